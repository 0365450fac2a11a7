//! Properties of every case, whatever its facts, and of every text that somebody could send.

use crate::support::{
    any,
    file::{AddresseeFile, CaseFile, InfringementFile, OperationFile, TurnoverFile},
    invariants,
};
use article83::{
    Assessment, assess,
    assess::{Leg, Outcome},
    carry::link::{self, LinkError},
    facts::{
        self, Case, Provision,
        typed::amount::{Beside, Convention, Typed, read},
    },
    law::{self, Basis, Regime},
    money::{AMOUNT, parse_decimal, plain},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use proptest::{prelude::*, sample::Index};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn checked(file: &CaseFile) -> Case {
    file.check().unwrap_or_else(|error| panic!("refused: {error}"))
}

fn answer(file: &CaseFile) -> Assessment {
    assess(&checked(file))
}

fn with_euros(mut file: CaseFile, ten_thousandths: i128) -> CaseFile {
    let amount = any::figure(ten_thousandths);
    file.addressee.turnover = Some(TurnoverFile { amount, currency: "EUR".to_owned(), year: None });
    file
}

/// The ceiling of each operation, if it has one.
fn maxima(assessment: &Assessment) -> Vec<Option<Decimal>> {
    assessment.operations.iter().map(|operation| operation.ceiling.map(|ceiling| ceiling.amount)).collect()
}

fn sum(assessment: &Assessment) -> Option<Decimal> {
    assessment.ceiling.map(|sum| sum.amount)
}

/// The items in another order, given by the keys.
fn shuffled<T: Clone>(items: &[T], keys: &[u32]) -> Vec<T> {
    let mut keyed: Vec<_> = keys.iter().cycle().zip(items).collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, item)| item.clone()).collect()
}

fn operation_of(infringements: Vec<InfringementFile>) -> OperationFile {
    OperationFile { infringements, ..OperationFile::default() }
}

/// A budget in the country's currency, if its law takes a share of budgets.
fn with_budget(country: &str, amount: i128) -> Option<TurnoverFile> {
    let currency = match country {
        "DK" => "DKK",
        "LT" => "EUR",
        _ => return None,
    };
    Some(TurnoverFile { amount: any::decimal(amount, 4), currency: currency.to_owned(), year: None })
}

proptest! {
    #![proptest_config(any::config())]

    #[test]
    fn more_turnover_never_means_a_lower_ceiling(file in any::case(), one in any::ten_thousandths(), other in any::ten_thousandths()) {
        let less = answer(&with_euros(file.clone(), one.min(other)));
        let more = answer(&with_euros(file, one.max(other)));
        for (less, more) in maxima(&less).into_iter().zip(maxima(&more)) {
            prop_assert_eq!(less.is_some(), more.is_some());
            prop_assert!(less <= more, "{less:?} then {more:?}");
        }
        prop_assert!(sum(&less) <= sum(&more));
        prop_assert_eq!(less.outcome, more.outcome);
    }

    #[test]
    fn learning_the_turnover_never_lowers_a_ceiling_that_was_a_lower_bound(file in any::case(), turnover in any::ten_thousandths()) {
        let mut unknown = file.clone();
        unknown.addressee.turnover = None;
        let unknown = answer(&unknown);
        let known = answer(&with_euros(file, turnover));
        for (before, after) in maxima(&unknown).into_iter().zip(maxima(&known)) {
            prop_assert!(before <= after);
        }
    }

    #[test]
    fn one_more_infringement_never_lowers_the_ceiling_of_its_operation(
        file in any::case(), added in any::infringement(), which in any::<Index>(), at in any::<Index>(),
    ) {
        let before = answer(&file);
        let mut longer = file;
        let which = which.index(longer.operations.len());
        let infringements = &mut longer.operations[which].infringements;
        infringements.insert(at.index(infringements.len() + 1), added);
        let after = answer(&longer);
        for (i, (before, after)) in maxima(&before).into_iter().zip(maxima(&after)).enumerate() {
            prop_assert!(before <= after, "{before:?} then {after:?}");
            prop_assert!(i == which || before == after, "another operation changed");
        }
        // The sum disappears only if the new infringement is in an operation without a ceiling, and has an unknown answer or one in another
        // currency.
        let mut ceilings = after.operations.iter().filter_map(|operation| operation.ceiling);
        let first = ceilings.next();
        let lost = after.operations.iter().any(|operation| operation.outcome == Outcome::Unknown)
            || ceilings.any(|one| Some(one.currency) != first.map(|first| first.currency));
        prop_assert!(sum(&before) <= sum(&after) || lost);
    }

    #[test]
    fn a_higher_level_and_more_turnover_within_a_band_never_start_lower(
        provision in any::provision(), one in any::ten_thousandths(), other in any::ten_thousandths(),
    ) {
        let ranges = |ten_thousandths: i128| -> Vec<_> {
            let of_level = |level: &&str| {
                let mut file = CaseFile::of(&[provision.as_str()]);
                file.operations[0].infringements[0].seriousness = Some((*level).to_owned());
                let start = answer(&with_euros(file, ten_thousandths)).operations[0].infringements[0].start;
                start.map(|start| (start.range.low, start.range.high))
            };
            ["low", "medium", "high"].iter().map(of_level).collect()
        };
        let band = |ten_thousandths: i128| {
            Regime::REGULATION.guidance.size(Decimal::from_i128_with_scale(ten_thousandths, 4), Decimal::ONE).band().map(|band| band.up_to)
        };
        let (less, more) = (ranges(one.min(other)), ranges(one.max(other)));
        for pair in less.windows(2) {
            prop_assert!(pair[0].is_some() == pair[1].is_some());
            prop_assert!(pair[0].zip(pair[1]).is_none_or(|(lower, higher)| lower.0 <= higher.0 && lower.1 <= higher.1));
        }
        if band(one) == band(other) {
            for (less, more) in less.into_iter().zip(more) {
                prop_assert!(less.zip(more).is_none_or(|(less, more)| less.0 <= more.0 && less.1 <= more.1));
            }
        }
    }

    #[test]
    fn the_order_of_infringements_and_operations_changes_no_amount_and_no_remark(
        file in any::case(), keys in proptest::collection::vec(any::<u32>(), 8),
    ) {
        let before = answer(&file);
        let mut reordered = file;
        reordered.operations = shuffled(&reordered.operations, &keys);
        for operation in &mut reordered.operations {
            operation.infringements = shuffled(&operation.infringements, &keys);
        }
        let after = answer(&reordered);
        prop_assert_eq!((before.outcome, before.ceiling), (after.outcome, after.ceiling));
        let in_order = |assessment: &Assessment| {
            let mut maxima = maxima(assessment);
            maxima.sort();
            maxima
        };
        prop_assert_eq!(in_order(&before), in_order(&after));
        for note in &before.notes {
            prop_assert!(after.notes.contains(note), "lost: {note:?}");
        }
        prop_assert_eq!(before.notes.len(), after.notes.len());
    }

    #[test]
    fn the_gravest_is_the_first_stated_of_those_with_the_highest_maximum(file in any::case()) {
        for operation in answer(&file).operations {
            let amount = |ceiling: article83::assess::Ceiling| ceiling.amount;
            let highest = operation.infringements.iter().filter_map(|i| i.ceiling.map(amount)).max();
            let first = operation.infringements.iter().find(|i| i.ceiling.is_some() && i.ceiling.map(amount) == highest);
            prop_assert_eq!(operation.gravest, first.map(|i| i.provision));
            prop_assert_eq!(operation.ceiling, first.and_then(|i| i.ceiling));
        }
    }

    #[test]
    fn the_higher_tier_is_twice_the_lower_for_everyone(file in any::case()) {
        let of = |provision: &str| {
            let operations = vec![operation_of(vec![InfringementFile::of(provision)])];
            let file = CaseFile { country: None, date: None, procedure: None, fault: None, operations, ..file.clone() };
            answer(&file).operations[0].ceiling.unwrap()
        };
        let (lower, higher) = (of("32"), of("6"));
        prop_assert_eq!(higher.amount, lower.amount + lower.amount);
        prop_assert_eq!((higher.leg, higher.bound, higher.currency), (lower.leg, lower.bound, lower.currency));
    }

    #[test]
    fn in_every_country_the_lower_tier_is_not_above_the_higher_and_nobody_who_is_exempt_has_a_ceiling(
        file in any::case(), (country, body) in any::country_and_body(), budget in any::ten_thousandths(),
    ) {
        let of = |provision: &str| {
            let operations = vec![operation_of(vec![InfringementFile::of(provision)])];
            let file = file.clone();
            let addressee = AddresseeFile { public_body: body.clone(), budget: None, ..file.addressee };
            let addressee = AddresseeFile { budget: with_budget(&country, budget), ..addressee };
            let file = CaseFile {
                country: Some(country.clone()), addressee, procedure: None, fault: None, penalties: Vec::new(),
                other_authorities: Vec::new(), operations, ..file
            };
            answer(&file).operations.remove(0)
        };
        let (lower, higher) = (of("32"), of("6"));
        if let (Some(lower), Some(higher)) = (lower.ceiling, higher.ceiling) {
            prop_assert!(lower.amount <= higher.amount && lower.currency == higher.currency);
            prop_assert!(lower.floor.is_none_or(|floor| Decimal::from(floor) <= lower.amount));
        }
        for operation in [lower, higher] {
            let possible = matches!(operation.outcome, Outcome::Ceiling | Outcome::WarningFirst);
            prop_assert_eq!(possible, operation.ceiling.is_some());
            prop_assert!(body.is_some() || operation.outcome != Outcome::Exempt);
        }
    }

    #[test]
    fn where_the_amounts_are_those_of_the_regulation_a_company_pays_what_it_pays_without_a_country(
        file in any::case(), (country, _) in any::country_and_body(),
    ) {
        let of = |country: Option<String>| {
            let file = file.clone();
            let addressee = AddresseeFile { public_body: None, ..file.addressee };
            let operations = vec![operation_of(vec![InfringementFile::of("6"), InfringementFile::of("32")])];
            answer(&CaseFile {
                country, date: None, addressee, procedure: None, penalties: Vec::new(), other_authorities: Vec::new(), operations, ..file
            })
        };
        // In Norway, too, the question of fault is open.
        let own = ["GB", "IS", "LI", "NO"].contains(&country.as_str());
        let (there, alone) = (of(Some(country)), of(None));
        prop_assert!(own || there.ceiling == alone.ceiling);
        prop_assert!(own || there.operations == alone.operations);
    }

    #[test]
    fn penalty_payments_and_other_authorities_change_no_ceiling(file in any::case()) {
        let mut bare = file.clone();
        bare.penalties.clear();
        bare.other_authorities.clear();
        let (with, without) = (answer(&file), answer(&bare));
        prop_assert_eq!(with.ceiling, without.ceiling);
        prop_assert_eq!(with.operations, without.operations);
        prop_assert_eq!(with.penalties.len(), file.penalties.len());
    }

    #[test]
    fn a_separate_operation_adds_its_own_maximum(file in any::case(), added in any::operation(), at in any::<Index>()) {
        let before = answer(&file);
        let alone = answer(&CaseFile { operations: vec![added.clone()], ..file.clone() });
        let mut longer = file;
        longer.operations.insert(at.index(longer.operations.len() + 1), added);
        let after = answer(&longer);
        let currencies = [&before, &alone].map(|answer| answer.ceiling.map(|sum| sum.currency));
        let differ = matches!(currencies, [Some(one), Some(other)] if one != other);
        // British amounts before 2021 are in euros, and two currencies have no sum.
        if differ || [before.outcome, alone.outcome].contains(&Outcome::Unknown) {
            prop_assert_eq!((after.outcome, after.ceiling), (Outcome::Unknown, None));
        } else {
            let both = [sum(&before), sum(&alone)];
            let expected = both.iter().flatten().copied().reduce(|a, b| a + b);
            // The simplified procedure of France allows its amount once per decision.
            let expected = if longer.procedure.is_some() { expected.map(|sum| sum.min(20_000.into())) } else { expected };
            prop_assert_eq!(sum(&after), expected);
            let bound = [before.ceiling, alone.ceiling].iter().flatten().map(|sum| sum.bound).max();
            prop_assert_eq!(after.ceiling.map(|sum| sum.bound), bound);
        }
    }

    #[test]
    fn without_an_undertaking_the_turnover_changes_nothing(file in any::case(), turnover in any::ten_thousandths()) {
        let mut file = file;
        file.addressee.undertaking = Some(false);
        let stated = answer(&with_euros(file.clone(), turnover));
        file.addressee.turnover = None;
        let not_stated = answer(&file);
        prop_assert_eq!(stated.ceiling, not_stated.ceiling);
        let legs = stated.operations.iter().filter_map(|operation| operation.ceiling).map(|ceiling| ceiling.leg);
        prop_assert!(legs.into_iter().all(|leg| leg != Leg::Turnover));
    }

    #[test]
    fn the_tree_of_reasons_is_the_computation_and_ends_in_facts_and_cited_figures(file in any::case()) {
        let broken = invariants::broken(&answer(&file));
        prop_assert!(broken.is_empty(), "{}", broken.join("\n"));
    }

    #[test]
    fn the_rules_under_which_a_case_was_saved_change_nothing_but_a_remark(file in any::case(), older in any::<bool>()) {
        let mut file = file;
        file.law = None;
        let never_saved = answer(&file);
        file.law = Some(if older { "2026-11-21" } else { law::VERSION }.to_owned());
        let mut saved = answer(&file);
        if older {
            let remark = serde_json::to_value(saved.notes.remove(0)).unwrap();
            let expected = json!({ "code": "other-law-version", "stated": "2026-11-21", "law": law::VERSION });
            prop_assert_eq!(remark, expected);
        }
        prop_assert_eq!(saved, never_saved);
    }

    #[test]
    fn the_same_case_has_the_same_answer(file in any::case()) {
        prop_assert_eq!(answer(&file), answer(&file));
    }

    #[test]
    fn a_case_survives_being_saved_and_opened(file in any::case()) {
        let case = checked(&file);
        let saved = case.to_json();
        prop_assert!(!saved.contains('\n'), "one line");
        let opened = Case::from_json(saved.as_bytes()).unwrap();
        prop_assert_eq!(&opened, &case);
        prop_assert_eq!(opened.to_json(), saved);
        prop_assert_eq!(&Case::check(facts::CaseFile::clone(&case)).unwrap(), &case);
    }

    #[test]
    fn nothing_is_lost_from_a_case_and_nothing_is_added_to_it(file in any::case()) {
        let case = checked(&file);
        prop_assert_eq!(json(&case.to_json()), json(&file.to_json()));
        for (read, stated) in case.operations.iter().zip(&file.operations) {
            prop_assert_eq!(in_order(&read.reasons), in_order_stated(&stated.reasons));
            for (read, stated) in read.infringements.iter().zip(&stated.infringements) {
                prop_assert_eq!(in_order(&read.reasons), in_order_stated(&stated.reasons));
            }
        }
    }

    #[test]
    fn a_file_is_refused_at_a_place_that_it_has_or_is_written_as_it_was_read(file in any::file()) {
        let text = file.to_json();
        let read = facts::CaseFile::from_json(text.as_bytes());
        prop_assert_eq!(&facts::CaseFile::from_json(&serde_json::to_vec_pretty(&file).unwrap()), &read, "with other white space");
        prop_assert_eq!(read.clone().and_then(Case::check), file.check());
        if let Err(error) = file.check() {
            let mut places = Vec::new();
            places_of(&json(&text), "", &mut places);
            // Only an error about `times` may name a key that is absent.
            let field = error.field.to_string();
            let place = field.strip_suffix(".times").unwrap_or(&field);
            prop_assert!(places.iter().any(|other| other == place), "{error}");
        }
        if let Ok(read) = read {
            let written = read.to_json();
            prop_assert!(!written.contains('\n'), "one line");
            prop_assert_eq!(json(&written), json(&text));
            prop_assert_eq!(facts::CaseFile::from_json(written.as_bytes()), Ok(read));
        }
    }

    #[test]
    fn a_link_carries_a_case_there_and_back(file in any::file()) {
        let text = file.to_json();
        match facts::CaseFile::from_json(text.as_bytes()) {
            Ok(file) => {
                let fragment = link::to_fragment(&file);
                prop_assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"=-_".contains(&b)));
                prop_assert_eq!(link::from_fragment(&fragment).unwrap(), file.clone());
                prop_assert_eq!(link::from_fragment(&format!("#{fragment}")).unwrap(), file);
            }
            Err(error) => {
                let fragment = format!("case1={}", BASE64_URL_SAFE_NO_PAD.encode(text));
                prop_assert_eq!(link::from_fragment(&fragment), Err(LinkError::File(error)));
            }
        }
    }

    #[test]
    fn a_link_without_particulars_has_no_figure_no_name_no_reason_and_no_date(file in any::case()) {
        let case = checked(&file);
        let bare = link::without_particulars(facts::CaseFile::clone(&case));
        let mut keys = Vec::new();
        keys_of(&json(&bare.to_json()), &mut keys);
        let kept = [
            "version", "country", "addressee", "person", "undertaking", "public_body", "fault", "procedure", "operations",
            "other_authorities", "infringements", "provision", "duty_of", "seriousness", "displaced_by", "test", "factors", "factor", "direction",
            "circumstance",
        ];
        for key in keys {
            prop_assert!(kept.contains(&key.as_str()), "{key} is kept");
        }
        let (before, after) = (assess(&case), assess(&Case::check(bare.clone()).unwrap()));
        for (before, after) in before.operations.iter().zip(&after.operations) {
            for (before, after) in before.infringements.iter().zip(&after.infringements) {
                // Which national rule applied depends on dates, and a link without particulars has none.
                let national = [before.basis, after.basis].iter().any(|basis| matches!(basis, Some(Basis::National(_))));
                let same = before.basis == after.basis || (national && case.country.is_some());
                prop_assert!(before.provision == after.provision && same);
            }
        }
        prop_assert_eq!(link::without_particulars(bare.clone()), bare);
    }

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in any::<String>()) {
        let _ = facts::CaseFile::from_json(&bytes);
        let _ = Case::from_json(text.as_bytes());
        let _ = link::from_fragment(&text);
        let _ = link::from_fragment(&format!("#case1={text}"));
        let _ = link::from_fragment(&format!("case1={}", BASE64_URL_SAFE_NO_PAD.encode(&bytes)));
        let _ = text.parse::<Provision>();
        for convention in [Convention::POINT, Convention::COMMA] {
            let _ = read(&text, convention, Beside::NOTHING);
        }
    }

    #[test]
    fn a_case_that_was_cut_or_changed_is_read_or_refused_and_never_panics(
        file in any::case(), at in any::<Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut bytes = checked(&file).to_json().into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        if let Ok(case) = Case::from_json(&bytes) {
            prop_assert!(!cut, "half a case is not a case");
            let broken = invariants::broken(&assess(&case));
            prop_assert!(broken.is_empty(), "{}", broken.join("\n"));
        }
    }

    #[test]
    fn a_provision_that_is_read_is_written_the_same(text in r"[0-9]{1,3}(\([0-9]{0,2}[a-z]{0,2}\)){0,3}") {
        if let Ok(provision) = text.parse::<Provision>() {
            prop_assert_eq!(provision.to_string(), text);
        }
    }

    #[test]
    fn what_is_read_as_an_amount_can_stand_in_a_case_file(text in "[0-9 .,'’€$£%kKmMbnrdTEUR()+−\u{a0}\u{202f}e-]{0,30}") {
        for convention in [Convention::POINT, Convention::COMMA] {
            let read = read(&text, convention, Beside::NOTHING);
            prop_assert!(read != Ok(Typed::Nothing) || !text.bytes().any(|b| b.is_ascii_digit()));
            let readings = read.map_or_else(|_| Vec::new(), Typed::readings);
            for pair in readings.windows(2) {
                prop_assert!(pair[0].amount.abs() <= pair[1].amount.abs() && pair[0] != pair[1], "the larger last: {text:?}");
            }
            for reading in readings {
                prop_assert_eq!(parse_decimal(&plain(reading.amount), AMOUNT), Ok(reading.amount), "{:?}", text);
            }
        }
    }

    #[test]
    fn an_amount_as_people_format_it_is_never_silently_misread(
        amount in prop_oneof![any::ten_thousandths(), 0..100_000_000_i128], style in 0..8_usize, spaced in any::<bool>(),
    ) {
        let (convention, group, mark) = [
            (Convention::POINT, ",", '.'),
            (Convention::POINT, " ", '.'),
            (Convention::POINT, "'", '.'),
            (Convention::POINT, "", '.'),
            (Convention::COMMA, ".", ','),
            (Convention::COMMA, "\u{202f}", ','),
            (Convention::COMMA, "\u{a0}", ','),
            (Convention::COMMA, "", ','),
        ][style];
        let number = formatted(amount, group, mark);
        let text = if spaced { format!(" {number} € ") } else { number };
        let expected = parse_decimal(&any::figure(amount), AMOUNT).unwrap();
        match read(&text, convention, Beside::NOTHING) {
            Ok(Typed::Amount(reading)) => prop_assert_eq!(reading.amount, expected, "{:?}", text),
            Ok(Typed::Ambiguous(readings)) => {
                prop_assert!(readings.iter().any(|one| one.amount == expected), "{text:?}");
            }
            other => prop_assert!(false, "{text:?} is read as {other:?}"),
        }
    }

    #[test]
    fn groups_that_are_not_of_three_digits_are_refused(
        groups in proptest::collection::vec("[0-9]{1,4}", 3..6), mark in proptest::sample::select(&[",", ".", " ", "'"][..]),
    ) {
        let of_three = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
        for convention in [Convention::POINT, Convention::COMMA] {
            prop_assert_eq!(read(&groups.join(mark), convention, Beside::NOTHING).is_ok(), of_three, "{:?}", groups.join(mark));
        }
    }

    #[test]
    fn a_whole_amount_of_a_million_and_more_is_never_ambiguous_when_it_is_grouped(euros in 1_000_000..1_000_000_000_000_i128, negative in any::<bool>()) {
        let amount = if negative { -euros } else { euros } * 10_000;
        for group in [",", ".", " ", "'", "’", "\u{202f}"] {
            let text = formatted(amount, group, if group == "," { '.' } else { ',' });
            for convention in [Convention::POINT, Convention::COMMA] {
                let expected = parse_decimal(&any::figure(amount), AMOUNT).unwrap();
                let read = read(&text, convention, Beside::NOTHING);
                prop_assert!(matches!(read, Ok(Typed::Amount(reading)) if reading.amount == expected), "{text:?}: {read:?}");
            }
        }
    }
}

/// A figure with its groups of three and its decimal mark.
fn formatted(ten_thousandths: i128, group: &str, mark: char) -> String {
    let plain = any::figure(ten_thousandths);
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |plain| ("-", plain));
    let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut groups: Vec<_> = whole.as_bytes().rchunks(3).map(|group| str::from_utf8(group).unwrap()).collect();
    groups.reverse();
    let decimals = decimals.map_or(String::new(), |decimals| format!("{mark}{decimals}"));
    format!("{sign}{}{decimals}", groups.join(group))
}

/// Parses JSON with another parser.
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Texts with their topics, as the engine keeps them.
fn in_order(reasons: &facts::Reasons) -> Vec<(&str, &str)> {
    reasons.iter().collect()
}

/// Texts with their topics, as stated.
fn in_order_stated(reasons: &[(String, String)]) -> Vec<(&str, &str)> {
    reasons.iter().map(|(topic, text)| (topic.as_str(), text.as_str())).collect()
}

/// The path of every value in a file, in the form that errors use.
fn places_of(json: &Value, here: &str, places: &mut Vec<String>) {
    let mut add = |place: String, value: &Value| {
        places.push(place.clone());
        places_of(value, &place, places);
    };
    match json {
        Value::Object(entries) => {
            let point = if here.is_empty() { "" } else { "." };
            entries.iter().for_each(|(key, value)| add(format!("{here}{point}{key}"), value));
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(i, value)| add(format!("{here}[{i}]"), value)),
        _ => {}
    }
}

fn keys_of(json: &Value, keys: &mut Vec<String>) {
    match json {
        Value::Object(entries) => {
            for (key, value) in entries {
                keys.push(key.clone());
                keys_of(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys_of(value, keys)),
        _ => {}
    }
}
