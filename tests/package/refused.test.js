// Whatever is passed in, the error is clear, and the next case is answered.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import vm from "node:vm";

import { imported } from "./installed.js";

const { assess, assessMany, assessText, FactError, parseAmount } = await imported();

const good = { version: 1, addressee: {}, operations: [{ infringements: [{ provision: "32" }] }] };

afterEach(() => assert.equal(assess(good).outcome, "ceiling", "the previous test broke nothing"));

/** The code and the field of the error for a case, the same alone and among many. */
async function refusal(stated) {
  let thrown;
  assert.throws(() => assess(stated), (error) => { thrown = error; return true; });
  assert.ok(thrown instanceof FactError && thrown instanceof Error, String(thrown));
  const { code, field, message, reason, values } = thrown;
  for (const key of ["code", "field", "message", "reason", "values"]) assert.ok(Object.hasOwn(thrown, key), key);
  assert.equal(thrown.name, "FactError");
  assert.ok(message.length > 5 && !message.includes("[object"), message);
  assert.deepEqual(await assessMany([good, stated]), [assess(good), { error: { code, field, message, reason, values } }]);
  return [code, field];
}

/** The case with this value as the addressee's budget. */
const budget = (budget) => ({ ...good, addressee: { budget } });

test("values that are not cases", async () => {
  for (const stated of [undefined, () => {}, Symbol("case"), 5n, NaN, new Map(), new Date(), /x/, Promise.resolve(good)]) {
    assert.deepEqual(await refusal(stated), ["kind", ""], String(stated));
  }
  for (const stated of [null, true, 5, [], [good]]) assert.deepEqual(await refusal(stated), ["kind", ""], String(stated));
  for (const stated of ["", "{", "{} {}", "\ufeff{}", new Uint8Array(), Uint8Array.of(0xff)]) {
    assert.deepEqual(await refusal(stated), ["syntax", ""]);
  }
  assert.deepEqual(await refusal({}), ["missing", "version"]);
});

test("values that JSON does not have are refused in their place", async () => {
  class Own { amount = "5"; }
  for (const value of [1n, () => {}, Symbol("x"), Infinity, NaN, new Map([["amount", "5"]]), new Set(), new Date(), new Own(), Object.create({ amount: "5" }), "\ud800", new Number(5)]) {
    assert.deepEqual(await refusal(budget(value)), ["kind", "addressee.budget"], typeof value);
  }
  assert.deepEqual(await refusal({ ...good, operations: [undefined] }), ["kind", "operations[0]"]);
  assert.deepEqual(await refusal({ ...good, operations: [, good.operations[0]] }), ["kind", "operations[0]"]);
  assert.deepEqual(await refusal({ ...good, operations: [{ infringements: [{ provision: 32 }] }] }), ["kind", "operations[0].infringements[0].provision"]);
  for (const year of [1.5, -1, 1e21, 2 ** 53]) {
    assert.deepEqual(await refusal(budget({ amount: "5", currency: "EUR", year })), ["kind", "addressee.budget.year"]);
  }
  assert.deepEqual(await refusal({ ...good, reasons: { "\udc00": "x" } }), ["kind", "reasons.\udc00"]);
});

test("values that mean nothing are left out", () => {
  const loose = Object.assign(Object.create(null), good, { country: undefined, date: null, [Symbol("mine")]: 1 });
  assert.deepEqual(assess(loose), assess(good));
  assert.deepEqual(assess(vm.runInNewContext("({ version: 1, addressee: {}, operations: [{ infringements: [{ provision: '32' }] }] })")), assess(good));
  assert.deepEqual(assess(new Proxy(good, {})), assess(good));
  assert.deepEqual(assess(Object.freeze({ ...good, version: -(-1) })), assess(good));
});

test("cycles and deep nesting", async () => {
  const circle = { ...good };
  circle.addressee = circle;
  assert.deepEqual(await refusal(circle), ["syntax", ""]);
  const list = [];
  list.push(list);
  assert.deepEqual(await refusal({ ...good, operations: list }), ["syntax", ""]);
  let deep = {};
  for (let i = 0; i < 100_000; i++) deep = { a: deep };
  assert.deepEqual(await refusal(deep), ["syntax", ""]);
  assert.deepEqual(await refusal(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`), ["syntax", ""]);
});

test("objects that throw when read", async () => {
  const mine = new Error("mine");
  const fails = () => { throw mine; };
  const trap = (name) => new Proxy(name === "get" ? { a: 1 } : {}, { [name]: fails });
  for (const value of [{ get amount() { return fails(); } }, trap("ownKeys"), trap("getPrototypeOf"), trap("get")]) {
    const [code, field] = await refusal(budget(value));
    assert.equal(code, "unreadable");
    assert.ok(field.startsWith("addressee.budget"), field);
    assert.throws(() => assess(budget(value)), (error) => error.cause === mine);
  }
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  assert.deepEqual(await refusal(budget(revoked.proxy)), ["unreadable", "addressee.budget"]);
  const toJSON = { ...good, toJSON: () => "never asked" };
  assert.deepEqual(await refusal(toJSON), ["kind", "toJSON"]);
});

test("repeated throwing leaks nothing", () => {
  const fails = budget({ get amount() { throw new Error("mine"); } });
  for (let i = 0; i < 50_000; i++) assert.throws(() => assess(fails), { code: "unreadable" });
  for (let i = 0; i < 50_000; i++) assert.throws(() => assess({}), { code: "missing" });
});

test("objects that change while they are read", async () => {
  let asked = 0;
  const changing = { ...good, get version() { return ++asked; } };
  assert.equal(assess(changing).outcome, "ceiling");
  assert.equal(asked, 1, "each fact is asked for once");
  assert.deepEqual(await refusal(new Proxy(good, { get: (of, key) => (key === "operations" ? 5n : of[key]) })), ["kind", "operations"]);
  const grows = new Proxy([good.operations[0]], { get: (of, key) => (key === "length" ? ++asked * 1e9 : of[0]) });
  assert.deepEqual(await refusal({ ...good, operations: grows }), ["too-long", ""]);
});

test("lists and objects are read by their contents, not by their methods", () => {
  class Mine extends Array { [Symbol.iterator]() { throw new Error("never asked"); } }
  assert.deepEqual(assess({ ...good, operations: Mine.from(good.operations) }), assess(good));
  assert.deepEqual(assess({ ...good, [Symbol.iterator]: 5, [Symbol.toPrimitive]: 5 }), assess(good));
});

test("a prototype that others have added to makes no difference", () => {
  Object.prototype.country = "FR";
  Object.prototype[Symbol.iterator] = function* () { yield ["version", 2]; };
  try {
    assert.equal(JSON.stringify(assess(good)), JSON.stringify(assess(JSON.stringify(good))));
    assert.equal(assess(good).law, assess({ ...good, country: undefined }).law);
  } finally {
    delete Object.prototype.country;
    delete Object.prototype[Symbol.iterator];
  }
});

test("objects that call assess while they are read", () => {
  let inner;
  const nested = { ...good, get addressee() { inner = assess(good); return {}; } };
  assert.deepEqual(assess(nested), inner);
});

test("keys of the prototype are ordinary keys", async () => {
  const own = JSON.parse('{"__proto__":{"version":1}}');
  assert.deepEqual(await refusal({ ...good, addressee: own }), ["unknown-key", "addressee.__proto__"]);
  for (const key of ["constructor", "toString", "hasOwnProperty"]) {
    assert.deepEqual(await refusal({ ...good, [key]: "x" }), ["unknown-key", key]);
  }
  const reasons = JSON.parse('{"__proto__":"a","constructor":"b"}');
  assert.equal(assess({ ...good, reasons }).outcome, "ceiling");
  assert.equal({}.version, undefined);
});

test("values that are too long", async () => {
  const long = "x".repeat(2_000_000);
  for (const stated of [long, { ...good, reasons: { nature: long } }, new Uint8Array(2_000_000), Array.from({ length: 2_000_000 }, () => 1)]) {
    assert.deepEqual(await refusal(stated), ["too-long", ""]);
  }
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? 2 ** 32 - 1 : 1) });
  assert.deepEqual(await refusal({ ...good, operations: endless }), ["too-long", ""]);
  class Boasts extends Uint8Array { get length() { return 2 ** 31; } }
  assert.ok((await refusal(new Boasts(5)))[0]);
  const name = "é".repeat(499_000);
  assert.equal(assess({ ...good, operations: [{ ...good.operations[0], name }] }).operations[0].name, name);
});

test("the text of a case must be valid Unicode", async () => {
  const text = JSON.stringify({ ...good, operations: [{ ...good.operations[0], name: "é\n😀" }] });
  assert.equal(assess(text).operations[0].name, "é\n😀");
  assert.throws(() => assess(text.replace("😀", "\ud83d")), { code: "syntax", message: `not JSON from byte ${Buffer.from(text).indexOf("😀")}` });
});

test("the text form takes only text", () => {
  for (const stated of [good, null, undefined, 5, new Date(), [123, 125], { toString: () => "{}" }]) {
    assert.throws(() => assessText(stated), (thrown) => thrown instanceof FactError && thrown.code === "kind" && thrown.field === "");
  }
  assert.throws(() => assessText("{}"), { code: "missing", field: "version" });
  assert.throws(() => assessText('{"version":1,"version":1}'), { code: "twice", field: "version" });
  assert.throws(() => assessText("x".repeat(2_000_000)), { code: "too-long" });
});

test("texts that are not amounts", () => {
  const error = (text, language) => {
    try { return parseAmount(text, language); } catch (error) { assert.ok(error instanceof FactError); return [error.code, error.field]; }
  };
  for (const [text, code] of [["€", "no-number"], ["1 2", "grouping"], ["5 M 6", "several-numbers"], ["4 %", "character"], ["abc", "word"], ["--5", "several-signs"], ["5 million thousand", "several-units"], ["€5 £", "several-currencies"], ["1e9", "exponent"], ["1,234 567", "mixed-separators"], ["9".repeat(30), "too-long"], ["9".repeat(2_000_000), "too-long"], ["\ud800", "character"]]) {
    assert.deepEqual(error(text, "en"), [code, "text"], text.slice(0, 20));
  }
  assert.throws(() => parseAmount("4 %", "en"), { message: "'%' has no place in an amount" });
  for (const text of [undefined, null, 5, {}]) assert.deepEqual(error(text, "en"), ["kind", "text"]);
  for (const language of [undefined, null, 5, "", "EN", "en-GB", "xx", "x".repeat(2_000_000), { toString() { throw new Error("never asked"); } }]) {
    assert.deepEqual(error("5", language), ["language", "language"]);
  }
});
