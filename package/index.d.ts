import type { Assessment, CaseFile, CitedProvision, Language, ListedProvision, Refusal, TypedAmount, Versions } from "./types.js";

export type * from "./types.js";

/** A case: an object, its JSON text, or the bytes of that text. */
export type Stated = CaseFile | string | Uint8Array;

/** A case that was refused. */
export interface Refused {
  error: Refusal;
}

/** A fact that cannot be taken: why, and where it was stated. */
export declare class FactError extends Error implements Refusal {
  private constructor();
  readonly name: "FactError";
  /** What is wrong, in a word that stays. */
  code: string;
  /** Where, as `operations[0].infringements[1].provision`; empty for the whole. */
  field: string;
}

/**
 * How high the fine can be in this case, and why.
 *
 * @throws {FactError} Where the case is none.
 */
export declare function assess(stated: Stated): Assessment;

/**
 * The same in text: takes the JSON text of a case, or the bytes of it, and gives that of the assessment, on one line.
 *
 * @throws {FactError} Where the case is none.
 */
export declare function assessText(text: string | Uint8Array): string;

export interface Options {
  /** Called after each slice of work, and at the end. */
  onProgress?: (done: number, total: number) => void;
  /** Stops the work; the promise is then rejected with the reason. */
  signal?: AbortSignal;
}

/** The assessment of each case, in order, in slices between which others have their turn. A case that is refused has its error there. */
export declare function assessMany(cases: Iterable<Stated>, options?: Options): Promise<(Assessment | Refused)[]>;

/**
 * What an amount is understood to be that a person typed, as "12.5m" or "1 234 567,89". What can be read in two ways is given in both.
 *
 * @throws {FactError} Where it is no amount, or the language is not known.
 */
export declare function parseAmount(text: string, language: Language): TypedAmount;

/**
 * What a text says of provisions, in its order, as people cite them in any language of the Union: "Art. 5 (1) f) GDPR, Art. 32 GDPR". What
 * names none has its error.
 *
 * @throws {FactError} Where it is no text, or too long.
 */
export declare function parseProvisions(text: string): CitedProvision[];

/** Every provision that can be stated as infringed: of the Regulation, in its order, then of the law of each country. */
export declare function provisions(): ListedProvision[];

/** Of what version the package, its law and the case file are. */
export declare function version(): Versions;
