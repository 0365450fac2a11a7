import type { Assessment, CaseFile, CitedProvision, Detail, Language, ListedProvision, Refusal, TypedAmount, VariantsFile, Versions } from "./types.js";

export type * from "./types.js";

/** A case: an object, its JSON text, or the bytes of that text. */
export type Stated = CaseFile | VariantsFile | string | Uint8Array;

/** A case that was refused. */
export interface Refused {
  error: Refusal;
}

/** A fact that was refused: why, and where it was stated. */
export declare class FactError extends Error implements Refusal {
  private constructor();
  readonly name: "FactError";
  /** What is wrong, as a code that stays the same. */
  code: string;
  /** Where, such as `operations[0].infringements[1].provision`; empty for the case as a whole. */
  field: string;
  /** Which message it is, for {@link explain}. */
  reason: string;
  /** The values in the message, by name. */
  values: Record<string, Detail>;
}

/** What can be said in a language: the default export of `article83/messages/de` and of the others. */
export interface Messages {
  /** Its code. */
  language: string;
  /** The locale whose numbers it writes. */
  numbers: string;
  /** How it writes a day. */
  date: { day: string; first: string; months: string[] };
  /** The messages by {@link Refusal.reason}, with the names of values in braces. */
  texts: Record<string, string>;
}

/** Why a fact was refused, in a language. What its texts do not have is said in English. */
export declare function explain(refusal: Refusal, messages: Messages): string;

/**
 * How high the fine can be in this case, and why.
 *
 * @throws {FactError} If it is not a case.
 */
export declare function assess(stated: Stated): Assessment;

/**
 * The same as text: takes a case as JSON text, or the bytes of that, and returns the assessment as JSON text on one line.
 *
 * @throws {FactError} If it is not a case.
 */
export declare function assessText(text: string | Uint8Array): string;

export interface Options {
  /** Called after each slice of work, and at the end. */
  onProgress?: (done: number, total: number) => void;
  /** Stops the work; the promise is then rejected with the reason. */
  signal?: AbortSignal;
}

/** The assessment of each case, in order, in slices between which other work gets a turn. For a case that is refused there is its error. */
export declare function assessMany(cases: Iterable<Stated>, options?: Options): Promise<(Assessment | Refused)[]>;

/**
 * How a typed amount is understood, such as "12.5m" or "1 234 567,89". If it can be read in several ways, all of them are returned.
 *
 * @throws {FactError} If it is not an amount, or the language is not known.
 */
export declare function parseAmount(text: string, language: Language): TypedAmount;

/**
 * What a text says about provisions, in order, as people cite them in any language of the Union: "Art. 5 (1) f) GDPR, Art. 32 GDPR". What
 * does not name one has its error.
 *
 * @throws {FactError} If it is not text, or is too long.
 */
export declare function parseProvisions(text: string): CitedProvision[];

/** Every provision that can be stated as infringed: first those of the Regulation, in order, then those in the law of each country. */
export declare function provisions(): ListedProvision[];

/** The versions of the package, of its law and of the case file. */
export declare function version(): Versions;
