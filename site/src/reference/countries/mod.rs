//! The page of the countries: what their law adds to Article 83, or puts in its place, topic by topic. What is not known is said to be so.

mod overview;
mod phrase;
mod topics;

use anyhow::Result;
use article83::law::{
    Confidence,
    national::{self, National},
};

use super::{
    Page,
    parts::{element, grade, paragraph},
    row::country,
};
use crate::{template::escape, words::Words};

/// The page.
pub(crate) fn page(words: &Words<'_>) -> Result<Page> {
    phrase::variants(words)?;
    let countries = by_name(words)?;
    let sections = countries.iter().map(|(name, national)| topics::section(words, name, national));
    let content = [
        element("p", &[("class", "lede")], &words.html("page.countries.lede", &[])?),
        element("div", &[("class", "notice")], &element("p", &[], &words.html("page.countries.gaps", &[])?)),
        reading(words)?,
        data(words)?,
        contents(words, &countries)?,
        overview::section(words, &countries)?,
        sections.collect::<Result<Vec<_>>>()?.join("\n"),
    ];
    Ok(Page {
        folder: "countries/".to_owned(),
        title: words.fill("page.countries.title", &[])?,
        description: words.fill("page.countries.description", &[])?,
        content: content.join("\n"),
        script: None,
    })
}

/// The countries with their names in the language, in the order of these.
pub(crate) fn by_name<'a>(words: &Words<'a>) -> Result<Vec<(&'a str, &'static National)>> {
    let named = national::ALL.iter().map(|national| Ok((country(words, national.country.code())?, national)));
    let mut named = named.collect::<Result<Vec<_>>>()?;
    named.sort_by_key(|(name, _)| *name);
    Ok(named)
}

/// What the rows leave out, and what the grades mean.
fn reading(words: &Words<'_>) -> Result<String> {
    let grades = Confidence::ALL.map(|confidence| {
        let meaning = words.html(&format!("page.countries.means.{}", confidence.key()), &[])?;
        Ok(element("dt", &[], &grade(words, confidence)?) + &element("dd", &[], &meaning) + "\n")
    });
    let grades = grades.into_iter().collect::<Result<String>>()?;
    let content = [
        element("summary", &[], &words.html("page.countries.reading", &[])?),
        paragraph(words, "page.countries.rows")?,
        element("dl", &[], &grades),
    ];
    Ok(element("details", &[("class", "reading")], &content.join("\n")))
}

/// Where programs find the same.
fn data(words: &Words<'_>) -> Result<String> {
    let files = ["law.json", "law.schema.json"].map(|file| element("a", &[("href", &format!("../../{file}"))], file));
    let text = words.html("page.countries.data", &[])?;
    Ok(element("p", &[], &format!("{text} {}", files.join(", "))))
}

/// Links to the countries.
fn contents(words: &Words<'_>, countries: &[(&str, &National)]) -> Result<String> {
    let items = countries.iter().map(|(name, national)| {
        let link = element("a", &[("href", &format!("#{}", national.country.code()))], &escape(name));
        element("li", &[], &link) + "\n"
    });
    let list = element("ul", &[("class", "countries")], &items.collect::<String>());
    Ok(element(
        "nav",
        &[("id", "contents"), ("class", "contents"), ("aria-label", words.text("page.decisions.contents")?)],
        &list,
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anyhow::Context as _;
    use article83::law::{Country, national::DutyOf};

    use super::*;
    use crate::{
        decisions::tests::root,
        html::refuse_inline,
        text::{Language, english, languages},
    };

    fn in_every_language(check: impl Fn(&Language) -> Result<()>) -> Result<()> {
        languages(&root()?.join("locales"))?.iter().try_for_each(check)
    }

    /// The section of a country that the law room may not have, in English.
    fn in_english(national: &National) -> Result<String> {
        let languages = languages(&root()?.join("locales"))?;
        topics::section(&Words::new(english(&languages)?), "N", national)
    }

    /// What is said under a topic.
    fn said<'a>(section: &'a str, topic: &str) -> Result<&'a str> {
        let (_, topic) = section.split_once(&format!("-{topic}\">")).with_context(|| topic.to_owned())?;
        Ok(topic.split_once("</div>").context("the topic does not end")?.0)
    }

    /// A country of which nothing is known but that the Regulation applies.
    fn nothing_known() -> Result<National> {
        let national = national::ALL.first().context("there is no country")?;
        Ok(National::unread(national.country))
    }

    #[test]
    fn every_country_has_a_section_a_row_and_a_link_in_the_order_of_the_names() -> Result<()> {
        in_every_language(|language| {
            let words = Words::new(language);
            let html = page(&words)?.content;
            refuse_inline(&html)?;
            let mut from = 0;
            for (name, national) in by_name(&words)? {
                let code = national.country.code();
                let section = format!("<section id=\"{code}\" aria-labelledby=\"{code}-name\">");
                assert_eq!(html.matches(&section).count(), 1, "{code}");
                let at = html.find(&section).unwrap_or_default();
                assert!(from < at, "{code}");
                from = at;
                let link = format!("<a href=\"#{code}\">{}</a>", escape(name));
                assert_eq!(html.matches(&link).count(), 2, "{code}: in the contents and in the overview");
            }
            Ok(())
        })
    }

    #[test]
    fn every_country_has_every_topic() -> Result<()> {
        in_every_language(|language| {
            let words = Words::new(language);
            for national in national::ALL {
                let section = topics::section(&words, "N", national)?;
                for topic in [
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
                    let said = said(&section, topic)?;
                    assert!(said.contains("<p>") || said.contains("<td"), "{topic}: {said}");
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
            assert!(said(&section, topic)?.contains(&format!("unknown\">{expected}</em>")), "{topic}");
        }
        Ok(())
    }

    #[test]
    fn that_the_law_has_none_is_not_said_as_if_it_were_not_known() -> Result<()> {
        let read = National { duties_read: true, penalties: Some(&[]), ..nothing_known()? };
        let section = in_english(&read)?;
        for topic in ["duties", "payments"] {
            let said = said(&section, topic)?;
            assert!(said.contains("None: the law was read") && !said.contains("unknown\""), "{said}");
        }
        Ok(())
    }

    #[test]
    fn a_rule_is_told_in_words_with_its_amounts_and_its_sources() -> Result<()> {
        let of = |code: &str| Country::of(code).and_then(national::of).context("no such country");
        let irish = in_english(of("IE")?)?;
        let irish = said(&irish, "bodies")?;
        for expected in [
            "like anyone else when it acts as an undertaking",
            "<td data-label=\"Higher ceiling\">€1,000,000</td>",
            "s. 141(4)</a>",
        ] {
            assert!(irish.contains(expected), "{expected} is not in {irish}");
        }
        let french = in_english(of("FR")?)?;
        for (topic, expected) in [
            ("bodies", "<td data-label=\"Lower ceiling\">none</td>"),
            ("duties", "<code>FR:82</code><small>"),
            ("duties", "every other duty"),
            ("procedures", "€20,000 for the whole decision"),
            ("payments", "€100,000 for each day"),
        ] {
            assert!(said(&french, topic)?.contains(expected), "{expected}");
        }
        let british = in_english(of("GB")?)?;
        assert!(said(&british, "amounts")?.contains("GBP 8,700,000 or 2% of turnover, and GBP 17,500,000 or 4%"));
        assert!(said(&british, "fault")?.contains("class=\"gap unknown\""));
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
                national.procedures.iter().map(|procedure| format!("procedure.{code}.{}", procedure.procedure.key())),
            );
            words.extend(
                national.penalties.unwrap_or_default().iter().map(|route| format!("route.{code}.{}", route.key)),
            );
        }
        in_every_language(|language| {
            let tables = ["body.", "duty.", "page.countries.remark.", "procedure.", "route."];
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
}
