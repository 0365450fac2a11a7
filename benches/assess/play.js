// Does jobs, one per line: the name of an engine, the job and its numbers. Answers each with a line of three numbers: the
// nanoseconds that it took, cents and steps. `node play.js NAME=MODULE ...` names engines: modules in WebAssembly, and the
// package by its script. `publicodes` is always there.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import Engine from "publicodes";

/** The ceiling rule alone, as a model of publicodes. Amounts have no unit, and no units are checked, which is quicker. */
const ceiling = (fixed, share) => ({
  variations: [{ si: "undertaking", alors: { "le maximum de": [fixed, `${share} * turnover`] } }, { sinon: fixed }],
});
const rules = {
  undertaking: { "par défaut": "oui" },
  turnover: { "par défaut": 0 },
  lower: ceiling(10_000_000, "2%"),
  higher: ceiling(20_000_000, "4%"),
};

/** The cases of `work.rs`: what is stated in addition to the turnover, and the rule that decides. */
const cases = [
  [{}, "higher"],
  [{}, "lower"],
  [{ undertaking: "non" }, "higher"],
  [{ undertaking: "non" }, "lower"],
];

const publicodes = new Engine(rules, { strict: false, warn: false });

const engines = {
  publicodes: {
    ceilings(number, from, times) {
      const [stated, rule] = cases[number];
      let cents = 0;
      for (let turnover = from; turnover < from + times; turnover++) {
        // It calculates with binary floats: the cent is what can be compared.
        cents += Math.round(publicodes.setSituation({ ...stated, turnover }).evaluate(rule).nodeValue * 100);
      }
      return () => [cents, 0];
    },
  },
};

/** The jobs of a module in WebAssembly. */
const ofModule = async (name, file) => {
  const { exports } = (await WebAssembly.instantiate(await readFile(file))).instance;
  const job = (called) => (...numbers) => {
    if (!exports[called](...numbers)) throw new Error(`${name} cannot do ${called} ${numbers}`);
    return () => [exports.cents(), exports.steps()];
  };
  return Object.fromEntries(["ceilings", "prepare", "read", "assess"].map((called) => [called, job(called)]));
};

const stepsOf = (step) => (step.because ?? []).reduce((sum, inner) => sum + stepsOf(inner), 1);

/** What the package does: it takes each case as an object, and returns the assessment as one. */
const ofPackage = async (file) => {
  const { assess } = await import(file);
  const real = JSON.parse(await readFile(new URL("case.json", import.meta.url), "utf8"));
  return {
    ceilings(number, from, times) {
      const [{ undertaking }, rule] = cases[number];
      const addressee = { ...real.addressee, ...(undertaking && { undertaking: false }) };
      const only = rule === "lower" ? ({ provision }) => /^32\b/.test(provision) : () => true;
      const operations = real.operations.map((operation) => ({ ...operation, infringements: operation.infringements.filter(only) }));
      let [cents, steps] = [0, 0];
      for (let turnover = from; turnover < from + times; turnover++) {
        const stated = { ...addressee.turnover, amount: String(turnover) };
        const { ceiling, why } = assess({ ...real, addressee: { ...addressee, turnover: stated }, operations });
        cents += Math.round(Number(ceiling.amount) * 100);
        steps += stepsOf(why);
      }
      return () => [cents, steps];
    },
  };
};

for (const argument of process.argv.slice(2)) {
  const [, name, file] = argument.match(/^(\w+)=(.*)$/);
  engines[name] = await (file.endsWith(".js") ? ofPackage(file) : ofModule(name, file));
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, called, ...numbers] = line.split(" ");
  const job = engines[name][called];
  const arguments_ = numbers.map(Number);
  const start = process.hrtime.bigint();
  const sum = job(...arguments_);
  const nanos = process.hrtime.bigint() - start;
  console.log([nanos, ...sum()].join(" "));
}
