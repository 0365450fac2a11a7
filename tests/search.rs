//! Tests that plain words find the provisions a practitioner would start from, using the page's texts and the engine's search.

use std::{env, fmt::Write, fs};

use article83::facts::{
    Provision,
    typed::{Index, Language},
};
use serde::Deserialize;
use toml::Table;

/// A file of the repository.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The page's index.
fn index(language: &str) -> Index {
    let texts: Table = file(&format!("locales/{language}.toml")).parse().unwrap();
    let text = |table: &str, subject: &str, key: &str| {
        texts[table].get(subject).and_then(|one| one.get(key)).and_then(|text| text.as_str()).map(str::to_owned)
    };
    // Reads the order from the file, since a TOML table does not keep it.
    let order = file("locales/situations.toml");
    let situations: Table = order.parse().unwrap();
    let situations = order.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| {
        let provisions = situations[id].as_array().unwrap().iter();
        (id.to_owned(), provisions.map(|one| one.as_str().unwrap().parse().unwrap()).collect())
    });
    let said = |key: &str| texts["infringements"][key].as_str().unwrap();
    Index::of(situations, text, &Language { empty: said("stop_words"), endings: said("endings") })
}

/// The provisions that the page shows for a query, twelve at most.
fn found(index: &Index, query: &str) -> Vec<String> {
    let written = |provisions: &[Provision]| provisions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
    index.search(query).found.iter().map(|offer| written(&offer.provisions)).collect()
}

/// A row of `tests/cases/queries`, whose header says what each key means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    text: String,
    #[serde(default)]
    any: Vec<String>,
    #[serde(default)]
    case: Vec<String>,
    set: String,
    #[serde(rename = "from")]
    _from: String,
}

#[derive(Deserialize)]
struct Queries {
    query: Vec<Query>,
}

/// Whether a provision is the wanted one or within it. A point counts for its paragraph and its article.
fn is_within(provision: Provision, wanted: &str) -> bool {
    let wanted: Provision = wanted.parse().unwrap();
    match (provision, wanted) {
        (
            Provision::Gdpr { article, paragraph, point },
            Provision::Gdpr { article: other, paragraph: its_paragraph, point: its_point },
        ) => {
            article == other
                && (its_paragraph.is_none() || paragraph == its_paragraph)
                && (its_point.is_none() || point == its_point)
        }
        _ => provision == wanted,
    }
}

/// How many queries of a set find a right provision in the first three offers, and how many there are. Queries for decisions alone do not
/// count. `QUERIES=measured` prints the misses of the measured set too.
fn in_the_first_three(language: &str, set: &str) -> (usize, usize) {
    let queries: Queries = toml::from_str(&file(&format!("tests/cases/queries/{language}.toml"))).unwrap();
    let index = index(language);
    let is_shown = set == "tuned" || env::var("QUERIES").is_ok_and(|shown| shown == set);
    let (mut hits, mut total, mut decisions, mut missed) = (0, 0, 0, String::new());
    for query in queries.query.iter().filter(|query| query.set == set) {
        if query.any.is_empty() {
            assert!(!query.case.is_empty(), "{}: nothing is wanted", query.text);
            decisions += 1;
            continue;
        }
        total += 1;
        let offers = index.search(&query.text).found;
        let offered = offers.iter().take(3).flat_map(|offer| &offer.provisions);
        if offered.clone().any(|one| query.any.iter().any(|wanted| is_within(*one, wanted))) {
            hits += 1;
        } else {
            let offered: Vec<_> = offered.map(ToString::to_string).collect();
            writeln!(missed, "  {}: {:?} not in {offered:?}", query.text, query.any).unwrap();
        }
    }
    println!("{language}, {set}: {hits} of {total} in the first three; {decisions} more ask for a decision");
    if is_shown {
        print!("{missed}");
    }
    (hits, total)
}

#[test]
fn what_people_type_finds_a_right_provision_in_the_first_three() {
    for (language, set, least) in
        [("en", "tuned", 124), ("en", "measured", 65), ("fr", "tuned", 89), ("fr", "measured", 67)]
    {
        let (hits, total) = in_the_first_three(language, set);
        assert!(hits >= least, "{language}, {set}: {hits} of {total}, where {least} were found before");
    }
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
    let (en, fr) = (index("en"), index("fr"));
    let mut missed = Vec::new();
    for (language, query, wanted) in rows {
        let found = found(if *language == "en" { &en } else { &fr }, query);
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
        assert_eq!(found(&index(language), query).first().map(String::as_str), Some(first), "{query}");
    }
    assert!(found(&index("en"), "zebra xylophone").is_empty());
    assert!(found(&index("fr"), "zèbre xylophone").is_empty());
    assert!(found(&index("en"), "the of and").is_empty());
}
