// The tests' own `test`: it provides the calculator in a language, and fails on any complaint from the browser.
import { test as base, expect } from "@playwright/test";

import { Calculator } from "./calculator.js";
import { words } from "./words.js";

export { expect };

export const test = base.extend({
  language: ["en", { option: true }],
  /** A pattern for console messages that a test provokes on purpose. */
  provoked: [null, { option: true }],

  complaints: [
    async ({ context, provoked }, use) => {
      const complaints = [];
      const note = (text) => { if (!provoked?.test(text)) complaints.push(text); };
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()}`);
      });
      context.on("weberror", (error) => note(`uncaught: ${error.error()}`));
      context.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== "data:" && hostname !== "127.0.0.1") note(`a request to ${request.url()}`);
      });
      context.on("serviceworker", (worker) => note(`a service worker: ${worker.url()}`));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`the policy was violated: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints, "the browser's complaints").toEqual([]);
    },
    { auto: true },
  ],

  words: async ({ language }, use) => use(words[language]),
  calculator: async ({ page, words }, use) => use(new Calculator(page, words)),
});

/** Opens the list of languages, and finds the link to one in it. */
export async function languageLink(page, { name }) {
  const list = page.locator("nav.languages");
  if (!(await list.isVisible())) await page.locator("button.language").click();
  return list.getByRole("link", { name, exact: true });
}

/** Declares the tests of a language. */
function inLanguage(w, declare) {
  test.describe(w.name, () => {
    test.use({ language: w.code, locale: w.locale });
    declare(w);
  });
}

/** Declares tests of what is the same in every language: they run in English. */
export function inEnglish(declare) {
  inLanguage(words.en, declare);
}

/** Declares tests of what a language decides: what is said, found, written and printed, and whether it fits. */
export function inEachLanguage(declare) {
  for (const w of Object.values(words)) inLanguage(w, declare);
}
