//! Tests that plain words find the provisions a practitioner would start from, using the page's texts and the engine's search.

use std::{env, fmt::Write, fs};

use article83::{
    facts::{
        Provision,
        typed::{Index, Language, named},
    },
    law::national::{self, DutyOf},
};
use serde::Deserialize;
use toml::Table;

/// A file of the repository.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The languages of the page.
fn languages() -> Vec<String> {
    let names = fs::read_dir(format!("{}/locales", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let codes = names.filter_map(|name| name.strip_suffix(".toml").filter(|code| code.len() == 2).map(str::to_owned));
    let mut codes: Vec<_> = codes.collect();
    codes.sort();
    assert!(codes.len() > 2, "{codes:?}");
    codes
}

/// A row of `locales/situations.toml`, whose header says what each key means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Situation {
    id: String,
    provisions: Vec<String>,
    #[serde(default)]
    national: Vec<String>,
    #[serde(default, rename = "instead")]
    _instead: Vec<String>,
    tile: Option<String>,
}

fn situations() -> Vec<Situation> {
    #[derive(Deserialize)]
    struct Situations {
        situation: Vec<Situation>,
    }
    toml::from_str::<Situations>(&file("locales/situations.toml")).unwrap().situation
}

/// The page's index.
fn index(language: &str) -> Index {
    let [texts, titles]: [Table; 2] =
        ["", "official/"].map(|folder| file(&format!("locales/{folder}{language}.toml")).parse().unwrap());
    let text = |table: &str, subject: &str, key: &str| {
        let within = |texts: &Table| Some(texts.get(table)?.get(subject)?.get(key)?.as_str()?.to_owned());
        within(&texts).or_else(|| within(&titles))
    };
    let situations = situations().into_iter().map(|situation| {
        let provisions = situation.provisions.iter().map(|one| one.parse().unwrap());
        (situation.id, provisions.collect())
    });
    let said = |key: &str| texts["infringements"][key].as_str().unwrap();
    let about_situation = |id: &str, key: &str| text("situation", id, key);
    let about_article = |number: &str, key: &str| text("article", number, key);
    Index::of(
        situations,
        about_situation,
        about_article,
        &Language { empty: said("stop_words"), endings: said("endings") },
    )
}

/// The provisions that the page shows for a query, twelve at most.
fn found(index: &Index, query: &str) -> Vec<String> {
    let written = |provisions: &[Provision]| provisions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
    index.search(query).found.iter().map(|offer| written(&offer.provisions)).collect()
}

/// The words that say nothing in a language.
fn empty_words(language: &str) -> String {
    let texts: Table = file(&format!("locales/{language}.toml")).parse().unwrap();
    texts["infringements"]["stop_words"].as_str().unwrap().to_owned()
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

/// How many find what they must.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    tuned: usize,
    measured: usize,
    decisions: usize,
    other_decisions: usize,
}

#[derive(Deserialize)]
struct Queries {
    found: Found,
    query: Vec<Query>,
}

impl Queries {
    fn of(language: &str) -> Self {
        toml::from_str(&file(&format!("tests/cases/queries/{language}.toml"))).unwrap()
    }
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
fn in_the_first_three(language: &str, queries: &Queries, set: &str) -> (usize, usize) {
    let (index, situations) = (index(language), situations());
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
        // The page shows the duties of national law beside the situation.
        let beside = offers.iter().take(3).filter_map(|offer| offer.situation.as_ref()).flat_map(|id| {
            situations.iter().filter(move |situation| situation.id == *id).flat_map(|situation| &situation.national)
        });
        if offered.clone().any(|one| query.any.iter().any(|wanted| is_within(*one, wanted)))
            || beside.clone().any(|duty| query.any.contains(duty))
        {
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
    for language in languages() {
        let queries = Queries::of(&language);
        for (set, least) in [("tuned", queries.found.tuned), ("measured", queries.found.measured)] {
            let (hits, total) = in_the_first_three(&language, &queries, set);
            assert!(hits >= least, "{language}, {set}: {hits} of {total}, where {least} were found before");
            assert!(hits * 10 >= total * 9, "{language}, {set}: only {hits} of {total}");
        }
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
        // Types of infringement in German lists of fines and reports of authorities
        ("de", "Unzureichende Rechtsgrundlage für die Datenverarbeitung", &["6(1)"]),
        ("de", "Nichteinhaltung der Betroffenenrechte", &["12"]),
        ("de", "Verletzung der Informationspflichten", &["13", "14"]),
        ("de", "kein Auftragsverarbeitungsvertrag geschlossen", &["28(3)"]),
        ("de", "Datenschutzverletzung verspätet gemeldet", &["33(1)"]),
        ("de", "Anweisung der Aufsichtsbehörde nicht befolgt", &["58(2)"]),
        // Everyday words
        ("en", "a breach we did not notify", &["33(1)"]),
        ("en", "no legal basis", &["6(1)"]),
        ("en", "ransomware", &["33(1)"]),
        ("fr", "une violation que nous n’avons pas notifiée", &["33(1)"]),
        ("fr", "sans base légale", &["6(1)"]),
    ];
    let indices: Vec<_> = languages().into_iter().map(|language| (index(&language), language)).collect();
    let mut missed = Vec::new();
    for (language, query, wanted) in rows {
        let (index, _) = indices.iter().find(|(_, one)| one == language).unwrap();
        let found = found(index, query);
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
        ("en", "late notice", "33(1)"),
        ("en", "authority told too late", "33(1)"),
        ("de", "Datenpanne zu spät gemeldet", "33(1)"),
        ("de", "ohne Rechtsgrundlage", "6(1)"),
        ("de", "newsletter ohne einwilligung", "6(1)(a) + 7"),
        ("fr", "une violation que nous n’avons pas notifiée", "33(1)"),
        ("fr", "CNIL prévenue trop tard", "33(1)"),
        ("fr", "sans base légale", "6(1)"),
        ("fr", "défaut de sécurité", "5(1)(f) + 32(1)"),
    ] {
        assert_eq!(found(&index(language), query).first().map(String::as_str), Some(first), "{query}");
    }
    assert!(found(&index("en"), "zebra xylophone").is_empty());
    assert!(found(&index("de"), "zebra xylofon").is_empty());
    assert!(found(&index("fr"), "zèbre xylophone").is_empty());
    assert!(found(&index("en"), "the of and").is_empty());
}

#[test]
fn each_situation_names_duties_that_exist_and_says_why_its_provisions_apply() {
    for language in languages() {
        let texts: Table = file(&format!("locales/{language}.toml")).parse().unwrap();
        for situation in situations() {
            let applies = texts["applies"][&situation.id].as_table().unwrap();
            let mut keys: Vec<_> = applies.keys().collect();
            let mut provisions: Vec<_> = situation.provisions.iter().collect();
            keys.sort();
            provisions.sort();
            assert_eq!(keys, provisions, "{language}: {}", situation.id);
            assert_eq!(texts["situation"][&situation.id].get("tile").is_some(), situation.tile.is_some());
        }
    }
    for duty in situations().iter().flat_map(|situation| &situation.national) {
        let Ok(Provision::National(duty)) = duty.parse() else { panic!("{duty} names no duty") };
        let of_country = national::of(duty.country).unwrap().duties;
        assert!(of_country.iter().any(|one| matches!(one.of, DutyOf::Own(name) if name == duty.name())), "{duty:?}");
    }
}

#[test]
fn the_first_screen_has_seven_tiles_before_all_other_situations() {
    let tiles: Vec<_> = situations().iter().map_while(|situation| situation.tile.clone()).collect();
    assert_eq!(tiles, ["envelope", "laptop", "clock", "tracker", "person", "globe", "camera"]);
    assert_eq!(situations().iter().filter(|situation| situation.tile.is_some()).count(), tiles.len());
}

/// The names of the addressees of fines: all of them, and that of the decision.
fn names_of_decisions() -> Vec<(String, String)> {
    let all: Table = file("src/law/decisions.toml").parse().unwrap();
    let laws = ["gdpr", "uk", "eprivacy"];
    let is_row = |one: &&toml::Value| laws.contains(&one["kind"].as_str().unwrap()) && one.get("fine").is_some();
    let named = |one: &toml::Value| {
        let name = one["name"].as_str().unwrap();
        let also = one.get("also").and_then(|also| also.as_array()).into_iter().flatten();
        let names: Vec<_> = [name].into_iter().chain(also.filter_map(|name| name.as_str())).collect();
        let fine: f64 = one["fine"]["amount"].as_str().unwrap().parse().unwrap();
        (fine, names.join(","), name.to_owned())
    };
    let mut all: Vec<_> = all["decision"].as_array().unwrap().iter().filter(is_row).map(named).collect();
    // As the page does, but without regard to currencies.
    all.sort_by(|(fine, ..), (other, ..)| other.total_cmp(fine));
    all.into_iter().map(|(_, names, name)| (names, name)).collect()
}

#[test]
fn queries_for_a_decision_find_its_addressee_in_the_first_three() {
    let names = names_of_decisions();
    for language in languages() {
        let queries = Queries::of(&language);
        let least = queries.found.decisions;
        let (mut hits, mut total) = (0, 0);
        for query in queries.query.iter().filter(|query| !query.case.is_empty()) {
            total += 1;
            let found = named(
                &query.text,
                &empty_words(&language),
                names.iter().map(|(known_as, name)| (known_as.as_str(), name)),
            );
            let is_wanted = |name: &&String| query.case.iter().any(|wanted| name.contains(wanted));
            if found.iter().copied().take(3).any(|name| is_wanted(&name)) {
                hits += 1;
            } else {
                println!("  {}: {:?} not in {found:?}", query.text, query.case);
            }
        }
        println!("{language}: {hits} of {total} decisions by name");
        assert!(hits >= least, "{language}: {hits} of {total}, where {least} were found before");
    }
}

#[test]
fn what_asks_for_no_decision_finds_few() {
    let names = names_of_decisions();
    for language in languages() {
        let queries = Queries::of(&language);
        let most = queries.found.other_decisions;
        let others = queries.query.iter().filter(|query| query.case.is_empty());
        let found = others.filter_map(|query| {
            let found = named(
                &query.text,
                &empty_words(&language),
                names.iter().map(|(known_as, name)| (known_as.as_str(), name)),
            );
            found.first().map(|name| format!("{}: {name}", query.text))
        });
        let found: Vec<_> = found.collect();
        println!("{}", found.join("\n"));
        assert!(found.len() <= most, "{language}: {}", found.join("\n"));
    }
}
