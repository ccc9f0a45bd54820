/** Libraries that make text of Markdown, each as its documentation says. */

import { remark } from "remark";
import gfm from "remark-gfm";
import removeMarkdown from "remove-markdown";
import slackify from "slackify-markdown";
import strip from "strip-markdown";
import telegramify from "telegramify-markdown";

export const libraries = [
  ["remove-markdown", (markdown) => removeMarkdown(markdown)],
  ["strip-markdown", async (markdown) => String(await remark().use(gfm).use(strip).process(markdown))],
  ["slackify-markdown", (markdown) => slackify(markdown)],
  ["telegramify-markdown", (markdown) => telegramify(markdown, "escape")],
];
