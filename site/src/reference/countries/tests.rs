use std::collections::BTreeSet;

use anyhow::{Context as _, Result, anyhow};
use article83::{
    carry::link::from_fragment,
    law::{Country, national::DutyOf},
};

use super::*;
use crate::{
    decisions::{self, tests::root},
    html::{
        refuse_inline, render,
        tests::{ElementRef, Html, all, one as by_css, text_of, texts},
    },
    text::{Language, english, languages},
};

fn in_every_language(check: impl Fn(&Language) -> Result<()>) -> Result<()> {
    languages(&root()?.join("locales"))?.iter().try_for_each(check)
}

/// The section of a country, which may be made up.
fn read(words: &Words<'_>, national: &National) -> Result<Html> {
    let html = render(topics::all(words, national));
    words.refuse_wrong()?;
    Ok(Html::parse_fragment(&html))
}

/// The section in English.
fn in_english(national: &National) -> Result<Html> {
    let languages = languages(&root()?.join("locales"))?;
    read(&Words::new(english(&languages)?), national)
}

/// The element under a topic.
fn said<'a>(section: &'a Html, topic: &str) -> Result<ElementRef<'a>> {
    by_css(section, &format!("dt[id={topic}] + dd"))
}

/// The texts of the elements under a topic that match a selector.
fn shown(section: &Html, topic: &str, css: &str) -> Result<Vec<String>> {
    texts(section, &format!("dt[id={topic}] + dd {css}"))
}

/// A country of which nothing is known, except that the Regulation applies.
fn nothing_known() -> Result<National> {
    let national = national::ALL.first().context("there are no countries")?;
    Ok(National::unread(national.country))
}

#[test]
fn every_country_has_a_page_and_a_row_that_leads_to_it_in_the_order_of_the_names() -> Result<()> {
    let file = decisions::read(root()?)?;
    in_every_language(|language| {
        let words = Words::new(language);
        let pages: Vec<_> =
            pages(&words, &file).into_iter().map(|page| (page.folder, page.title, render(page.content))).collect();
        words.refuse_wrong()?;
        let (first, ones) = pages.split_first().context("no page")?;
        let html = Html::parse_fragment(&first.2);
        let countries = by_name(&words);
        let links: Vec<_> = all(&html, ".overview th a[href]")?.iter().filter_map(|link| link.attr("href")).collect();
        let folders: Vec<_> = countries.iter().map(|(_, national)| one::folder(national)).collect();
        assert_eq!(links, folders);
        assert_eq!(ones.len(), countries.len());
        for ((name, national), (folder, title, source)) in countries.iter().zip(ones) {
            refuse_inline(source)?;
            assert_eq!(folder, &format!("countries/{}", one::folder(national)));
            assert!(title.contains(name.as_str()), "{title}");
            let html = Html::parse_fragment(source);
            let calculator = by_css(&html, "a.button")?.attr("href").unwrap_or_default().to_owned();
            let case = from_fragment(calculator.trim_start_matches("../../")).map_err(|error| anyhow!("{error}"))?;
            assert_eq!(case.country, Some(national.country));
        }
        Ok(())
    })
}

#[test]
fn every_country_has_every_topic() -> Result<()> {
    in_every_language(|language| {
        let words = Words::new(language);
        for national in national::ALL {
            let section = read(&words, national)?;
            for topic in [
                "act",
                "amounts",
                "imposed",
                "fault",
                "bodies",
                "duties",
                "procedures",
                "payments",
                "limitation",
                "conversion",
                "remarks",
            ] {
                assert!(
                    !shown(&section, topic, "p")?.is_empty() || !shown(&section, topic, "td")?.is_empty(),
                    "{topic}"
                );
            }
        }
        Ok(())
    })
}

#[test]
fn what_is_not_known_is_said() -> Result<()> {
    let section = in_english(&nothing_known()?)?;
    for (topic, expected) in [
        ("bodies", "How far public authorities and bodies can be fined is not known."),
        ("duties", "Whether the law gives other duties a ceiling is not known."),
        ("payments", "not known"),
        ("limitation", "not known"),
    ] {
        assert_eq!(shown(&section, topic, ".unknown")?, [expected], "{topic}");
    }
    Ok(())
}

#[test]
fn that_the_law_has_none_is_not_said_as_if_it_were_not_known() -> Result<()> {
    let read = National { duties_read: true, penalties: Some(&[]), ..nothing_known()? };
    let section = in_english(&read)?;
    for topic in ["duties", "payments"] {
        let text = text_of(said(&section, topic)?);
        assert!(text.contains("None: the law was read"), "{text}");
        assert!(shown(&section, topic, ".unknown")?.is_empty(), "{topic}");
    }
    Ok(())
}

#[test]
fn a_rule_is_told_in_words_with_its_amounts_and_its_sources() -> Result<()> {
    let of = |code: &str| Country::of(code).and_then(national::of).context("no such country");
    let (irish, french, british) = (in_english(of("IE")?)?, in_english(of("FR")?)?, in_english(of("GB")?)?);
    for (section, topic, css, expected) in [
        (&irish, "bodies", "small", "like anyone else when it acts as an undertaking"),
        (&irish, "bodies", "td[data-label=\"Higher ceiling\"]", "€1,000,000"),
        (&irish, "bodies", "a", "s. 141(4)"),
        (&french, "bodies", "td[data-label=\"Lower ceiling\"]", "none"),
        (&french, "duties", "code", "FR:82"),
        (&french, "duties", "th", "every other duty"),
        (&french, "procedures", "td", "€20,000 for the whole decision"),
        (&french, "payments", "td", "€100,000 for each day"),
        (&british, "amounts", "p", "£8,700,000 or 2% of turnover, and £17,500,000 or 4%"),
        (&british, "fault", ".gap.unknown", ""),
    ] {
        let texts = shown(section, topic, css)?;
        assert!(texts.iter().any(|text| text.contains(expected)), "{expected} is not in {texts:?}");
    }
    Ok(())
}

#[test]
fn every_word_of_the_data_has_its_name_and_no_name_is_left_over() -> Result<()> {
    let mut words = BTreeSet::new();
    for national in national::ALL {
        let code = national.country.code();
        words.extend(
            national::remarks(national.country)
                .iter()
                .map(|remark| format!("page.countries.remark.{code}.{}", remark.key)),
        );
        let own = national.duties.iter().filter_map(|duty| match duty.of {
            DutyOf::Own(name) => Some(format!("duty.{code}.{name}")),
            _ => None,
        });
        words.extend(own);
        words.extend(national.bodies.iter().map(|body| format!("body.{code}.{}", body.kind.key())));
        words.extend(
            national.procedures.iter().map(|procedure| format!("page.procedure.{code}.{}", procedure.procedure.key())),
        );
        words.extend(national.penalties.unwrap_or_default().iter().map(|route| format!("route.{code}.{}", route.key)));
    }
    in_every_language(|language| {
        let tables = ["body.", "duty.", "page.countries.remark.", "page.procedure.", "route."];
        let named = language.messages.keys().filter(|key| tables.iter().any(|table| key.starts_with(table)));
        assert_eq!(named.cloned().collect::<BTreeSet<_>>(), words, "{}", language.code);
        Ok(())
    })
}

#[test]
fn a_duty_of_the_country_s_own_is_named_as_a_case_file_names_it() {
    for national in national::ALL {
        for duty in national.duties {
            if let DutyOf::Own(name) = duty.of {
                let identifier = format!("{}:{name}", national.country.code());
                let read: Result<article83::facts::Provision, _> = identifier.parse();
                assert_eq!(read.map(|provision| provision.to_string()).ok(), Some(identifier));
            }
        }
    }
}
