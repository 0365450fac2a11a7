// The package gives the same answers as the command line, one at a time and many at once.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { imported, ROOT } from "./installed.js";

const { assess, assessMany, assessText, FactError, parseAmount, parseProvisions, provisions, version } = await imported();

/** The lines of a file, as bytes. */
function lines(file) {
  const bytes = readFileSync(file);
  const found = [];
  let start = 0;
  for (let end; (end = bytes.indexOf(10, start)) >= 0; start = end + 1) found.push(bytes.subarray(start, end));
  if (start < bytes.length) found.push(bytes.subarray(start));
  return found;
}

/** The value of the text, unless it is not JSON. */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const tables = lines(join(ROOT, "target/tmp/cases.ndjson"));
const corpus = join(ROOT, "fuzz/corpus/case_files");
const hostile = readdirSync(corpus).flatMap((name) => {
  const file = join(corpus, name);
  // A file over several lines is also one case as a whole.
  const whole = parsed(readFileSync(file));
  return [...lines(file), ...(whole === undefined ? [] : [Buffer.from(JSON.stringify(whole))])];
});
// A file of variants has one answer here, that of its first, and several on the command line.
const variants = (line) => parsed(line)?.variants !== undefined;
const all = [...tables, ...hostile].filter((line) => !variants(line));
let written;
let expected;

before(() => {
  const file = join(ROOT, "target/package/cases.ndjson");
  mkdirSync(join(ROOT, "target/package"), { recursive: true });
  writeFileSync(file, Buffer.concat(all.flatMap((line) => [line, Buffer.from("\n")])));
  let printed;
  try {
    printed = execFileSync("cargo", ["run", "--quiet", "--example", "assess", "--", file], { cwd: ROOT, maxBuffer: 2 ** 30 });
  } catch (error) {
    // Some lines are not cases, as its exit status says.
    assert.equal(error.status, 1, String(error.stderr));
    printed = error.stdout;
  }
  written = String(printed).trimEnd().split("\n");
  expected = written.map((line) => JSON.parse(line));
  assert.equal(expected.length, all.length);
  assert.ok(tables.length > 600 && hostile.length > 100, "every table and the whole corpus");
  assert.ok(expected.some(({ error }) => error) && expected.some(({ outcome }) => outcome === "exempt"));
});

test("of a file of variants the first is answered, and a remark says so", () => {
  const [, first] = all.map((line) => [line, parsed(line)]).find(([, stated]) => stated?.operations && !told(stated).error);
  const answer = told({ version: 1, variants: [{ name: "one", case: first }, { name: "two", case: first }] });
  const remarks = answer.notes.filter(({ code }) => code === "first-variant");
  assert.deepEqual(remarks.map(({ name, count }) => [name, count]), [["one", 2]]);
  assert.deepEqual(answer.ceiling, told(first).ceiling);
});

/** The answer of `assess` to a case, as the command line would print it. */
function told(stated) {
  try {
    return assess(stated);
  } catch (error) {
    assert.ok(error instanceof FactError, String(error));
    const { code, field, message, reason, values } = error;
    return { error: { code, field, message, reason, values } };
  }
}

test("bytes, texts and objects are answered as on the command line", () => {
  let objects = 0;
  for (const [i, bytes] of all.entries()) {
    assert.deepEqual(told(bytes), expected[i], String(bytes));
    const text = String(bytes);
    if (Buffer.from(text).equals(bytes)) assert.deepEqual(told(text), expected[i], text);
    const object = parsed(bytes);
    if (object === undefined) continue;
    // An object cannot have a key twice.
    const [ofText, ofObject] = [told(JSON.stringify(object)), told(object)];
    // Errors name a byte in text that is not JSON, but a key in an object.
    if (ofText.error?.code === "syntax") assert.ok(ofObject.error, text);
    else if (ofText.error) assert.deepEqual([ofObject.error.code, ofObject.error.field], [ofText.error.code, ofText.error.field], text);
    else assert.deepEqual(ofObject, ofText, text);
    objects += 1;
  }
  assert.ok(objects > 700, `${objects} objects`);
});

test("the text of an answer is what the command line prints, to the letter", () => {
  let taken = 0;
  for (const [i, bytes] of all.entries()) {
    if (expected[i].error) {
      assert.throws(() => assessText(bytes), (thrown) => thrown instanceof FactError && thrown.code === expected[i].error.code);
      continue;
    }
    assert.equal(assessText(bytes), written[i]);
    assert.equal(assessText(String(bytes)), written[i]);
    taken += 1;
  }
  assert.ok(taken > 600, `${taken} answers`);
});

test("an answer is a new plain object", () => {
  const first = assess(tables[0]);
  for (const value of [first, first.why, first.why.result]) assert.equal(Object.getPrototypeOf(value), Object.prototype);
  first.operations.length = 0;
  first.why.result.type = "mine";
  assert.deepEqual(assess(tables[0]), expected[0]);
});

test("many are answered in order, with errors in the place of refused ones", async () => {
  assert.deepEqual(await assessMany(all), expected);
  assert.deepEqual(await assessMany(new Set(all)), expected);
  assert.deepEqual(await assessMany([]), []);
});

test("ten thousand let other tasks run, and report their progress", async () => {
  const cases = Array.from({ length: 10_000 }, (_, i) => tables[i % tables.length]);
  const seen = [];
  let turns = 0;
  const clock = setInterval(() => { turns += 1; }, 1);
  const answers = await assessMany(cases, { onProgress: (done, total) => seen.push([done, total]) });
  clearInterval(clock);
  assert.equal(answers.length, 10_000);
  for (const i of [0, 4_999, 9_999]) assert.deepEqual(answers[i], expected[i % tables.length]);
  assert.deepEqual(seen.at(-1), [10_000, 10_000]);
  assert.ok(seen.length > 3 && turns > 3, `${seen.length} slices, ${turns} turns of others`);
  assert.ok(seen.every(([done, total], i) => total === 10_000 && done > (seen[i - 1]?.[0] ?? 0)), "it only grows");
});

test("an aborted run is rejected with the reason", async () => {
  const reason = new Error("enough");
  let asked = false;
  const cases = { *[Symbol.iterator]() { asked = true; } };
  await assert.rejects(assessMany(cases, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
  assert.equal(asked, false, "nothing was begun");

  const midway = new AbortController();
  const many = Array.from({ length: 10_000 }, () => tables[0]);
  let last = 0;
  const work = assessMany(many, { signal: midway.signal, onProgress: (done) => { last = done; } });
  setTimeout(() => midway.abort(reason), 15);
  await assert.rejects(work, (error) => error === reason);
  assert.ok(last > 0 && last < 10_000, `${last} were done`);
});

test("errors from the caller's own code are passed on", async () => {
  const reason = new Error("mine");
  const fails = () => { throw reason; };
  await assert.rejects(assessMany([tables[0]], { onProgress: fails }), (error) => error === reason);
  await assert.rejects(assessMany({ [Symbol.iterator]: fails }), (error) => error === reason);
  for (const none of [undefined, 5, {}, String(tables[0]), tables[0]]) await assert.rejects(assessMany(none), TypeError);
});

test("amounts are read as the page reads them", () => {
  assert.deepEqual(parseAmount("549 360 k€", "en"), { type: "amount", amount: "549360000", currency: "EUR" });
  assert.deepEqual(parseAmount("-1.5", "en"), { type: "amount", amount: "-1.5", currency: null });
  assert.deepEqual(parseAmount("2 billion", "fr"), {
    type: "ambiguous",
    readings: [{ amount: "2000000000", currency: null }, { amount: "2000000000000", currency: null }],
  });
  assert.deepEqual(parseAmount("2 billion", "en"), { type: "amount", amount: "2000000000", currency: null });
  assert.deepEqual(parseAmount("  ", "en"), { type: "nothing" });
});

test("each language is read as it is written", () => {
  for (const language of readdirSync(join(ROOT, "locales/official")).map((name) => name.slice(0, 2))) {
    const parts = new Intl.NumberFormat(language === "pt" ? "pt-PT" : language).formatToParts(1.5);
    const decimal = parts.find(({ type }) => type === "decimal").value;
    const group = decimal === "." ? "," : ".";
    const typed = parseAmount(`1${group}234${decimal}5`, language);
    assert.deepEqual(typed, { type: "amount", amount: "1234.5", currency: null }, language);
    assert.equal(parseAmount("1,234", language).type, decimal === "." ? "amount" : "ambiguous", language);
  }
});

test("a word means what it means in the language", () => {
  const amount = (language) => parseAmount("500 mil EUR", language).amount;
  assert.deepEqual(["es", "pt", "ro", "cs"].map(amount), ["500000", "500000", "500000000", "500000000"]);
  assert.equal(parseAmount("500 mil EUR", "en").type, "ambiguous");
});

test("provisions are read as people cite them, and an unknown one says why", () => {
  const read = (text) => parseProvisions(text).map(({ provision, error }) => provision ?? error.code);
  assert.deepEqual(read("Art. 5 (1) f) GDPR, Art. 32 GDPR"), ["5(1)(f)", "32"]);
  assert.deepEqual(read("article 83, paragraphe 5, point a)"), ["83(5)(a)"]);
  assert.deepEqual(read("Art. 100 GDPR, § 25 TDDDG"), ["provision", "DE:TDDDG-25"]);
  assert.deepEqual(parseProvisions("Art. 58 GDPR")[0].provision, null);
  assert.deepEqual(parseProvisions("  "), []);
  assert.throws(() => parseProvisions(58), FactError);
});

test("every provision that is listed can be stated, and has the tier that the list gives it", () => {
  const listed = provisions();
  const ofTheRegulation = listed.filter(({ country }) => country === null);
  assert.equal(ofTheRegulation.length, 855);
  assert.ok(!listed.some(({ provision }) => provision === "58"), "58 alone says too little");
  for (const { provision, country, basis, tier, instead, from, until } of listed) {
    // A day on which the rule applies, also for the decision, as a later rule may be milder.
    const to = until ?? from;
    const { operations } = assess({
      version: 1,
      ...(country && { country }),
      ...(to && { date: to }),
      addressee: {},
      operations: [{ ...(to && { period: { to } }), infringements: [{ provision }] }],
    });
    const [said] = operations[0].infringements;
    assert.deepEqual([said.provision, said.basis, said.tier], [provision, basis, tier], `${provision} ${country}`);
    assert.equal(instead === null, basis !== null, provision);
  }
  const own = (code) => listed.filter(({ provision }) => provision.startsWith(`${code}:`)).length;
  assert.ok(own("IT") > 30 && own("GB") > 10 && own("FR") === 2);
});

test("the versions are those of the engine and of its law", () => {
  const manifest = readFileSync(join(ROOT, "Cargo.toml"), "utf8");
  assert.deepEqual(version(), {
    package: /^version = "(.+)"$/m.exec(manifest)[1],
    law: assess(tables[0]).law,
    case_file: 1,
  });
});
