// What is refused can be said in every language that the package has messages for.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { installed, ROOT } from "./installed.js";

const folder = installed();
const door = join(folder, "door.js");
const languages = readdirSync(join(folder, "node_modules/article83/messages")).map((name) => name.slice(0, -3));
writeFileSync(door, [
  'export * from "article83";',
  `export const messages = {};`,
  ...languages.map((language) => `messages.${language} = (await import("article83/messages/${language}")).default;`),
].join("\n"));
const { assess, assessMany, explain, messages, parseAmount, parseProvisions } = await import(pathToFileURL(door));

const good = { version: 1, country: "FR", addressee: {}, operations: [{ infringements: [{ provision: "32" }] }] };

function refusal(stated) {
  try {
    assess(stated);
  } catch (error) {
    return error;
  }
  return assert.fail("it is a case");
}

test("there is a language for each of the page, with the same messages", () => {
  const ofPage = readdirSync(join(ROOT, "locales")).flatMap((name) => /^(\w\w)\.toml$/.exec(name)?.[1] ?? []);
  assert.deepEqual(languages, ofPage);
  const reasons = Object.keys(messages.en.texts);
  assert.ok(reasons.length > 60, `${reasons.length}`);
  for (const language of languages) {
    assert.equal(messages[language].language, language);
    assert.deepEqual(Object.keys(messages[language].texts), reasons);
    assert.equal(messages[language].date.months.length, 12);
  }
});

test("whatever is refused is said whole, and in another language than English", async () => {
  const corpus = join(ROOT, "fuzz/corpus/case_files");
  const hostile = readdirSync(corpus).flatMap((name) => readFileSync(join(corpus, name), "utf8").split("\n"));
  const deep = JSON.parse(`${'{"a":'.repeat(70)}1${"}".repeat(70)}`);
  const ofScripts = [NaN, "\ud800", { ...good, country: "\ud800" }, deep, "x".repeat(1_000_001), { ...good, get date() { throw new Error("mine"); } }];
  const answers = await assessMany([...hostile, ...ofScripts]);
  const refused = answers.flatMap(({ error }) => error ?? []);
  refused.push(...parseProvisions("Art. 100, Art. 33(9), Art. 5(1)(z), Art. 34(1)(a), Art. 58 GDPR").flatMap(({ error }) => error ?? []));
  for (const typed of ["", "5 apples", "#5", "1 2 3,4", "5 EUR USD", "1e5", "--5", "1.23.4", "9".repeat(30)]) {
    try {
      parseAmount(typed, "en");
    } catch (error) {
      refused.push(error);
    }
  }
  assert.throws(() => parseAmount("5", "xx"), (error) => Boolean(refused.push(error)));
  const reasons = new Set(refused.map(({ reason }) => reason));
  assert.ok(reasons.size > 40, [...reasons].join(" "));
  for (const reason of ["nested", "not-json", "not-whole-characters", "too-many-bytes", "unreadable"]) assert.ok(reasons.has(reason), reason);
  for (const error of refused) {
    const english = explain(error, messages.en);
    // A day and a number are written as in the language.
    const plain = Object.values(error.values).every((value) => typeof value === "string" || Array.isArray(value));
    if (plain) assert.equal(english, error.message);
    for (const language of languages) {
      const said = explain(error, messages[language]);
      assert.doesNotMatch(said, /\{\w+\}|undefined|\[object/, said);
      if (language !== "en") assert.notEqual(said, english);
    }
  }
});

test("days, numbers and amounts are written as in the language", () => {
  const procedure = refusal({ ...good, procedure: "simplified", date: "2022-01-01" });
  assert.deepEqual(procedure.values, { from: { day: "2022-04-11" } });
  assert.equal(explain(procedure, messages.en), "holds only from 11 April 2022; the decision is earlier");
  assert.equal(explain(procedure, messages.de), "gilt erst ab 11. April 2022; die Entscheidung trägt ein früheres Datum");
  const first = { ...procedure, values: { from: { day: "2022-05-01" } } };
  assert.equal(explain(first, messages.fr), "ne vaut qu’à partir du 1er mai 2022\u202f; la décision est antérieure");
  const above = { reason: "above-limit", values: { most: { amount: "1234567.5", currency: "EUR" } }, message: "" };
  assert.equal(explain(above, messages.en), "the law allows at most €1,234,567.50 for one unit");
  assert.equal(explain(above, messages.de), "das Recht lässt höchstens 1.234.567,50\u00a0€ je Einheit zu");
  const whole = { ...above, values: { most: { amount: "100000", currency: "EUR" } } };
  assert.equal(explain(whole, messages.en), "the law allows at most €100,000 for one unit");
  const long = { reason: "two-readings", values: { one: { amount: "1.234", currency: null }, other: { amount: "123456789012345678.1234", currency: null } }, message: "" };
  assert.equal(explain(long, messages.de), "auf zwei Arten lesbar: 1,234 oder 123.456.789.012.345.678,1234");
  const several = { reason: "several-readings", values: { readings: [long.values.one, { amount: "5", currency: "PLN" }] }, message: "" };
  assert.equal(explain(several, messages.de), "auf mehrere Arten lesbar: 1,234 · 5\u00a0PLN");
  assert.equal(explain(refusal("x".repeat(1_000_001)), messages.de), "der Text darf höchstens 1.000.000 Byte lang sein");
});

test("what was typed is never taken for a placeholder, and a reason that is not known is said in English", () => {
  let thrown;
  assert.throws(() => parseAmount("5 {word}$&", "en"), (error) => Boolean((thrown = error)));
  for (const language of languages) assert.doesNotMatch(explain(thrown, messages[language]), /undefined/);
  const word = { reason: "unknown-word", values: { word: "$&{word}" }, message: "" };
  assert.equal(explain(word, messages.de), "„$&{word}“ ist weder eine Einheit noch eine Währung");
  for (const reason of ["of-a-later-version", "constructor", "__proto__"]) {
    assert.equal(explain({ reason, values: {}, message: "in English" }, messages.de), "in English");
  }
});
