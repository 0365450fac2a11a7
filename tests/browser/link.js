// Links to a case: the fragment is `case1=` followed by the case as JSON in base64url.

export const encode = (value) =>
  `case1=${Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

export const decode = (address) => JSON.parse(Buffer.from(new URL(address).hash.replace("#case1=", ""), "base64url").toString());

/** A case file. `conducts` is a list of lists of provisions. */
export const caseOf = (conducts, addressee = {}, more = {}) => ({
  version: 1,
  addressee,
  operations: conducts.map((provisions) => ({ infringements: provisions.map((provision) => ({ provision })) })),
  ...more,
});

/** The case of the main job: linked infringements by an undertaking of EUR 549 360 000. */
export const MAIN = caseOf([["5(1)(f)", "32"]], { turnover: { amount: "549360000", currency: "EUR" } });
