// The types match the values that go in and come out: a program that uses them compiles, and one that misuses them does not.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { imported, installed, ROOT } from "./installed.js";

const folder = installed();
const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));

/** The compiler's errors for these files: `name(line): code`. */
function complaints(files, resolution = "bundler") {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit", "--skipLibCheck", "false"];
  const module = resolution === "bundler" ? "esnext" : "nodenext";
  const target = ["--target", "es2022", "--lib", "es2024,dom", "--module", module, "--moduleResolution", resolution];
  try {
    execFileSync(process.execPath, [tsc, ...options, ...target, ...Object.keys(files)], { cwd: folder, stdio: "pipe" });
    return [];
  } catch (error) {
    return String(error.stdout).split("\n").filter((line) => /error TS/.test(line)).map((line) => line.replace(/,\d+\): error (TS\d+):.*/, "): $1"));
  }
}

const consumer = readFileSync(new URL("consumer.ts", import.meta.url), "utf8");
const readme = readFileSync(join(folder, "node_modules/article83/README.md"), "utf8");
const shown = [...readme.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code);

test("a strict program that uses everything compiles, by either way of finding modules", () => {
  assert.equal(shown.length, 1);
  for (const resolution of ["bundler", "nodenext"]) {
    assert.deepEqual(complaints({ "consumer.ts": consumer, "shown.ts": shown[0] }, resolution), [], resolution);
  }
});

test("what is wrong in a case, or never comes out, does not compile", () => {
  const head = 'import { assess, assessMany, assessText, parseAmount, type CaseFile, type Value } from "article83";\ndeclare const value: Value;\n';
  const wrong = [
    ["const a: CaseFile = { version: 1, adressee: {}, operations: [] };", "TS2561"],
    ["const a: CaseFile = { version: 2, addressee: {}, operations: [] };", "TS2322"],
    ["const a: CaseFile = { version: 1, addressee: {} };", "TS2741"],
    ['const a: CaseFile = { version: 1, addressee: {}, operations: [], fault: "some" };', "TS2322"],
    ['const a: CaseFile = { version: 1, addressee: { turnover: { amount: 5, currency: "EUR" } }, operations: [] };', "TS2322"],
    ['assess("{}").ceiling.amount;', "TS2531"],
    ['if (assess("{}").outcome === "fine") {}', "TS2367"],
    ['if (value.type === "share") value.amount;', "TS2339"],
    ['parseAmount("5", "xx");', "TS2345"],
    ["assessMany([5]);", "TS2345"],
    ["assessText({ version: 1, addressee: {}, operations: [] });", "TS2353"],
    ['(await assessMany([]))[0]!.outcome;', "TS2339"],
  ];
  const files = Object.fromEntries(wrong.map(([line], i) => [`wrong-${i}.ts`, `${head}${line}\nexport {};\n`]));
  assert.deepEqual(complaints(files).sort(), wrong.map(([, code], i) => `wrong-${i}.ts(3): ${code}`).sort());
});

test("every valid case in the tests has the type of a case, and its answer that of an assessment", async () => {
  const { assess } = await imported();
  const cases = [];
  const corpus = join(ROOT, "fuzz/corpus/case_files");
  const files = readdirSync(corpus).map((name) => readFileSync(join(corpus, name), "utf8"));
  for (const text of [...readFileSync(join(ROOT, "target/tmp/cases.ndjson"), "utf8").split("\n"), ...files]) {
    try {
      const stated = JSON.parse(text);
      // A file of variants is read, but is not a case.
      if (stated.variants === undefined) cases.push([stated, assess(text)]);
    } catch { /* Refused. */ }
  }
  assert.ok(cases.length > 500);
  // `null` means the same as leaving a key out, which is the only way that the types allow.
  const plain = (value) => JSON.stringify(value, (key, value) => (value === null ? undefined : value));
  // One of each shape: values with the same keys and words have the same type.
  const each = new Map(cases.map(([stated, answer]) => [Object.keys(answer.why.result) + answer.outcome + answer.notes.map(({ code }) => code) + Object.keys(stated), [stated, answer]]));
  const texts = [...each.values()].map(([stated, answer], i) => `export const s${i}: CaseFile = ${plain(stated)};\nexport const a${i}: Assessment = ${JSON.stringify(answer)};\n`);
  assert.ok(texts.length > 100, `${texts.length}`);
  assert.deepEqual(complaints({ "all.ts": `import type { Assessment, CaseFile } from "article83";\n${texts.join("")}` }), []);
});

test("the languages in the types are those that the engine knows", async () => {
  const { parseAmount } = await imported();
  const types = readFileSync(join(folder, "node_modules/article83/types.d.ts"), "utf8");
  const [, union] = /^export type Language =([^;]+);$/m.exec(types);
  const known = [...union.matchAll(/"(\w+)"/g)].map(([, code]) => code);
  assert.throws(() => parseAmount("5", "xx"), { message: `must be one of: ${known.join(", ")}` });
});
