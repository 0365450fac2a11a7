// What the tests find on the page: its texts, by their keys in `locales/`, so that a better wording is one change. What a test checks the
// making of, such as an amount in a sentence, is written out. Playwright treats every kind of space as a plain one when it compares texts.
import { readFileSync, readdirSync } from "node:fs";

import { parse } from "smol-toml";

/**
 * The key of each text; with arguments, their names in the order in which a test gives them. A file of tests has a table of this form for what
 * only it looks for, which `texts` of a language reads. `{ list: [...] }` is a list of texts, and any other object is a table in the table.
 */
const KEYS = {
  locale: "language.intl",
  numbers: "language.numbers",
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

const LOCALES = new URL("../../locales/", import.meta.url);

/** Playwright compares with plain spaces. */
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** Reads the texts of a language by such a table. */
const reader = (code) => {
  const [titles, locale] = ["official/", ""].map((folder) => parse(readFileSync(new URL(`${folder}${code}.toml`, LOCALES), "utf8")));
  const within = (tables, key) => key.split(".").reduce((table, part) => table?.[part], tables);
  const text = (key) => {
    const found = within(locale, key) ?? within(titles, key);
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
  return { text, texts, countries: locale.country };
};

/** The texts of a language, and what it writes with figures in them. */
const language = (code, other) => {
  const { text, texts, countries } = reader(code);
  const w = texts(KEYS);
  const number = (value, options) => plain(new Intl.NumberFormat(w.numbers, { maximumFractionDigits: 10, ...options }).format(value));
  const money = (value, currency, decimals = 0) => number(value, { style: "currency", currency, minimumFractionDigits: decimals });
  const percent = (share) => number(share, { style: "percent" });
  const fill = (key, given) => Object.entries(given).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), text(key));
  const counted = (key, count, given) => fill(`${key}.${new Intl.PluralRules(w.locale).select(count)}`, { count, ...given });
  const cited = (provision) => provision.replaceAll(/(\d+)|\((\d+)\)|\(([a-z])\)/g, (_, article, paragraph, letter) => {
    if (article) return fill("cite.part.article", { number: article });
    if (paragraph) return fill("cite.part.paragraph", { number: paragraph });
    return fill("cite.part.point", { letter: text("cite.part.letters").split(" ")[letter.charCodeAt(0) - 97] });
  });
  return {
    ...w,
    code,
    text,
    texts,
    countries,
    other,
    higherTier: fill("page.tier", { millions: 20, percent: 4 }),
    lowerTier: fill("page.tier", { millions: 10, percent: 2 }),
    next: (question) => `${text("form.next")} ${question}`,
    browseHigher: fill("infringements.higher", { fixed: money(20e6, "EUR"), share: percent(0.04) }),
    browseLower: fill("infringements.lower", { fixed: money(10e6, "EUR"), share: percent(0.02) }),
    /** The two readings of "1.234": the text of the button, and what is read back. */
    readings: [[money(1.234, "EUR"), money(1.234, "EUR")], [money(1234, "EUR", 2), money(1234, "EUR")]],
    rate: (currency, into = "EUR") => `1 ${currency} = … ${into}`,
    /** Why a link or a file is not opened. */
    refused: {
      damaged: text("error.damaged"),
      syntax: text("error.syntax"),
      shape: (field) => fill("error.shape", { field }),
      version: fill("error.version", { version: 2 }),
      large: counted("error.too_large", 500, { bytes: 1000000 }),
      provision: (field) => fill("error.provision", { field }),
      fact: (field) => fill("error.fact", { field }),
    },
    atMost: (amount) => amount,
    fileOpened: fill("file.opened_as", { name: "case" }),
    money: (millions) => money(Math.round(millions * 1e8) / 100, "EUR"),
    /** As the big figure shows it. */
    short: (millions) => counted("number.euro_millions", millions, { number: number(millions) }),
    sum: (currency, amount) => money(amount, currency),
    percent,
    /** What begins a further part of a provision, where the language has a word for it: "Art. 32" is not "Art. 32 Abs. 1". */
    parts: ["paragraph", "point"].map((part) => text(`cite.part.${part}`).split("{")[0].trim()).filter((word) => /\p{L}/u.test(word)),
    /** Provisions as the language cites them; what a country calls its own duties stays. */
    cited: (provisions) => provisions.split(" ").map((one) => /^\d/.test(one) ? cited(one) : one).join(" "),
  };
};

/** What each language calls itself. */
const NAMES = Object.fromEntries(readdirSync(LOCALES).filter((name) => /^[a-z]{2}\.toml$/.test(name)).map((name) => {
  const code = name.slice(0, 2);
  return [code, reader(code).text("language.name")];
}));

/** The texts of each language, by code. In each, the link to another language goes to English, and in English to French. */
export const words = Object.fromEntries(Object.keys(NAMES).map((code) => {
  const other = code === "en" ? "fr" : "en";
  return [code, language(code, { code: other, name: NAMES[other] })];
}));
