/** The states of the composer: what to do to see each. Pictures are taken of them, and axe looks at them. */

/** Chooses an item of a menu. */
export async function choose(composer, opener, item) {
  await composer.click(opener);
  await composer.click(".menu button", item);
}

/** Attaches what a dialog asks for, as it proposes it. */
export async function attach(composer, item) {
  await choose(composer, "#attach", item);
  await composer.press("Enter");
  await composer.settle();
}

async function select(composer, characters) {
  await composer.press("Shift+ArrowLeft", characters);
  await composer.settle();
}

async function developer(composer, tab) {
  await composer.write("Dinner is at **eight**, and here is the menu: https://example.com/menu");
  if (await composer.page.$("#developer[hidden]")) await composer.click("#developer-toggle");
  await composer.click("#tabs button", tab);
}

async function sent(composer, service) {
  await choose(composer, "#conversation", service);
  await composer.write("Yes! ");
  await choose(composer, "#animate", "Ripple");
  await composer.write("Happy birthday");
  await choose(composer, "#animate", "Ripple");
  await composer.write(" soon. It’s here: https://example.com/menu");
  await composer.press("Control+Enter");
  await composer.drop([["evening.png", "image/png"]]);
  await composer.press("Control+Enter");
  await composer.write("See you at ");
  await composer.press("Control+b");
  await composer.write("eight");
  await composer.press("Control+b");
  await composer.write(" ");
  await choose(composer, "#attach", "Sticker");
  await composer.click(".menu button", "Cake");
  await composer.press("Control+Enter");
  await composer.settle(200);
}

export const STATES = {
  empty: () => {},
  typing: (composer) => composer.write("Dinner is at eight, see you there!"),
  async selection(composer) {
    await composer.write("Dinner is at ");
    await composer.press("Control+b");
    await composer.write("eight");
    await select(composer, 5);
  },
  async decoration(composer) {
    await composer.focus();
    for (const [key, text] of [["Control+b", "Bold"], ["Control+i", "italic"], ["Control+u", "underlined"], ["Control+Shift+x", "struck"]]) {
      await composer.press(key);
      await composer.write(text);
      await composer.press(key);
      await composer.write(", ");
    }
    await composer.write("as they will look");
  },
  async animation(composer) {
    await composer.write("Happy birthday");
    await select(composer, 8);
    await composer.click("#animate");
  },
  async animated(composer) {
    await composer.focus();
    await choose(composer, "#animate", "Ripple");
    await composer.write("Happy birthday");
    await choose(composer, "#animate", "Ripple");
    await composer.write(", Ana");
  },
  attach: (composer) => composer.click("#attach"),
  address: (composer) => choose(composer, "#attach", "web address"),
  stickers: (composer) => choose(composer, "#attach", "Sticker"),
  async sticker(composer) {
    await composer.write("The cake is ready ");
    await choose(composer, "#attach", "Sticker");
    await composer.click(".menu button", "Cake");
    await composer.write(" see you ");
    await choose(composer, "#attach", "Sticker");
    await composer.click(".menu button", "Party");
  },
  async upload(composer) {
    await composer.write("This is the view:");
    await composer.drop([["evening.png", "image/png"], ["programme.exe", "application/x-msdownload"]]);
  },
  async dropping(composer) {
    await composer.drop([["evening.png", "image/png"]], "#thread-scroll", true);
  },
  async reply(composer) {
    await composer.page.hover(".message:nth-child(2)");
    await composer.click(".reply-button");
    await composer.write("Yes, of course");
  },
  effect: (composer) => composer.click("#effect"),
  async effected(composer) {
    await composer.click(".reply-button", "Can you");
    await choose(composer, "#effect", "Balloons");
    await composer.write("Here it comes");
  },
  async mention(composer) {
    await choose(composer, "#conversation", "Group");
    await composer.write("The cake is for ");
    await composer.click("#mention");
  },
  async mentions(composer) {
    await choose(composer, "#conversation", "Group");
    await choose(composer, "#mention", "Ben");
    await composer.write("brings the cake. ");
    await choose(composer, "#mention", "Chloé");
    await composer.write("brings the candles.");
    await composer.page.hover(".found");
    await composer.settle(500);
  },
  async preview(composer) {
    await composer.write("Here is the menu:");
    await attach(composer, "Link");
  },
  async parts(composer) {
    await composer.write("The view: ");
    await composer.drop([["evening.png", "image/png"]]);
    await composer.write("the cake: ");
    await attach(composer, "web address");
    await composer.write("and the menu: ");
    await attach(composer, "Link");
  },
  async popover(composer) {
    await composer.write("Hi **Ana**, happy birthday {{name}}! Dinner is at eight: https://example.com/map");
    await composer.page.hover(".found");
    await composer.settle(500);
  },
  async why(composer) {
    await composer.write("Hi **Ana**, happy birthday {{name}}!");
    await composer.page.hover(".found");
    await composer.settle(500);
    await composer.click(".popover summary");
  },
  async list(composer) {
    await composer.write("Hi **Ana**, dinner at {{time}}, see [the map](https://example.com/map)");
    await composer.click("#verdict");
  },
  async fixed(composer) {
    await composer.write("Hi **Ana**, dinner at {{time}}, see [the map](https://example.com/map)");
    await composer.click("#verdict");
    await composer.click(".fix-all");
  },
  paste: (composer) =>
    composer.paste("# Saturday\n\n- **Cake** at noon\n- Dinner at *eight*\n\nThe map is [here](https://example.com/map)"),
  rich: (composer) => composer.paste("Dinner is at eight", { html: "<p>Dinner is at <b>eight</b></p>" }),
  imessage: (composer) => sent(composer, "iMessage"),
  rcs: (composer) => sent(composer, "RCS"),
  sms: (composer) => sent(composer, "SMS"),
  async segments(composer) {
    await choose(composer, "#conversation", "SMS");
    await composer.write("See you at eight – it’s on me");
  },
  async lost(composer) {
    await composer.write("See you at ");
    await composer.press("Control+b");
    await composer.write("eight");
    await choose(composer, "#conversation", "SMS");
    await composer.click("#verdict");
  },
  async split(composer) {
    await choose(composer, "#conversation", "New chat");
    await composer.write("Hi Ana, this is Mia. The plan is on https://example.com/plan and the cake is ready.");
    await composer.press("Control+Enter");
    await composer.settle();
  },
  settings: (composer) => composer.click("#conversation"),
  async rtl(composer) {
    await composer.write("مرحبا آنا، العشاء في الثامنة!");
    await composer.press("Control+Enter");
    await composer.write("שלום ");
    await composer.press("Control+b");
    await composer.write("אנה");
  },
  async long(composer) {
    await composer.paste("Dinner is at eight. ".repeat(520).trim());
  },
  json: (composer) => developer(composer, "JSON"),
  operation: (composer) => developer(composer, "Operation"),
  curl: (composer) => developer(composer, "curl"),
  typescript: (composer) => developer(composer, "TypeScript"),
  report: (composer) => developer(composer, "Report"),
  async front(composer) {
    await composer.click(".reply-button", "Can you");
    await composer.write("**Dinner** is at eight, the menu is here: https://example.com/menu And cake at ");
    await composer.press("Control+b");
    await composer.write("four");
    await composer.press("Control+b");
    await composer.write(" ");
    await choose(composer, "#attach", "Sticker");
    await composer.click(".menu button", "Cake");
    if (!(await composer.page.$("#developer[hidden]"))) await composer.click("#tabs button", "TypeScript");
    await composer.page.hover(".found");
    await composer.settle(600);
  },
};
