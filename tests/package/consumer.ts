// A TypeScript program that uses everything the package offers. It is compiled, not run.
import {
  assess, assessMany, assessText, explain, FactError, parseAmount, parseProvisions, provisions, version,
  type Assessment, type CaseFile, type Detail, type ListedProvision, type Messages, type Note, type Outcome, type Refused, type Stated, type Step, type Tier,
  type TypedAmount, type Value, type Versions,
} from "article83";
import { assess as second, load } from "article83/load";
import german from "article83/messages/de";

const every: CaseFile = {
  version: 1,
  law: "2026-11-22",
  country: "FR",
  date: "2026-11-22",
  addressee: {
    person: "legal",
    undertaking: true,
    public_body: "hospital",
    turnover: { amount: "549360000", currency: "USD", year: 2025 },
    own_turnover: { amount: "-5", currency: "EUR" },
    budget: { amount: "5", currency: "EUR" },
    jointly_liable: true,
  },
  rates: [{ from: "USD", to: "EUR", value: "0.9241", date: "2025-12-31", source: "ECB" }],
  fault: "negligence",
  procedure: "ordinary",
  operations: [
    {
      name: "loyalty programme",
      period: { from: "2025-03-01", to: "2026-01-31" },
      infringements: [
        { provision: "5(1)(f)", seriousness: "high", position: { seriousness: "0.3", size: "1" }, reasons: { nature: "…" } },
        { provision: "32(1)", duty_of: "processor", fault: "intent", displaced_by: { provision: "5(1)(f)", test: "specialty" } },
      ],
      factors: [{ factor: "c", direction: "mitigating", circumstance: "prompt-remedy", reason: "…" }],
      adjustments: [{ low: "-0.3", high: "-0.1" }],
      reasons: {},
    },
  ],
  penalties: [
    { amount: { amount: "100000", currency: "EUR" }, every: "day", from: "2022-12-19", to: "2023-02-09", route: "injunction" },
    { amount: { amount: "5", currency: "EUR" }, every: "time", times: 3, cap: { amount: "10", currency: "EUR" } },
    { country: "BE", amount: { amount: "25000", currency: "EUR" }, every: "day", counted: "begun", from: "2024-11-01", to: "2024-11-10" },
  ],
  other_authorities: ["DE"],
  reasons: { proportionality: "…" },
};

/** Each kind of answer has a branch, and the compiler would notice a missing one. */
function told(outcome: Outcome): string {
  switch (outcome) {
    case "ceiling": return "there is one";
    case "warning-first": return "after a warning";
    case "unknown": return "not known";
    case "exempt": return "exempt";
    case "no-fault": return "no fault";
    case "no-tier": return "no tier";
    case "displaced": return "displaced";
    default: return outcome satisfies never;
  }
}

function result(value: Value): string {
  switch (value.type) {
    case "money": return `${value.amount} ${value.currency} ${value.year ?? ""}`;
    case "range": return `${value.low} ${value.high}`;
    case "ceiling": return value.ceiling?.leg ?? told(value.outcome);
    case "sum": return value.ceiling?.bound ?? told(value.outcome);
    case "unknown": return "";
    default: return value.type;
  }
}

function remark(note: Note): string {
  switch (note.code) {
    case "no-tier": return `${note.provision}: ${note.instead}`;
    case "preceding-year": return String(note.stated ?? note.year);
    default: return `${note.code}: ${note.source ?? ""}`;
  }
}

function leaves(step: Step): string[] {
  return step.because ? step.because.flatMap(leaves) : [`${step.rule} ${result(step.result)} ${step.sources?.join() ?? ""}`];
}

const answer: Assessment = assess(every);
const text: string = assessText(JSON.stringify(every)) + assessText(new Uint8Array());
const tier: Tier | null | undefined = answer.operations[0]?.infringements[0]?.tier;
const amount: string | undefined = answer.ceiling?.amount;
const start: string | undefined = answer.operations[0]?.infringements[0]?.start?.chosen?.low;
const floor: string | undefined = answer.operations[0]?.ceiling?.floor;

const stated: Iterable<Stated> = new Set<Stated>([every, "{}", new Uint8Array()]);
const answers: (Assessment | Refused)[] = await assessMany(stated, {
  onProgress: (done: number, total: number) => done / total,
  signal: new AbortController().signal,
});
for (const one of answers) {
  if ("error" in one) one.error.code satisfies string;
  else told(one.outcome);
}

try {
  assess("{}");
} catch (error) {
  if (error instanceof FactError) [error.code, error.field, error.message, error.reason, error.cause, explain(error, german)];
}

function detail(value: Detail): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toFixed();
  if (Array.isArray(value)) return value.map(detail).join(", ");
  return "day" in value ? value.day : `${value.amount} ${value.currency ?? ""}`;
}

const own: Messages = { ...german, texts: { missing: "fehlt" } };
const typed: TypedAmount = parseAmount("12,5 M", "fr");
const cited: (string | null)[] = parseProvisions("Art. 32 GDPR").map(({ provision, error, text }) => provision ?? error?.code ?? text);
const read: string = typed.type === "amount" ? typed.amount : typed.type === "ambiguous" ? typed.readings.map(({ amount }) => amount).join(" or ") : "";
const listed: ListedProvision[] = provisions();
const { law, package: of, case_file }: Versions = version();

await load(new URL("module.wasm", location.href));
await load(fetch("module.wasm"));
await load(new Uint8Array());
await load(new WebAssembly.Module(new Uint8Array()));

export { amount, case_file, cited, detail, floor, law, leaves, listed, of, own, read, remark, second, start, text, tier };
