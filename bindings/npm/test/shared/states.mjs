/** The states of the composer: what to do to see each. Pictures are taken of them, and axe looks at them. */

/** Chooses an item of a menu. */
export async function choose(composer, opener, item) {
  await composer.click(opener);
  await composer.click(".menu button", item);
}

export const STATES = {
  start: () => {},
  async typed({ write, press }) {
    await write("Dinner is at eight");
    await press("Shift+ArrowLeft", 5);
    await press("Control+b");
    await press("ArrowRight");
    await press("Control+b");
    await write(", see you there!");
  },
  async finding(composer) {
    await composer.write("Hi **Ana**, happy birthday {{name}}! Dinner is at eight: https://example.com/map");
    await composer.page.hover(".found");
    await composer.settle(500);
  },
  async front(composer) {
    await composer.click(".reply-button", "Can you");
    await composer.write("Of course! Cake at four, dinner at ");
    await composer.press("Control+b");
    await composer.write("eight");
    await composer.press("Control+b");
    await composer.write(" 🎉");
    await composer.press("Control+Enter");
    await composer.settle();
    if (!(await composer.page.$("#developer[hidden]"))) await composer.click("#tabs button", "TypeScript");
    await composer.write("The **table** is booked for {{name}}, and here is the menu: https://example.com/menu");
    await composer.page.hover(".found");
    await composer.settle(600);
  },
  async list(composer) {
    await composer.write("Hi **Ana**, dinner at {{time}}, see [the map](https://example.com/map)");
    await composer.click("#verdict");
  },
  async attached(composer) {
    await composer.write("The cake: ");
    await choose(composer, "#attach", "Photo");
    await composer.press("Enter");
    await composer.settle();
    await composer.write("and the menu ");
    await choose(composer, "#attach", "Link");
    await composer.press("Enter");
    await composer.settle();
  },
  async chips(composer) {
    await composer.click(".reply-button");
    await choose(composer, "#effect", "Balloons");
    await composer.write("Yes, of course");
  },
  async sent(composer) {
    await composer.write("Yes! ");
    await composer.click("#animate");
    await composer.click(".menu button", "Ripple");
    await composer.write("Happy birthday");
    await composer.click("#animate");
    await composer.click(".menu button", "Ripple");
    await composer.write(" soon. Here is the menu: https://example.com/menu");
    await composer.press("Control+Enter");
    await choose(composer, "#attach", "Photo");
    await composer.press("Enter");
    await composer.settle();
    await composer.press("Control+Enter");
    await choose(composer, "#conversation", "SMS");
    await composer.write("Eight o’clock – and bring Ben 🎂");
    await composer.press("Control+Enter");
    await composer.settle();
  },
  async split(composer) {
    await choose(composer, "#conversation", "New chat");
    await composer.write("Hi Ana, this is Mia. The plan is on https://example.com/plan and the cake is ready.");
    await composer.press("Control+Enter");
    await composer.settle();
  },
  async sms(composer) {
    await choose(composer, "#conversation", "SMS");
    await composer.write("See you at ");
    await composer.press("Control+b");
    await composer.write("eight");
    await composer.press("Control+b");
    await composer.write(" – it’s on me");
  },
  async menu(composer) {
    await composer.click("#effect");
  },
  async settings(composer) {
    await composer.click("#conversation");
  },
  async ask(composer) {
    await choose(composer, "#attach", "Photo");
  },
  async paste(composer) {
    await composer.paste("# Saturday\n\n- **Cake** at noon\n- Dinner at *eight*\n\nThe map is [here](https://example.com/map)");
  },
  async developer(composer) {
    await composer.write("Hi Ana");
    if (await composer.page.$("#developer[hidden]")) await composer.click("#developer-toggle");
    await composer.click("#tabs button", "curl");
  },
};
