//! Tests that plain words find the provisions a practitioner would start from, using the page's texts and the engine's search.

use std::fs;

use article83::facts::typed::Words;
use toml::Table;

/// The page's index in its order: the situations, then the articles that have a description in plain words.
fn index(language: &str) -> (Vec<String>, Words) {
    let read = |path: &str| -> Table {
        fs::read_to_string(format!("{}/locales/{path}.toml", env!("CARGO_MANIFEST_DIR"))).unwrap().parse().unwrap()
    };
    let texts = read(language);
    // Reads the order from the file, since a TOML table does not keep it.
    let order = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/situations.toml")).unwrap();
    let situations = read("situations");
    let text = |table: &str, subject: &str, key: &str| {
        texts[table]
            .get(subject)
            .and_then(|one| one.get(key))
            .and_then(|text| text.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let (mut names, mut entries) = (Vec::new(), Vec::new());
    for id in order.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
        let provisions: Vec<_> =
            situations[id].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect();
        names.push(provisions.join(" + "));
        entries.push(format!("{} {}", text("situation", id, "label"), text("situation", id, "words")));
    }
    for article in (1..=99).filter(|article| *article != 58).map(|article: u8| article.to_string()) {
        let plain = text("article", &article, "plain");
        if !plain.is_empty() {
            entries.push(format!(
                "{} {plain} {}",
                text("article", &article, "title"),
                text("article", &article, "words")
            ));
            names.push(article);
        }
    }
    let empty = texts["infringements"]["stop_words"].as_str().unwrap().to_owned();
    (names, Words::of(entries.into_iter(), &empty))
}

/// The provisions that the page shows for a query, twelve at most.
fn found(language: &str, query: &str) -> Vec<String> {
    let (names, words) = index(language);
    words.best(query).into_iter().take(12).map(|at| names[at].clone()).collect()
}

#[test]
fn the_words_of_authorities_and_trackers_find_what_they_mean() {
    let rows: &[(&str, &str, &[&str])] = &[
        // The types of violation of enforcementtracker.com, github damicoXXII/gdpr-fines-pet, data/gdpr_fines.json
        ("en", "Insufficient legal basis for data processing", &["6(1)"]),
        (
            "en",
            "Insufficient technical and organisational measures to ensure information security",
            &["5(1)(f) + 32(1)", "32"],
        ),
        ("en", "Non-compliance with general data processing principles", &["5"]),
        ("en", "Insufficient fulfilment of data subjects rights", &["12", "15", "17"]),
        ("en", "Insufficient fulfilment of information obligations", &["13", "14"]),
        ("en", "Insufficient cooperation with supervisory authority", &["31"]),
        ("en", "Insufficient fulfilment of data breach notification obligations", &["33(1)", "34(1)"]),
        ("en", "Insufficient data processing agreement", &["28(3)", "28"]),
        ("en", "Insufficient involvement of data protection officer", &["38(1) + 38(3)"]),
        // github dc27/gdpr-fines-analysis, data/scraped_fines.csv
        ("en", "Failure to comply with data processing principles", &["5"]),
        ("en", "Non-compliance with lawful basis for data processing", &["6(1)", "6"]),
        ("en", "Failure to implement sufficient measures to ensure information security", &["5(1)(f) + 32(1)", "32"]),
        ("en", "Non-compliance with subjects' rights protection safeguards", &["12", "15"]),
        ("en", "Information obligation non-compliance", &["13", "14"]),
        ("en", "Non-cooperation with Data Protection Authority", &["31"]),
        ("en", "Failure to notify DPA of a data breach", &["33(1)"]),
        ("en", "No data protection officer appointed", &["37(1)"]),
        // Phrases of the CNIL
        ("fr", "défaut de sécurité", &["5(1)(f) + 32(1)", "32"]),
        ("fr", "durée de conservation excessive", &["5(1)(e)"]),
        ("fr", "manquement à l’obligation d’assurer la sécurité des données", &["5(1)(f) + 32(1)", "32"]),
        ("fr", "manquement à l’obligation d’information des personnes", &["13", "14"]),
        ("fr", "non-respect des droits des personnes", &["12", "15", "17"]),
        ("en", "marketing without consent", &["6(1)(a) + 7", "21(2)"]),
        ("fr", "manquement à l’obligation de coopérer avec l’autorité de contrôle", &["31"]),
        // https://www.village-justice.com/articles/spip.php?page=imprimer&id_article=38013
        ("fr", "prospection commerciale sans consentement", &["6(1)(a) + 7", "21(2)"]),
        // Everyday words
        ("en", "a breach we did not notify", &["33(1)"]),
        ("en", "no legal basis", &["6(1)"]),
        ("en", "ransomware", &["33(1)"]),
        ("fr", "une violation que nous n’avons pas notifiée", &["33(1)"]),
        ("fr", "sans base légale", &["6(1)"]),
    ];
    let mut missed = Vec::new();
    for (language, query, wanted) in rows {
        let found = found(language, query);
        let missing: Vec<_> = wanted.iter().filter(|one| !found.iter().any(|found| found == *one)).collect();
        if !missing.is_empty() {
            missed.push(format!("{query}: {missing:?} not in {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_best_comes_first_and_nothing_is_found_for_words_that_nobody_uses() {
    for (language, query, first) in [
        ("en", "a breach we did not notify", "33(1)"),
        ("en", "no legal basis", "6(1)"),
        ("fr", "une violation que nous n’avons pas notifiée", "33(1)"),
        ("fr", "sans base légale", "6(1)"),
        ("fr", "défaut de sécurité", "5(1)(f) + 32(1)"),
    ] {
        assert_eq!(found(language, query).first().map(String::as_str), Some(first), "{query}");
    }
    assert!(found("en", "zebra xylophone").is_empty());
    assert!(found("fr", "zèbre xylophone").is_empty());
    assert!(found("en", "the of and").is_empty());
}
