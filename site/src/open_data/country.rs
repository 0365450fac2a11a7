//! The law of a country, in `law.json`.

use anyhow::{Context as _, Result};
use article83::law::{
    Regime, Tier, gdpr,
    national::{self, National, Per, RunsFrom},
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    guidance::{self, GuidanceName},
    values::{Day, Holds, Money, Names, Rows, Share, Source, names, sources},
};
use crate::text::Language;

/// A country whose authority decides under the Regulation, or under the United Kingdom's version of it.
#[derive(Serialize, JsonSchema)]
pub(super) struct NationalLaw {
    /// ISO 3166-1 alpha-2.
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    country: String,
    name: Names,
    act: Act,
    /// The amounts that apply today.
    amounts: Amounts,
    /// The amounts that apply to an infringement, by the day on which it ended; each row holds until the next one begins.
    fining: Vec<Fining>,
    imposed_by: ImposedBy,
    /// Public authorities and bodies (Art. 83(7)), by kind. If a kind has two rows, each has its own period. Without a row nothing is known:
    /// neither an exemption nor full amounts.
    public_bodies: Rows<Body>,
    /// The kind of an ordinary public authority; null: there is no such kind, and the answer depends on the kind.
    ordinary_public_body: Option<&'static str>,
    /// Provisions that have a ceiling here but none in Article 83, and duties of national law.
    duties: Rows<Duty>,
    /// The procedures, the ordinary one first. Empty: none with a cap of its own was found, which does not mean that there is none.
    procedures: Vec<OwnProcedure>,
    /// The routes to a periodic penalty payment.
    penalty_payments: Rows<PenaltyPayment>,
    /// The time after which a fine can no longer be imposed.
    limitation: Rows<Limitation>,
    /// The rule by which the law converts the amounts of the Regulation; null: none was found.
    conversion: Option<Conversion>,
    /// What else was noted. Empty: nothing was, which does not mean that there is nothing.
    remarks: Vec<Noted>,
}

/// The country's own act on data protection.
#[derive(Serialize, JsonSchema)]
struct Act {
    /// Its first day. A rule without a first day of its own applies from then.
    since: Day,
    sources: Vec<Source>,
}

/// The amounts that apply to infringements that ended on or after a day.
#[derive(Serialize, JsonSchema)]
struct Fining {
    from: Day,
    /// null: what a fine could be is not established.
    amounts: Option<Amounts>,
    /// Why, or which law it was; null: nothing to add.
    about: Option<Names>,
    sources: Vec<Source>,
}

/// The amounts that apply, and the rules that go with them.
#[derive(Serialize, JsonSchema)]
struct Amounts {
    /// Whether they are the Regulation's own.
    of_the_regulation: bool,
    lower: Ceiling,
    higher: Ceiling,
    /// Whether the share is of the turnover of the fined legal person, not of the undertaking.
    of_legal_person: bool,
    /// The least that a fine can be; null: no minimum is stated.
    floor: Option<Money>,
    /// The amounts apply to infringements that ended on or after this day.
    applies_from: Day,
    application: Vec<Source>,
    fault: Fault,
    /// The articles with the same ceiling as in the Regulation, or like there with none. If `unknown` is true, only what `duties` lists is
    /// known of the others.
    as_the_regulation: Rows<Articles>,
    guidance: GuidanceName,
    sources: Vec<Source>,
}

/// Whether a fine needs intent or negligence.
#[derive(Serialize, JsonSchema)]
struct Fault {
    /// `true`: not settled. `false`: a fine needs one of them.
    unknown: bool,
    sources: Vec<Source>,
}

/// The fixed amount, or for an undertaking the share of turnover if that is higher.
#[derive(Serialize, JsonSchema)]
struct Ceiling {
    fixed: Money,
    share_of_turnover: Share,
}

/// A run of articles.
#[derive(Serialize, JsonSchema)]
struct Articles {
    from: u8,
    to: u8,
}

/// Who imposes a fine, and as what.
#[derive(Serialize, JsonSchema)]
struct ImposedBy {
    by: Imposer,
    /// Empty for the authority, since that is the rule of Article 83.
    sources: Vec<Source>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Imposer {
    /// The authority, as an administrative fine.
    Authority,
    /// A criminal court, on the authority's proposal (Art. 83(9)).
    Court,
    /// The authority, in misdemeanour proceedings (Art. 83(9)).
    Misdemeanour,
}

/// A kind of public authority or body.
#[derive(Serialize, JsonSchema)]
struct Body {
    /// Its word in a case file.
    kind: &'static str,
    name: Names,
    treatment: Treatment,
    /// Whether it pays like an undertaking when it acts as one. `false`: no such rule was found.
    unless_undertaking: bool,
    /// Articles that the treatment does not cover; nothing is known of them.
    unknown_for_articles: Vec<u8>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// What a fine against a public body can be.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Treatment {
    /// As high as for anyone else.
    Full,
    /// Up to separate amounts.
    Cap { amounts: Cap },
    /// Up to separate amounts, and only after a warning was not heeded.
    WarningFirst { amounts: Cap },
    /// No fine.
    Exempt,
    /// Not known.
    Unknown,
}

/// Amounts that replace both ceilings.
#[derive(Serialize, JsonSchema)]
struct Cap {
    lower: Limit,
    higher: Limit,
    /// The least that a fine can be; null: no minimum is stated.
    floor: Option<Money>,
    per: Per,
}

/// A fixed amount, or a share of the body's budget up to a fixed amount.
#[derive(Serialize, JsonSchema)]
struct Limit {
    /// null: only the amount.
    share_of_budget: Option<Share>,
    at_most: Money,
}

/// A duty with a ceiling in this country.
#[derive(Serialize, JsonSchema)]
struct Duty {
    /// An article of the Regulation ("10"), or a duty of national law as named in a case file ("FR:82"); null: every duty that has no
    /// ceiling and no row of its own.
    provision: Option<String>,
    /// What a duty of national law is about; null: the row is an article, or every other duty.
    name: Option<Names>,
    maximum: Maximum,
    /// Whether it is unknown if the rule for public bodies (no fine, or separate amounts) extends to this duty.
    unknown_for_public_bodies: bool,
    /// Whether public bodies are not fined for this duty.
    no_fine_for_public_bodies: bool,
    /// Whether public bodies pay like anyone else for this duty, though otherwise they are not fined or have separate amounts.
    public_bodies_as_anybody: bool,
    /// The tier whose amounts for public bodies apply to this duty; null: the same tier as for others.
    tier_for_public_bodies: Option<Tier>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// The ceiling of a duty.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Maximum {
    /// The ceiling of a tier of Article 83, for undertakings and others.
    Tier { tier: Tier },
    /// An amount, the same for everyone.
    Fixed { amount: Money },
}

/// A procedure.
#[derive(Serialize, JsonSchema)]
struct OwnProcedure {
    /// Its word in a case file.
    procedure: &'static str,
    name: Names,
    /// The most that a decision in this procedure can impose in all; null: as much as the law allows.
    at_most: Option<Money>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// A route to a periodic penalty payment.
#[derive(Serialize, JsonSchema)]
struct PenaltyPayment {
    /// Its word in a case file.
    route: &'static str,
    name: Names,
    limit: PenaltyLimit,
    /// The procedure that it belongs to; null: not to a single one.
    procedure: Option<&'static str>,
    /// The kinds of public bodies against which it cannot be ordered. Empty: no such rule was found.
    not_against: Vec<&'static str>,
    /// Kinds of public bodies; it can be ordered only against these. Empty: against anyone.
    only_against: Vec<&'static str>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// How high a penalty payment can be.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum PenaltyLimit {
    /// This amount for each day of delay.
    EachDay { amount: Money },
    /// This amount each time.
    EachTime { amount: Money },
    /// Each time as much as a fine of this tier.
    EachTimeAsTier { tier: Tier },
    /// This share of the average daily turnover, for each day.
    OfDailyTurnover { share: Share },
    /// The law states no limit.
    NoneStated,
    /// The payment exists, but its limit is not known.
    Unknown,
}

/// A limitation period.
#[derive(Serialize, JsonSchema)]
struct Limitation {
    /// For infringements with this ceiling; null: for either.
    tier: Option<Tier>,
    years: u8,
    runs_from: RunsFrom,
    /// For infringements that ended on or after this day; null: since the act has applied.
    from: Option<Day>,
    /// For infringements that ended on or before this day; null: no last day.
    until: Option<Day>,
    sources: Vec<Source>,
}

/// The rule by which a law converts the amounts of the Regulation.
#[derive(Serialize, JsonSchema)]
struct Conversion {
    /// Into this currency (ISO 4217).
    #[schemars(extend("pattern" = "^[A-Z]{3}$"))]
    currency: String,
    /// Where the rate to use is stated.
    sources: Vec<Source>,
}

/// Something else that is known.
#[derive(Serialize, JsonSchema)]
struct Noted {
    remark: &'static str,
    says: Names,
    sources: Vec<Source>,
}

/// Every country, in the order of `national::ALL`.
pub(super) fn all(languages: &[Language]) -> Result<Vec<NationalLaw>> {
    national::ALL.iter().map(|national| of(languages, national)).collect()
}

fn of(languages: &[Language], national: &National) -> Result<NationalLaw> {
    let code = national.country.code();
    let named = |table: &str, word: &str| names(languages, &format!("{table}.{code}.{word}"));
    let bodies = national.bodies.iter().map(|row| Ok(body(row, named("body", row.kind.key())?)));
    let duties =
        national.duties.iter().chain(national.residual).map(|row| duty(languages, code, row)).collect::<Result<_>>()?;
    let procedures = national.procedures.iter().map(|row| {
        let name = named("page.procedure", row.procedure.key())?;
        Ok(OwnProcedure {
            procedure: row.procedure.key(),
            name,
            at_most: row.at_most.map(Money::from),
            holds: row.time.into(),
            sources: sources(row.sources),
        })
    });
    let payments = national
        .penalties
        .map(|routes| routes.iter().map(|row| Ok(payment(row, named("route", row.key)?))).collect::<Result<Vec<_>>>());
    let remarks = national::remarks(national.country).iter().map(|row| {
        let says = named("page.countries.remark", row.key)?;
        Ok(Noted { remark: row.key, says, sources: sources(row.sources) })
    });
    Ok(NationalLaw {
        country: code.to_owned(),
        name: names(languages, &format!("country.{code}"))?,
        act: Act { since: Day::of(&national.act.since), sources: sources(national.act.sources) },
        amounts: today(national)?,
        fining: national.fining.iter().map(|row| fining(languages, code, row)).collect::<Result<_>>()?,
        imposed_by: imposed_by(national.imposed_by),
        public_bodies: Rows::if_any(bodies.collect::<Result<_>>()?),
        ordinary_public_body: national.ordinary.map(national::BodyKind::key),
        // A row for every other duty leaves nothing out.
        duties: if national.duties_read || national.residual.is_some() {
            Rows::all(duties)
        } else {
            Rows::found(duties)
        },
        procedures: procedures.collect::<Result<_>>()?,
        penalty_payments: match payments.transpose()? {
            Some(rows) => Rows::all(rows),
            None => Rows::found(Vec::new()),
        },
        limitation: match national.no_limitation {
            [] => Rows::if_any(national.limitation.iter().map(limitation).collect()),
            _ => Rows::all(Vec::new()),
        },
        conversion: national
            .conversion
            .map(|row| Conversion { currency: row.currency.code().to_owned(), sources: sources(row.sources) }),
        remarks: remarks.collect::<Result<_>>()?,
    })
}

fn fining(languages: &[Language], code: &str, row: &national::Fining) -> Result<Fining> {
    Ok(Fining {
        from: Day::of(&row.from),
        amounts: row.under.map(|regime| amounts(regime, row)).transpose()?,
        about: row.key.map(|key| names(languages, &format!("fining.{code}.{key}"))).transpose()?,
        sources: sources(row.sources),
    })
}

/// The amounts of the last established row.
fn today(national: &National) -> Result<Amounts> {
    let mut established = national.fining.iter().rev().filter_map(|row| Some((row.under?, row)));
    let (regime, row) = established.next().context("the country has no amounts")?;
    amounts(regime, row)
}

fn amounts(regime: &Regime, row: &national::Fining) -> Result<Amounts> {
    let [lower, higher] =
        Tier::ALL.map(|tier| Ceiling { fixed: regime.fixed(tier).into(), share_of_turnover: Share::of(tier.share()) });
    let of_the_regulation = *regime == Regime::REGULATION;
    let cited = if regime.amounts.is_empty() { gdpr::WHICHEVER_IS_HIGHER } else { regime.amounts };
    let run = |(from, to): &(u8, u8)| Articles { from: *from, to: *to };
    Ok(Amounts {
        of_the_regulation,
        lower,
        higher,
        of_legal_person: regime.of_legal_person,
        floor: regime.floor.map(|floor| Money::whole(floor, regime.currency)),
        applies_from: Day::of(&row.from),
        application: sources(row.sources),
        fault: Fault { unknown: regime.fault.is_none(), sources: sources(regime.fault.unwrap_or_default()) },
        as_the_regulation: match regime.as_the_regulation {
            Some(runs) => Rows::found(runs.iter().map(run).collect()),
            None => Rows::all(vec![Articles { from: 1, to: 99 }]),
        },
        guidance: guidance::name(regime.guidance)?,
        sources: sources(cited),
    })
}

fn imposed_by(by: national::ImposedBy) -> ImposedBy {
    let (by, cited) = match by {
        national::ImposedBy::Authority => (Imposer::Authority, [].as_slice()),
        national::ImposedBy::Court(cited) => (Imposer::Court, cited),
        national::ImposedBy::Misdemeanour(cited) => (Imposer::Misdemeanour, cited),
    };
    ImposedBy { by, sources: sources(cited) }
}

fn body(row: &national::Body, name: Names) -> Body {
    Body {
        kind: row.kind.key(),
        name,
        treatment: match row.treatment {
            national::Treatment::Full => Treatment::Full,
            national::Treatment::Cap(row) => Treatment::Cap { amounts: cap(&row) },
            national::Treatment::WarningFirst(row) => Treatment::WarningFirst { amounts: cap(&row) },
            national::Treatment::Exempt => Treatment::Exempt,
            national::Treatment::Unknown => Treatment::Unknown,
        },
        unless_undertaking: row.unless_undertaking,
        unknown_for_articles: row.outside.to_vec(),
        holds: row.time.into(),
        sources: sources(row.sources),
    }
}

fn cap(cap: &national::Cap) -> Cap {
    let limit = |limit: national::Limit| Limit {
        share_of_budget: limit.part().map(Share::of),
        at_most: Money::whole(limit.at_most, cap.currency),
    };
    Cap {
        lower: limit(cap.lower),
        higher: limit(cap.higher),
        floor: cap.floor.map(|floor| Money::whole(floor, cap.currency)),
        per: cap.per,
    }
}

fn duty(languages: &[Language], code: &str, row: &national::Duty) -> Result<Duty> {
    let name = match row.of {
        national::DutyOf::Own(name) => Some(names(languages, &format!("duty.{code}.{name}"))?),
        _ => None,
    };
    Ok(Duty {
        name,
        provision: match row.of {
            national::DutyOf::Article(article) => Some(article.to_string()),
            national::DutyOf::Own(name) => Some(format!("{code}:{name}")),
            national::DutyOf::Any => None,
        },
        maximum: match row.maximum {
            national::Maximum::Tier(tier) => Maximum::Tier { tier },
            national::Maximum::Fixed(amount) => Maximum::Fixed { amount: amount.into() },
        },
        unknown_for_public_bodies: row.for_bodies == national::ForBodies::Open,
        no_fine_for_public_bodies: row.for_bodies == national::ForBodies::Exempt,
        public_bodies_as_anybody: row.for_bodies == national::ForBodies::Full,
        tier_for_public_bodies: match row.for_bodies {
            national::ForBodies::Tier(tier) => Some(tier),
            _ => None,
        },
        holds: row.time.into(),
        sources: sources(row.sources),
    })
}

fn payment(row: &national::PenaltyRoute, name: Names) -> PenaltyPayment {
    PenaltyPayment {
        route: row.key,
        name,
        limit: match row.limit {
            national::PenaltyLimit::EachDay(amount) => PenaltyLimit::EachDay { amount: amount.into() },
            national::PenaltyLimit::EachTime(amount) => PenaltyLimit::EachTime { amount: amount.into() },
            national::PenaltyLimit::EachTimeAsTier(tier) => PenaltyLimit::EachTimeAsTier { tier },
            national::PenaltyLimit::OfDailyTurnover(thousandths) => {
                PenaltyLimit::OfDailyTurnover { share: Share::of(Decimal::new(thousandths.into(), 3)) }
            }
            national::PenaltyLimit::NoneStated => PenaltyLimit::NoneStated,
            national::PenaltyLimit::Unknown => PenaltyLimit::Unknown,
        },
        procedure: row.procedure.map(national::Procedure::key),
        not_against: row.not_against.iter().map(|kind| kind.key()).collect(),
        only_against: row.only_against.iter().map(|kind| kind.key()).collect(),
        holds: row.time.into(),
        sources: sources(row.sources),
    }
}

fn limitation(row: &national::Limitation) -> Limitation {
    Limitation {
        tier: row.tier,
        years: row.years,
        runs_from: row.runs_from,
        from: row.time.from.as_ref().map(Day::of),
        until: row.time.until.as_ref().map(Day::of),
        sources: sources(row.sources),
    }
}
