// Runs axe on a page in its current state, in both themes and with forced colours.
import AxeBuilder from "@axe-core/playwright";

import { expect } from "./test.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The themes, all rules in the first, and then those whose outcome another theme can change. */
const THEMES = [
  { theme: { colorScheme: "light" } },
  { theme: { colorScheme: "dark" }, rules: ["color-contrast"] },
  // Borders appear, which take room. The contrast cannot be measured: axe reads the text's fill colour, which is not the one painted.
  { theme: { colorScheme: "light", forcedColors: "active" }, rules: ["target-size"] },
];

export async function expectNothingForAxe(page) {
  for (const { theme, rules } of THEMES) {
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", ...theme });
    const axe = new AxeBuilder({ page });
    if (rules) axe.withRules(rules);
    else axe.withTags(RULES);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
    expect.soft(found, JSON.stringify(theme)).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", colorScheme: "light" });
}
