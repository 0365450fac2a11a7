use std::{collections::BTreeSet, error::Error, path::Path};

use leptos::prelude::*;

use super::{
    browse, conducts,
    finder::said,
    index,
    search::{Found, Offered, Shown},
    toggle::choose,
};
use crate::{
    app::{
        speak,
        state::{Draft, Page},
        text::Text,
    },
    carry::link::MOST_INFRINGEMENTS,
    facts::{CaseFile, Country, Provision, ProvisionError},
    law::decisions::Decision,
};

type Tested = Result<(), Box<dyn Error>>;

/// Does something in a language.
fn in_language<T>(code: &str, work: impl FnOnce(Text) -> T) -> Result<T, Box<dyn Error>> {
    let catalogs = ::text::catalogs(Path::new("locales"))?;
    let catalog = catalogs.iter().find(|catalog| catalog.code == code).ok_or("no such language")?;
    Ok(speak(catalog, || work(Text)))
}

/// Does something on a page with these provisions, one list for each conduct.
fn on_page<T>(conducts: &[&[&str]], work: impl FnOnce(Page) -> T) -> Result<T, ProvisionError> {
    let mut file = CaseFile::default();
    for provisions in conducts {
        file.operations.extend(CaseFile::of(provisions)?.operations);
    }
    Ok(Owner::new().with(|| work(Page::provide(Draft::of(file), String::new()))))
}

fn shown(text: Text, query: &str) -> Shown {
    Shown::found(text, query, index(text).search(query), &[])
}

fn provisions(found: &Found) -> String {
    found.provisions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}

/// What is offered, a real case by its id.
fn written(shown: &Shown) -> Vec<String> {
    let written = |offered: &Offered| match offered {
        Offered::Provisions(found) => provisions(found),
        Offered::Case(case) => case.id.clone(),
    };
    shown.found.iter().map(written).collect()
}

#[test]
fn everyday_words_find_what_they_mean_and_each_result_has_a_title() -> Tested {
    for (code, query, wanted) in [
        ("en", "stolen laptop", "5(1)(f) + 32(1)"),
        ("en", "no legal basis", "6(1)"),
        ("fr", "sans base légale", "6(1)"),
    ] {
        let shown = in_language(code, |text| shown(text, query))?;
        assert!(written(&shown).iter().any(|one| one == wanted), "{query}: {shown:?}");
        let has_title = |offered: &Offered| matches!(offered, Offered::Provisions(found) if !found.title.is_empty());
        assert!(shown.found.iter().all(has_title), "{query}: {shown:?}");
    }
    Ok(())
}

#[test]
fn a_provision_cited_twice_is_shown_once_and_what_cannot_be_read_is_said() -> Tested {
    in_language("en", |text| {
        assert_eq!(written(&shown(text, "Art. 32 GDPR, Art. 33 GDPR, Art. 32 GDPR")), ["32", "33"]);
        let mixed = shown(text, "Art. 32 GDPR, Art. 12 Law 759/2004");
        assert_eq!(said(text, &mixed), "1 match. “12 Law 759/2004” is of a law that is not known here.");
        assert_eq!(said(text, &shown(text, "33(9)")), "Article 33 has paragraphs 1 to 5.");
        let vain = "Nothing for “zebra xylophone”. Do you mean one of these?";
        assert_eq!(said(text, &shown(text, " zebra xylophone ")), vain);
        assert_eq!(said(text, &shown(text, "z")), "");
    })
}

#[test]
fn what_happened_comes_before_real_cases_and_articles_after_them() -> Tested {
    let row = |id, name, fine| {
        let row = [
            id,
            name,
            "",
            "DPC",
            "",
            "IE",
            "2025",
            fine,
            "",
            "",
            "",
            "higher",
            "46(1)",
            "transfer-outside-eu",
            "final",
            "decision",
            "2026-11-29",
        ];
        Decision::from_row(&row).ok_or("no decision")
    };
    let decisions = [row("A", "TikTok Technology", "345000000")?, row("B", "TikTok Technology", "530000000")?];
    in_language("en", |text| {
        let query = "tiktok transfer to china";
        let shown = Shown::found(text, query, index(text).search(query), &decisions);
        let kinds: Vec<_> = shown
            .found
            .iter()
            .map(|offered| match offered {
                Offered::Provisions(found) => {
                    if found.situation.is_some() {
                        0
                    } else {
                        2
                    }
                }
                Offered::Case(_) => 1,
            })
            .collect();
        assert!(kinds.is_sorted() && kinds.first() == Some(&0), "{kinds:?}");
        let alone = Shown::found(text, "tik tok", index(text).search("tik tok"), &decisions);
        assert_eq!(written(&alone).iter().take(2).collect::<Vec<_>>(), ["B", "A"]);
        let first = alone.found.first().map(|offered| match offered {
            Offered::Case(case) => case.said.clone(),
            Offered::Provisions(found) => found.title.clone(),
        });
        assert_eq!(first.as_deref(), Some("TikTok Technology, fined €530 M (2025): open this case"));
    })
}

#[test]
fn a_provision_stated_twice_in_a_conduct_makes_two_rows() -> Tested {
    let provision: Provision = "32".parse()?;
    let members = conducts::members(&[(0, provision), (1, provision), (0, provision)], 0);
    assert_eq!(members.iter().map(|member| member.earlier).collect::<Vec<_>>(), [0, 1]);
    Ok(())
}

#[test]
fn the_articles_to_browse_can_each_be_chosen_and_none_appears_twice() -> Tested {
    in_language("en", |text| {
        let articles: Vec<_> = (1..=99).flat_map(|number| browse::entries(text, number)).collect();
        let names: Vec<_> = articles.iter().map(provisions).collect();
        assert!(
            ["5", "32", "33", "58(1)", "58(2)"].iter().all(|one| names.iter().any(|name| name == one)),
            "{names:?}"
        );
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert!(articles.iter().flat_map(|found| &found.provisions).all(|one| one.is_complete()));
        for country in Country::all() {
            let own = browse::own(country);
            assert_eq!(own.iter().collect::<BTreeSet<_>>().len(), own.len(), "{own:?}");
            assert!(own.iter().all(|one| one.to_string().parse() == Ok(*one)), "{own:?}");
        }
    })
}

#[test]
fn no_more_are_added_than_the_page_takes() -> Tested {
    let (one, other) = ("33".parse()?, "34".parse()?);
    let most = ["32"; MOST_INFRINGEMENTS - 1];
    let add = |page: Page, provisions: &[Provision]| {
        choose(page, provisions);
        (page.peek(|draft| draft.chosen().count()), page.said.get_untracked())
    };
    let (both, single) =
        in_language("en", |_| on_page(&[&most], |page| (add(page, &[one, other]), add(page, &[one]))))??;
    assert_eq!(both, (MOST_INFRINGEMENTS - 1, "This page takes at most 500 infringements.".to_owned()));
    assert_eq!(single.0, MOST_INFRINGEMENTS);
    Ok(())
}
