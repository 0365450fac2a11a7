// What the tests find on the page: its texts, by their keys in `locales/`, so that a better wording is one change. What a test checks the
// making of, such as an amount in a sentence, is written out. Playwright treats every kind of space as a plain one when it compares texts.
import { readFileSync } from "node:fs";

import { parse } from "smol-toml";

/**
 * The key of each text; with arguments, their names in the order in which a test gives them. A file of tests has a table of this form for what
 * only it looks for, which `texts` of a language reads. `{ list: [...] }` is a list of texts, and any other object is a table in the table.
 */
const KEYS = {
  locale: "language.intl",
  name: "language.name",
  title: "page.title",
  offline: "page.one_file.link",
  heading: "page.heading",
  loading: "page.loading",
  failed: "page.failed",
  noscript: "page.noscript",
  article: ["page.article", "number"],
  disclaimer: "page.disclaimer",
  facts: "form.label",
  clear: "form.clear",
  cleared: "app.cleared",
  undo: "form.undo",
  unanswered: "app.unanswered",
  opened: "app.opened",
  notOpened: ["app.not_opened", "reason"],
  search: "infringements.search",
  foundNone: ["infringements.found_none", "words"],
  precise: "infringements.precise",
  notHappened: ["infringements.not_happened", "situation"],
  browse: "infringements.browse",
  browseNone: "infringements.none",
  part: ["infringements.part", "article"],
  whole: "infringements.whole",
  remove: ["infringements.remove", "provision"],
  conductOf: ["infringements.conduct", "provision"],
  conduct: ["infringements.conduct_number", "number"],
  newConduct: "infringements.conduct_new",
  details: ["infringements.details", "number"],
  conductName: "infringements.name",
  from: "infringements.from",
  to: "infringements.to",
  order: "infringements.order",
  natural: "addressee.natural",
  legal: "addressee.legal",
  undertaking: "addressee.undertaking",
  yes: "addressee.yes",
  no: "addressee.no",
  country: "addressee.country",
  regulation: "addressee.regulation",
  decided: "addressee.decided",
  procedure: "addressee.procedure",
  publicBody: "addressee.public",
  notPublic: "addressee.no_body",
  public: "addressee.body",
  budget: "addressee.budget",
  others: "others.title",
  answerNatural: "addressee.answer_natural",
  answerLegal: "addressee.answer_legal",
  turnover: "turnover.amount",
  currency: "turnover.currency",
  year: "turnover.year",
  yearWrong: "turnover.year_wrong",
  understood: ["turnover.understood", "amount"],
  twoWays: "turnover.or",
  typedCurrency: ["turnover.typed_currency", "typed", "chosen"],
  take: ["turnover.take_currency", "typed"],
  average: ["turnover.average", "year", "one", "other"],
  ownRate: "turnover.own_rate",
  useAverage: "turnover.use_average",
  rateWrong: "turnover.rate_wrong",
  rateDate: "turnover.rate_date",
  rateSource: "turnover.rate_source",
  converted: ["turnover.converted", "amount"],
  notNeeded: "turnover.not_needed",
  faultNone: "fault.none",
  negligence: "fault.negligence",
  wholeCase: "serious.whole",
  each: "serious.each",
  addPenalty: "penalties.add",
  removePenalty: ["penalties.remove", "number"],
  ceiling: "result.heading",
  empty: "result.empty",
  atLeast: ["result.at_least", "amount"],
  waiting: ["result.waiting", "reason"],
  table: "result.table",
  decides: "result.decides",
  notNamed: "result.not_named",
  total: "result.total",
  show: "result.show",
  hide: "result.hide",
  why: "why.heading",
  openAll: "why.open_all",
  closeAll: "why.close_all",
  stated: "why.you",
  assumed: "why.assumed",
  law: "why.law",
  withParticulars: "share.with_particulars",
  shareMore: "share.more",
  cardHeading: "card.heading",
  cardSave: "card.save",
  caseName: "share.name",
  asAbove: "why.as_above",
  reportedLate: "situation.breach-not-reported.label",
  handOver: "share.with_app",
  report: "report.heading",
  reportText: "report.label",
  copy: "share.copy",
  copied: "share.copied",
  print: "share.print",
  save: "file.save",
  saveTable: "file.table",
  openCase: "file.open",
  otherCase: "file.other",
  backTo: ["file.back_to", "name"],
  fileNotOpened: ["file.not_opened", "reason"],
  questions: {
    list: [
      "infringements.question", "addressee.question", "turnover.question", "fault.question", "serious.question", "weighed.question",
      "penalties.question",
    ],
  },
  levels: { low: "serious.low", medium: "serious.medium", high: "serious.high", unsure: "serious.unsure" },
  penalty: {
    authority: "authorities.authority",
    route: "penalties.route",
    amount: "penalties.amount",
    every: "penalties.every",
    counted: "penalties.counted",
    from: "penalties.from",
    to: "penalties.to",
    times: "penalties.times",
    cap: "penalties.cap",
  },
};

/** Reads the texts of a language by such a table. */
const reader = (code) => {
  const locale = parse(readFileSync(new URL(`../../locales/${code}.toml`, import.meta.url), "utf8"));
  const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  const text = (key) => {
    const found = key.split(".").reduce((table, part) => table?.[part], locale);
    if (typeof found !== "string") throw new Error(`locales/${code}.toml has no text ${key}`);
    return plain(found);
  };
  const filled = (key, names) => (...given) => names.reduce((said, name, place) => said.replaceAll(`{${name}}`, given[place]), text(key));
  const said = (key) => {
    if (Array.isArray(key)) return filled(key[0], key.slice(1));
    if (typeof key === "string") return text(key);
    return key.list ? key.list.map(said) : texts(key);
  };
  const texts = (keys) => Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, said(key)]));
  return { ...texts(KEYS), texts, countries: locale.country };
};

const en = {
  ...reader("en"),
  code: "en",
  other: { code: "fr", name: "Français" },
  higherTier: "Up to €20 million, or 4% of turnover",
  lowerTier: "Up to €10 million, or 2% of turnover",
  next: (question) => `Next: ${question}`,

  browseHigher: "Higher ceiling: up to €20,000,000 or 4%",
  browseLower: "Lower ceiling: up to €10,000,000 or 2%",

  /** The two readings of "1.234": the text of the button, and what is read back. */
  readings: [["€1.234", "€1.234"], ["€1,234.00", "€1,234"]],
  rate: (currency, into = "EUR") => `1 ${currency} = … ${into}`,
  /** Why a link or a file is not opened. */
  refused: {
    damaged: "it was cut off or changed",
    syntax: "it is not a case, or it was cut off",
    shape: (field) => `something in it is unknown or missing (${field})`,
    version: "it is of version 2, which this page does not know",
    large: "it is too large: this page takes 1000000 bytes and 500 infringements",
    provision: (field) => `${field} names neither a provision of the Regulation nor a duty of a country`,
    fact: (field) => `${field}: a fact in it is not valid`,
  },

  atMost: (amount) => amount,

  fileOpened: "Case opened: case.",

  money: (millions) => `€${(millions * 1e6).toLocaleString("en-GB")}`,
  /** As the big figure shows it. */
  short: (millions) => `€${millions} million`,
  sum: (currency, amount) => `${{ EUR: "€", GBP: "£", USD: "US$" }[currency] ?? `${currency} `}${amount.toLocaleString("en-GB")}`,
};

const fr = {
  ...reader("fr"),
  code: "fr",
  other: { code: "en", name: "English" },
  higherTier: "Jusqu’à 20 millions d’euros, ou 4 % du chiffre d’affaires",
  lowerTier: "Jusqu’à 10 millions d’euros, ou 2 % du chiffre d’affaires",
  next: (question) => `Suite : ${question}`,

  browseHigher: "Plafond supérieur : jusqu’à 20 000 000 € ou 4 %",
  browseLower: "Plafond inférieur : jusqu’à 10 000 000 € ou 2 %",

  readings: [["1,234 €", "1,234 €"], ["1 234,00 €", "1 234 €"]],
  rate: (currency, into = "EUR") => `1 ${currency} = … ${into}`,
  /** Why a link or a file is not opened. */
  refused: {
    damaged: "il a été tronqué ou modifié",
    syntax: "il ne contient pas de cas, ou il a été tronqué",
    shape: (field) => `un élément y est inconnu ou manquant (${field})`,
    version: "il est de la version 2, que cette page ne connaît pas",
    large: "il est trop volumineux : cette page accepte 1000000 octets et 500 manquements",
    provision: (field) => `${field} ne désigne ni une disposition du règlement ni une obligation nationale`,
    fact: (field) => `${field} : un fait qui y figure n’est pas valable`,
  },

  atMost: (amount) => amount,

  fileOpened: "Cas ouvert : case.",

  money: (millions) => `${(millions * 1e6).toLocaleString("fr-FR").replaceAll(/\s/g, " ")} €`,
  short: (millions) => `${millions.toLocaleString("fr-FR")} million${millions < 2 ? "" : "s"} d’euros`,
  sum: (currency, amount) => `${amount.toLocaleString("fr-FR").replaceAll(/\s/g, " ")} ${{ EUR: "€", GBP: "£GB", USD: "$US" }[currency] ?? currency}`,
};

/** The texts of each language, by code. */
export const words = { en, fr };
