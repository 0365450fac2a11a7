// What axe finds on a page as it is now, in both themes and in the visitor's own colours.
import AxeBuilder from "@axe-core/playwright";

import { expect } from "./test.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SCHEMES = [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }];

export async function expectNothingForAxe(page) {
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", ...scheme });
    const axe = new AxeBuilder({ page }).withTags(RULES);
    // Where the visitor's colours are forced, axe reads the text's fill colour, which is not what is painted.
    if (scheme.forcedColors) axe.disableRules("color-contrast");
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
    expect.soft(found, JSON.stringify(scheme)).toEqual([]);
  }
}
