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

/// A country whose authority decides under the Regulation, or under the law that the United Kingdom made of it.
#[derive(Serialize, JsonSchema)]
pub(super) struct NationalLaw {
    /// ISO 3166-1 alpha-2.
    #[schemars(extend("pattern" = "^[A-Z]{2}$"))]
    country: String,
    name: Names,
    act: Act,
    /// The amounts of today.
    amounts: Amounts,
    /// Under which amounts fines can be imposed for what ended when; each row holds until the next one begins.
    fining: Vec<Fining>,
    imposed_by: ImposedBy,
    /// Public authorities and bodies (Art. 83(7)), by kind. Of two rows of one kind, each has its time. Without a row nothing is known: no
    /// exemption, and no full amounts either.
    public_bodies: Rows<Body>,
    /// The kind that an ordinary public authority is of; null: there is no such kind, and the answer depends on the kind.
    ordinary_public_body: Option<&'static str>,
    /// Provisions without a ceiling in Article 83 that have one here, and duties of national law.
    duties: Rows<Duty>,
    /// The procedures, the first the ordinary one. Empty: none with a cap of its own was found, which does not say that there is none.
    procedures: Vec<OwnProcedure>,
    /// The ways to a periodic penalty payment.
    penalty_payments: Rows<PenaltyPayment>,
    /// After how long a fine can no longer be imposed.
    limitation: Rows<Limitation>,
    /// The rule by which the law converts the amounts of the Regulation; null: none was found.
    conversion: Option<Conversion>,
    /// What else was noted. Empty: nothing was, which does not say that there is nothing.
    remarks: Vec<Noted>,
}

/// The country's own act on data protection.
#[derive(Serialize, JsonSchema)]
struct Act {
    /// Its first day. A rule that states no first day of its own holds since then.
    since: Day,
    sources: Vec<Source>,
}

/// What ended from a day on, and under which amounts it can be fined.
#[derive(Serialize, JsonSchema)]
struct Fining {
    from: Day,
    /// null: it is not established what a fine could be.
    amounts: Option<Amounts>,
    /// Why, or whose law it was; null: nothing to add.
    about: Option<Names>,
    sources: Vec<Source>,
}

/// Whose amounts apply, and what goes with them.
#[derive(Serialize, JsonSchema)]
struct Amounts {
    /// Whether they are those of the Regulation itself.
    of_the_regulation: bool,
    lower: Ceiling,
    higher: Ceiling,
    /// Whether the share is of the turnover of the legal person that is fined, and not of an undertaking.
    of_legal_person: bool,
    /// The least that a fine can be; null: no minimum is stated.
    floor: Option<Money>,
    /// The first day on which an infringement may have ended to be fined so.
    applies_from: Day,
    application: Vec<Source>,
    fault: Fault,
    /// The articles that have the same ceiling as in the Regulation, or none as there. Where `unknown` says so, nothing is known of the
    /// others but what `duties` lists.
    as_the_regulation: Rows<Articles>,
    guidance: GuidanceName,
    sources: Vec<Source>,
}

/// Whether a fine needs intent or negligence.
#[derive(Serialize, JsonSchema)]
struct Fault {
    /// `true`: it is not settled. `false`: a fine needs one of them.
    unknown: bool,
    sources: Vec<Source>,
}

/// The fixed amount, or for an undertaking the share of turnover where that is higher.
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
    /// Empty for the authority: that is the rule of Article 83.
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
    /// Whether it pays like an undertaking once it acts as one. `false`: no such rule was found.
    unless_undertaking: bool,
    /// Articles to which the treatment does not extend: nothing is known of them.
    unknown_for_articles: Vec<u8>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// What a fine against a public body can be.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Treatment {
    /// As high as anybody's.
    Full,
    /// Up to amounts of its own.
    Cap { amounts: Cap },
    /// Only after a warning that was not heeded, up to amounts of its own.
    WarningFirst { amounts: Cap },
    /// There is none.
    Exempt,
    /// Not known.
    Unknown,
}

/// Amounts that take the place of both ceilings.
#[derive(Serialize, JsonSchema)]
struct Cap {
    lower: Limit,
    higher: Limit,
    /// The least that a fine can be; null: no minimum is stated.
    floor: Option<Money>,
    per: Per,
}

/// A fixed amount, or a share of the body's budget up to one.
#[derive(Serialize, JsonSchema)]
struct Limit {
    /// null: the amount alone.
    share_of_budget: Option<Share>,
    at_most: Money,
}

/// A duty that has a ceiling here.
#[derive(Serialize, JsonSchema)]
struct Duty {
    /// An article of the Regulation ("10"), or a duty of national law as a case file names it ("FR:82"); null: every duty without a
    /// ceiling that no other row names.
    provision: Option<String>,
    /// What a duty of national law is about; null: it is an article, or every other duty.
    name: Option<Names>,
    maximum: Maximum,
    /// Whether it is not known if what holds for public bodies, no fine or amounts of their own, holds here as well.
    unknown_for_public_bodies: bool,
    /// Whether a public body gets no fine here.
    no_fine_for_public_bodies: bool,
    /// Whether a public body pays here as anybody does, though elsewhere it gets no fine, or has amounts of its own.
    public_bodies_as_anybody: bool,
    /// The tier in whose place a public body's amounts stand here; null: the same.
    tier_for_public_bodies: Option<Tier>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// The ceiling of a duty.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Maximum {
    /// That of Article 83, for undertakings and others.
    Tier { tier: Tier },
    /// An amount, whoever pays.
    Fixed { amount: Money },
}

/// A procedure.
#[derive(Serialize, JsonSchema)]
struct OwnProcedure {
    /// Its word in a case file.
    procedure: &'static str,
    name: Names,
    /// The most that can be imposed in it, over the whole decision; null: as much as the law allows.
    at_most: Option<Money>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// A way to a periodic penalty payment.
#[derive(Serialize, JsonSchema)]
struct PenaltyPayment {
    /// Its word in a case file.
    route: &'static str,
    name: Names,
    limit: PenaltyLimit,
    /// The one procedure that it belongs to; null: no single one.
    procedure: Option<&'static str>,
    /// The kinds of public bodies against which it cannot be ordered. Empty: no such rule was found.
    not_against: Vec<&'static str>,
    /// The only kinds of public bodies against which it can be ordered, and against nobody else. Empty: against anybody.
    only_against: Vec<&'static str>,
    #[serde(flatten)]
    holds: Holds,
    sources: Vec<Source>,
}

/// How high a penalty payment can be.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum PenaltyLimit {
    /// So much for each day of delay.
    EachDay { amount: Money },
    /// So much each time.
    EachTime { amount: Money },
    /// Each time as much as a fine of this tier.
    EachTimeAsTier { tier: Tier },
    /// This share of the average daily turnover, for each day.
    OfDailyTurnover { share: Share },
    /// The law states no limit.
    NoneStated,
    /// There is such a payment; its limit is not known.
    Unknown,
}

/// A limitation period.
#[derive(Serialize, JsonSchema)]
struct Limitation {
    /// For infringements with this ceiling; null: with either.
    tier: Option<Tier>,
    years: u8,
    runs_from: RunsFrom,
    /// The first day on which an infringement may have ended; null: since the act has held.
    from: Option<Day>,
    /// The last day on which it may have ended; null: it still holds.
    until: Option<Day>,
    sources: Vec<Source>,
}

/// That a law converts the amounts of the Regulation.
#[derive(Serialize, JsonSchema)]
struct Conversion {
    /// Into this currency (ISO 4217).
    #[schemars(extend("pattern" = "^[A-Z]{3}$"))]
    currency: String,
    /// Where it is stated which rate is taken.
    sources: Vec<Source>,
}

/// Something else that is known.
#[derive(Serialize, JsonSchema)]
struct Noted {
    remark: &'static str,
    says: Names,
    sources: Vec<Source>,
}

/// Every country, in the order of the law room.
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
        let name = named("procedure", row.procedure.key())?;
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
        name: names(languages, &format!("page.country.{code}"))?,
        act: Act { since: Day::of(&national.act.since), sources: sources(national.act.sources) },
        amounts: today(national)?,
        fining: national.fining.iter().map(|row| fining(languages, code, row)).collect::<Result<_>>()?,
        imposed_by: imposed_by(national.imposed_by),
        public_bodies: Rows::if_any(bodies.collect::<Result<_>>()?),
        ordinary_public_body: national.ordinary.map(national::BodyKind::key),
        // A row for every other duty leaves none out.
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

/// The amounts of the last row that is established.
fn today(national: &National) -> Result<Amounts> {
    let mut established = national.fining.iter().rev().filter_map(|row| Some((row.under?, row)));
    let (regime, row) = established.next().context("no row of amounts")?;
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
