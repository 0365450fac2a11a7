import { cp } from "node:fs/promises";

import { Calculator } from "./calculator.js";
import { MAIN, encode } from "./link.js";
import { DIST, serve } from "./server.js";
import { expect, languageLink, test } from "./test.js";
import { words } from "./words.js";

test("works under a path of any host", async ({ page }, info) => {
  const folder = info.outputPath("host");
  await cp(DIST, `${folder}/a/b`, { recursive: true });
  const host = await serve(folder);
  try {
    await page.goto(`${host.address}/a/b/#${encode(MAIN)}`);
    const english = new Calculator(page, words.en);
    await expect(english.figure).toHaveText("€21,974,400");
    expect(page.url()).toBe(`${host.address}/a/b/en/`);
    await (await languageLink(page, words.fr)).click();
    const french = new Calculator(page, words.fr);
    await expect(french.figure).toHaveText("21 974 400 €");
    expect(page.url()).toBe(`${host.address}/a/b/fr/`);
    expect(host.requests.filter((line) => !line.startsWith("GET /a/b/"))).toEqual([]);
  } finally {
    await host.close();
  }
});
