//! The page of myths: what other texts and calculators get wrong about Article 83, what the law says, and a case to see it with.

use anyhow::{Result, anyhow};
use article83::{
    carry::link::to_fragment,
    facts::CaseFile,
    law::{Basis, Citation, factors, gdpr, superseded},
};
use leptos::prelude::*;

use super::{
    Page,
    parts::{section, sources},
};
use crate::words::Words;

/// An error that people make.
struct Myth {
    /// Its key in the texts: the error, and what is right.
    key: &'static str,
    /// Where the law says so.
    sources: fn() -> Vec<Citation>,
    /// A case to see it with, as JSON.
    case: Option<&'static str>,
}

/// Those about the amount, then those about who pays, then those about how it is found.
const MYTHS: [(&str, &[Myth]); 3] = [
    (
        "amount",
        &[
            Myth {
                key: "the-fine",
                sources: || [gdpr::WHICHEVER_IS_HIGHER, gdpr::CEILING_IS_NOT_THE_FINE].concat(),
                case: Some(SHOP),
            },
            Myth { key: "percentage-only", sources: || gdpr::WHICHEVER_IS_HIGHER.to_vec(), case: Some(SHOP) },
            Myth { key: "minimum", sources: || gdpr::WHICHEVER_IS_HIGHER.to_vec(), case: None },
            Myth { key: "sum", sources: || gdpr::GRAVEST.to_vec(), case: Some(LINKED) },
            Myth {
                key: "data-decides",
                sources: || [Basis::ControllerAndProcessor.citations(), Basis::Principles.citations()].concat(),
                case: Some(LATE),
            },
            Myth { key: "order", sources: || Basis::Order.citations().to_vec(), case: Some(ORDER) },
        ],
    ),
    (
        "who",
        &[
            Myth { key: "local-turnover", sources: || [gdpr::TURNOVER, gdpr::GROUP].concat(), case: Some(GROUP) },
            Myth { key: "everybody", sources: || gdpr::UNDERTAKING.to_vec(), case: Some(CLUB) },
            Myth { key: "public-bodies", sources: || gdpr::PUBLIC_BODIES.to_vec(), case: Some(HOSPITAL) },
            Myth { key: "intent", sources: || gdpr::FAULT.to_vec(), case: Some(NO_FAULT) },
        ],
    ),
    (
        "how",
        &[
            Myth { key: "formula", sources: || [gdpr::IN_EACH_CASE, factors::NO_FIGURES].concat(), case: None },
            Myth { key: "old-methods", sources: || [superseded::GERMAN, superseded::DUTCH].concat(), case: None },
            Myth { key: "cookies", sources: || gdpr::OTHER_PENALTIES.to_vec(), case: Some(COOKIES) },
            Myth { key: "every-article", sources: || gdpr::WHICHEVER_IS_HIGHER.to_vec(), case: Some(CRIMES) },
        ],
    ),
];

const SHOP: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "25000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "6(1)(a)" }] }] }"#;
const LINKED: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "1300000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "5(1)(f)" }, { "provision": "32(1)" }, { "provision": "33(1)" }] }] }"#;
const LATE: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "80000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "33(1)" }] }] }"#;
const ORDER: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "80000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "58(2)(f)" }] }] }"#;
const GROUP: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "1300000000", "currency": "EUR" }, "own_turnover": { "amount": "80000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "5(1)(f)" }] }] }"#;
const CLUB: &str = r#"{ "version": 1, "addressee": { "undertaking": false }, "operations": [{ "infringements": [{ "provision": "6(1)(a)" }] }] }"#;
const HOSPITAL: &str = r#"{ "version": 1, "country": "IE", "addressee": { "undertaking": false, "public_body": "public" }, "operations": [{ "infringements": [{ "provision": "32(1)" }] }] }"#;
const NO_FAULT: &str = r#"{ "version": 1, "addressee": { "undertaking": true }, "fault": "none", "operations": [{ "infringements": [{ "provision": "32(1)" }] }] }"#;
const COOKIES: &str = r#"{ "version": 1, "country": "FR", "addressee": { "undertaking": true }, "operations": [{ "infringements": [{ "provision": "FR:82" }] }] }"#;
const CRIMES: &str = r#"{ "version": 1, "addressee": { "undertaking": true }, "operations": [{ "infringements": [{ "provision": "10" }] }] }"#;

/// The page.
pub(crate) fn page(words: &Words<'_>) -> Result<Page> {
    let text = |key: &str| words.say(format!("page.myths.{key}"));
    let groups = MYTHS.into_iter().map(|(group, myths)| {
        let myths = myths.iter().map(|myth| view_of(words, myth)).collect::<Result<Vec<_>>>()?;
        Ok(section(words, "page.myths", group, myths))
    });
    let content = view! {
        <p class="lede">{text("lede")}</p>
        {groups.collect::<Result<Vec<_>>>()?}
    };
    Ok(Page {
        folder: "myths/".to_owned(),
        title: text("title"),
        description: text("description"),
        content: content.into_any(),
        on_card: None,
        script: None,
    })
}

fn view_of(words: &Words<'_>, myth: &Myth) -> Result<AnyView> {
    let text = |part: &str| words.say(format!("page.myths.{}.{part}", myth.key));
    let link = myth.case.map(case).transpose()?.map(|case| {
        let address = format!("../#{}", to_fragment(&case));
        view! { <p><a href=address>{words.say("page.myths.try")}</a></p> }
    });
    let content = view! {
        <article class="myth" id=myth.key>
            <h3>{text("said")}</h3>
            <p>{text("right")}</p>
            {sources(words, &(myth.sources)())}
            {link}
        </article>
    };
    Ok(content.into_any())
}

fn case(json: &str) -> Result<CaseFile> {
    CaseFile::from_json(json.as_bytes()).map_err(|error| anyhow!("{error}"))
}

#[cfg(test)]
mod tests {
    use article83::{assess, assess::Outcome, facts::Case, law::Tier};
    use rust_decimal::Decimal;

    use super::*;

    fn ceiling(json: &str) -> Result<(Outcome, Option<Decimal>)> {
        let answer = assess(&Case::check(case(json)?).map_err(|error| anyhow!("{error}"))?);
        Ok((answer.outcome, answer.ceiling.map(|sum| sum.amount)))
    }

    #[test]
    fn each_case_shows_what_the_page_says() -> Result<()> {
        let millions = |count: i64| (Outcome::Ceiling, Some(Decimal::from(count * 1_000_000)));
        for (json, expected) in [
            (SHOP, millions(20)),
            (LINKED, millions(52)),
            (LATE, millions(10)),
            (ORDER, millions(20)),
            (GROUP, millions(52)),
            (CLUB, millions(20)),
            (HOSPITAL, millions(1)),
            (NO_FAULT, (Outcome::NoFault, None)),
            (COOKIES, millions(10)),
            (CRIMES, (Outcome::NoTier, None)),
        ] {
            assert_eq!(ceiling(json)?, expected, "{json}");
        }
        assert_eq!(Basis::Order.tier(), Some(Tier::Higher));
        Ok(())
    }
}
