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

/** Declares the tests once for each language. */
export function inEachLanguage(declare) {
  for (const w of Object.values(words)) {
    test.describe(w.name, () => {
      test.use({ language: w.code, locale: w.locale });
      declare(w);
    });
  }
}
