//! From the provision to the maximum, to where an authority would start, to what moves the amount, with one case that is worked out on the
//! way. Its figures and pictures are the calculator's own.

use anyhow::{Context as _, Result};
use article83::{
    Assessment,
    app::{Pictures, pictures, sentences, speak},
    assess::{assess, ranges},
    carry::link::to_fragment,
    facts::{Case, CaseFile},
    law::{Basis, Regime, Tier, factors, gdpr, guidance::edpb},
};
use leptos::prelude::*;

use super::range;
use crate::{
    reference::parts::{Cells, section, sources, table},
    words::Words,
};

/// A stolen laptop of which the authority hears too late: one incident, three provisions of both tiers, and a turnover at which the fixed
/// amount decides.
const EXAMPLE: &str = r#"{ "version": 1, "addressee": { "undertaking": true, "turnover": { "amount": "300000000", "currency": "EUR" } }, "operations": [{ "infringements": [{ "provision": "5(1)(f)" }, { "provision": "32(1)" }, { "provision": "33(1)" }] }] }"#;

/// The example, with what follows from it.
struct Worked {
    file: CaseFile,
    case: Case,
    assessment: Assessment,
}

impl Worked {
    fn new() -> Result<Self> {
        let file = CaseFile::from_json(EXAMPLE.as_bytes())?;
        let case = Case::check(file.clone())?;
        let assessment = assess(&case);
        Ok(Self { file, case, assessment })
    }
}

/// The walk.
pub(super) fn walk(words: &Words<'_>) -> Result<AnyView> {
    let worked = Worked::new()?;
    let drawn = speak(words.language, || Owner::new().with(|| pictures(worked.file.clone())));
    let Pictures { scale, by_turnover } = drawn.context("the example has no picture")?;
    let text = |key: &str| words.say(format!("page.how.walk.{key}"));
    let step = |id, sources, example| {
        let content = view! { <p>{text(id)}</p>{sources}<div class="example">{example}</div> };
        section(words, "page.how", id, content)
    };
    let own = view! {
        <p>{text("own")}</p>
        <p><a class="button" href=format!("../#{}", to_fragment(&worked.file))>{text("open")}</a></p>
    };
    Ok(view! {
        <div class="example">
            <p>{words.say_with("page.how.walk.case", &[("turnover", &turnover(words, &worked)?)])}</p>
        </div>
        {step("tier", sources(words, &of_tiers()), tiers(words, &worked)?)}
        {step("highest", sources(words, gdpr::WHICHEVER_IS_HIGHER), highest(words, &worked, by_turnover)?)}
        {step("linked", sources(words, gdpr::GRAVEST), linked(words, &worked))}
        {step("start", sources(words, &[edpb::GUIDANCE.seriousness, edpb::GUIDANCE.of_undertakings].concat()), starts(words, &worked, scale)?)}
        {step("weighed", sources(words, factors::NO_FIGURES), own.into_any())}
    }
    .into_any())
}

fn of_tiers() -> Vec<article83::law::Citation> {
    use Basis::{ControllerAndProcessor, Order, Principles, Rights, Transfers};
    [ControllerAndProcessor, Principles, Rights, Transfers, Order].map(Basis::citations).concat()
}

fn turnover(words: &Words<'_>, worked: &Worked) -> Result<String> {
    let stated = worked.file.addressee.turnover.context("the example has no turnover")?;
    Ok(words.short_money(stated.amount.amount, "EUR"))
}

/// The tier of each provision.
fn tiers(words: &Words<'_>, worked: &Worked) -> Result<AnyView> {
    let columns = ["provision", "basis", "tier_of"].map(|key| words.say(format!("page.how.walk.{key}")));
    let mut rows: Vec<Cells> = Vec::new();
    for one in worked.assessment.operations.iter().flat_map(|operation| &operation.infringements) {
        let (basis, tier) = one.basis.zip(one.tier).context("a provision of the example has no tier")?;
        rows.push(vec![
            words.provision(&one.provision.to_string()).into_any(),
            words.place(&basis.to_string()).into_any(),
            words.say(format!("page.how.walk.tier_{}", tier.key())).into_any(),
        ]);
    }
    Ok(table(words.say("page.how.walk.tiers"), columns.into(), rows))
}

/// The fixed amount and the share of the turnover beside each other.
fn highest(words: &Words<'_>, worked: &Worked, picture: Option<AnyView>) -> Result<AnyView> {
    let stated = worked.file.addressee.turnover.context("the example has no turnover")?.amount.amount;
    let rows = Tier::ALL.map(|tier| {
        let fixed = Regime::REGULATION.fixed(tier).amount;
        let part = stated.checked_mul(tier.share()).context("too large")?;
        let share = words.say_with(
            "page.how.walk.share_of",
            &[("share", &words.percent(tier.share())), ("part", &words.euros(part.normalize()))],
        );
        let cells = [words.say(format!("page.how.walk.tier_{}", tier.key())), words.euros(fixed), share];
        Ok::<_, anyhow::Error>(
            cells.into_iter().chain([words.euros(part.max(fixed).normalize())]).map(IntoAny::into_any).collect(),
        )
    });
    let columns = ["tier_of", "fixed", "percentage", "maximum"].map(|key| words.say(format!("page.how.walk.{key}")));
    let rows = rows.into_iter().collect::<Result<Vec<Cells>>>()?;
    let caption = words.say_with("page.how.walk.higher", &[("turnover", &turnover(words, worked)?)]);
    Ok(view! { {table(caption, columns.into(), rows)}{picture} }.into_any())
}

/// What the calculator says of the example.
fn linked(words: &Words<'_>, worked: &Worked) -> AnyView {
    let said = speak(words.language, || sentences(&worked.assessment));
    said.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view().into_any()
}

/// The ranges at the three levels.
fn starts(words: &Words<'_>, worked: &Worked, picture: Option<AnyView>) -> Result<AnyView> {
    let ranges = ranges(&worked.case, &worked.assessment).context("the example has no ranges")?;
    let rows = ranges.levels.iter().map(|(level, it)| {
        let amounts = range(words, super::RANGE, &words.euros(it.low), &words.euros(it.high));
        vec![super::name(words, *level).into_any(), amounts.into_any()]
    });
    let columns = ["page.how.level", "page.how.walk.begins"].map(|key| words.say(key));
    let caption =
        words.say_with("page.how.walk.ranges", &[("provision", &words.provision(&ranges.provision.to_string()))]);
    Ok(view! { {table(caption, columns.into(), rows.collect())}{picture} }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decisions::tests::root,
        html::{
            render,
            tests::{Html, all, one, text_of},
        },
        text::languages,
    };

    fn in_each_language(read: impl Fn(&str, &Html) -> Result<()>) -> Result<()> {
        for language in languages(&root()?.join("locales"))? {
            let words = Words::new(&language);
            let html = render(walk(&words)?);
            words.refuse_wrong()?;
            read(&language.code, &Html::parse_fragment(&html))?;
        }
        Ok(())
    }

    #[test]
    fn the_example_is_the_one_that_its_text_tells() -> Result<()> {
        let Assessment { operations, ceiling, .. } = Worked::new()?.assessment;
        let tiers: Vec<_> = operations.iter().flat_map(|one| &one.infringements).map(|one| one.tier).collect();
        assert_eq!(tiers, [Some(Tier::Higher), Some(Tier::Lower), Some(Tier::Lower)]);
        assert_eq!(ceiling.map(|ceiling| ceiling.amount), Some(20_000_000.into()), "4% would be 12 million");
        Ok(())
    }

    #[test]
    fn each_step_has_its_figures_and_the_maximum_and_the_ranges_are_drawn() -> Result<()> {
        in_each_language(|code, html| {
            assert_eq!(all(html, "section > h2")?.len(), 5, "{code}");
            assert_eq!(all(html, "section .example")?.len(), 5, "{code}");
            assert_eq!(all(html, ".picture svg[role=img][aria-label]")?.len(), 2, "{code}");
            assert_eq!(all(html, "section[aria-labelledby=start] table.ranges tbody tr")?.len(), 3, "{code}");
            let link = one(html, "a.button")?.attr("href").unwrap_or_default();
            assert!(link.starts_with("../#case1="), "{code}: {link}");
            Ok(())
        })
    }

    #[test]
    fn the_higher_of_the_two_amounts_is_the_maximum_of_each_tier() -> Result<()> {
        in_each_language(|code, html| {
            if code == "en" {
                let rows = all(html, "section[aria-labelledby=highest] tbody tr")?;
                let said: Vec<_> = rows.iter().map(|row| text_of(*row)).collect();
                assert!(said.iter().any(|row| row.contains("€6,000,000") && row.ends_with("€10,000,000")), "{said:?}");
                assert!(said.iter().any(|row| row.contains("€12,000,000") && row.ends_with("€20,000,000")), "{said:?}");
            }
            Ok(())
        })
    }
}
