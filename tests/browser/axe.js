// Runs axe on a page in its current state, in both themes and with forced colours.
import AxeBuilder from "@axe-core/playwright";

import { expect } from "./test.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SCHEMES = [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }];

export async function expectNothingForAxe(page) {
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", ...scheme });
    const axe = new AxeBuilder({ page }).withTags(RULES);
    // With forced colours, axe reads the text's fill colour, which is not the one painted.
    if (scheme.forcedColors) axe.disableRules("color-contrast");
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
    expect.soft(found, JSON.stringify(scheme)).toEqual([]);
  }
}
