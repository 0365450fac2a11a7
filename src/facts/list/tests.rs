//! Lists as people keep them.

use super::*;

/// Each row with its number, and the case file that it makes, without the parts that are the same in all, or what is wrong with it.
fn rows(text: &str) -> Vec<String> {
    let list = match List::within(text.to_owned(), 1000, 5, Case::check) {
        Ok(list) => list,
        Err(error) => return vec![format!("{error}")],
    };
    let shown = |(place, row): (Place, Row)| match row.case {
        Ok(case) => {
            let json = case.to_json().replace(r#"{"version":1,"#, "").replace(r#""addressee":{},"#, "");
            format!("{} {}", place.row, json.strip_suffix("}]}").unwrap_or_default())
        }
        Err(error) => format!("{} {error} [{}]", place.row, row.refused),
    };
    list.rows().map(shown).collect()
}

/// What a cell adds to a case about Art. 32.
fn cell(column: &str, cell: &str) -> String {
    let read = rows(&format!("provisions\t{column}\tname\n32\t{cell}\tx"));
    let read = read.join(" / ");
    read.strip_prefix("2 ")
        .unwrap_or(&read)
        .replace(r#""operations":[{"name":"x","infringements":[{"provision":"32"}]"#, "*")
}

#[test]
fn a_row_states_a_case() {
    let all = "Name; PROVISIONS ;seriousness;fault;country;date;procedure;person;undertaking;public_body;turnover;own_turnover;currency;year;rate_to_amounts;rate_from_amounts;budget;from;to\r\n\
        Alpha;5(1)(f) 32;high low;intent;fr;2026-01-31;simplified;legal;true;public;549 360 000,50;1 000 k;usd;2025;0,92410;;5 M;2024-01-01;31/12/2024\r\n";
    assert_eq!(
        rows(all),
        [concat!(
            r#"2 "country":"FR","date":"2026-01-31","addressee":{"person":"legal","undertaking":true,"public_body":"public","#,
            r#""turnover":{"amount":"549360000.5","currency":"USD","year":2025},"#,
            r#""own_turnover":{"amount":"1000000","currency":"USD","year":2025},"budget":{"amount":"5000000","currency":"USD"}},"#,
            r#""rates":[{"from":"USD","to":"EUR","value":"0.9241"}],"fault":"intent","procedure":"simplified","#,
            r#""operations":[{"name":"Alpha","period":{"from":"2024-01-01","to":"2024-12-31"},"#,
            r#""infringements":[{"provision":"5(1)(f)","seriousness":"high"},{"provision":"32","seriousness":"low"}]"#
        )]
    );
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_program_shows() {
    let text = "\u{feff}\r\n\r\nname,provisions\r\n\"two\r\nlines\",32\r\n\r\n,,\r\nb,5(9)\r\n  \r\nc,33\r\n,\r\n";
    assert_eq!(
        rows(text),
        [
            r#"4 "operations":[{"name":"two\r\nlines","infringements":[{"provision":"32"}]"#,
            "7 provisions: Article 5 has paragraphs 1 to 2 [5(9)]",
            r#"9 "operations":[{"name":"c","infringements":[{"provision":"33"}]"#,
        ]
    );
    let lines = format!("\n{0}\n \n{{}}\n", CaseFile::of(&["6"]).unwrap_or_default().to_json());
    assert_eq!(rows(&lines), [r#"2 "operations":[{"infringements":[{"provision":"6"}]"#, "4 version: is missing []"]);
}

#[test]
fn a_cell_is_read_as_people_write_it() {
    for (column, text, read) in [
        ("turnover", "", "*"),
        ("turnover", "0", r#""addressee":{"turnover":{"amount":"0","currency":"EUR"}},*"#),
        ("turnover", "-5", r#""addressee":{"turnover":{"amount":"-5","currency":"EUR"}},*"#),
        ("turnover", "2.5bn", r#""addressee":{"turnover":{"amount":"2500000000","currency":"EUR"}},*"#),
        ("turnover", "£1.5m", r#""addressee":{"turnover":{"amount":"1500000","currency":"GBP"}},*"#),
        ("turnover", "1.234", "turnover: can be read in two ways: 1.234 or 1234 [1.234]"),
        ("turnover", "1,234", "turnover: can be read in two ways: 1.234 or 1234 [1,234]"),
        ("turnover", "1e9", "turnover: exponents are not read [1e9]"),
        ("turnover", "5 kr", "turnover: can be read in several ways: 5 SEK or 5 DKK or 5 NOK or 5 ISK [5 kr]"),
        ("turnover", "5 M kn", r#""addressee":{"turnover":{"amount":"5000000","currency":"HRK"}},*"#),
        ("undertaking", "FAUX", r#""addressee":{"undertaking":false},*"#),
        ("undertaking", "Oui", r#""addressee":{"undertaking":true},*"#),
        ("undertaking", "perhaps", "undertaking: must be true or false [perhaps]"),
        ("person", "Natural", r#""addressee":{"person":"natural"},*"#),
        ("person", "firm", "person: must be one of: legal, natural [firm]"),
        ("date", "2026-01-31", r#""date":"2026-01-31",*"#),
        ("date", "31.1.2026", r#""date":"2026-01-31",*"#),
        ("date", "5.3.2026", r#""date":"2026-03-05",*"#),
        ("date", "1/31/2026", r#""date":"2026-01-31",*"#),
        ("date", "5/5/2026", r#""date":"2026-05-05",*"#),
        ("date", "05/03/2026", "date: can be read in two ways: 2026-03-05 or 2026-05-03 [05/03/2026]"),
        ("date", "1/31/26", "date: not a day such as 2026-11-22 [1/31/26]"),
        ("date", "31/31/2026", "date: not a day such as 2026-11-22 [31/31/2026]"),
        ("date", "January", "date: not a day such as 2026-11-22 [January]"),
        ("year", "2025", "*"),
        ("budget", "5 M£", r#""addressee":{"budget":{"amount":"5000000","currency":"GBP"}},*"#),
        // ICO notices state years as 2023/24.
        ("year", "2023/24", "*"),
        ("year", "2023/25", "year: must be a year from 1900 to 2200 [2023/25]"),
        ("year", "2023-2024", "*"),
        ("country", "Romania", r#""country":"RO",*"#),
        ("country", "Roumanie", r#""country":"RO",*"#),
        ("country", "UK", r#""country":"GB",*"#),
        ("country", "EL", r#""country":"GR",*"#),
        ("fault", "negligent", r#""fault":"negligence",*"#),
        ("fault", "Intentional", r#""fault":"intent",*"#),
        ("fault", "unknown", "*"),
        ("fault", "careless", "fault: must be one of: intent, negligence, none [careless]"),
        ("year", "25", "year: must be a year from 1900 to 2200 [25]"),
        ("year", "2025.0", "year: must be a year from 1900 to 2200 [2025.0]"),
        ("currency", "euro", "currency: not the ISO 4217 code of a currency, such as EUR [euro]"),
        ("rate_to_amounts", "0", "*"),
        ("rate_to_amounts", "one", "rate_to_amounts: not a decimal number such as \"1234.5\" [one]"),
        ("country", "US", "country: must be the code of an EU state, IS, LI, NO or GB [US]"),
        ("public_body", "Ministry!", "public_body: must be a word of small letters, digits and hyphens [Ministry!]"),
        ("procedure", "simplified", "procedure: only France has several procedures [simplified]"),
        ("seriousness", "high low", "seriousness: must be one word for all provisions, or one for each [high low]"),
        ("seriousness", "severe", "seriousness: must be one of: low, medium, high [severe]"),
    ] {
        assert_eq!(cell(column, text), read, "{column} {text:?}");
    }
}

#[test]
fn an_amount_is_in_the_crowns_of_the_country_or_of_the_column() {
    for (text, currency) in [
        ("provisions;country;turnover\n6;SE;5 tkr", "SEK"),
        ("provisions;turnover;country\n6;5 tkr;NO", "NOK"),
        ("provisions;turnover;country;currency\n6;5 tkr;NO;DKK", "DKK"),
        ("provisions;turnover;year\n6;5 000 kn;2022", "HRK"),
        ("provisions;turnover;year\n6;5 000 BGN;2025", "BGN"),
    ] {
        let read = rows(text).concat();
        assert!(read.contains(&format!(r#""amount":"5000","currency":"{currency}""#)), "{text:?}: {read}");
    }
}

#[test]
fn facts_of_a_row_that_do_not_go_together_name_their_column() {
    for (text, refused) in [
        ("provisions;from;to\n6;2026-01-02;2026-01-01", "2 to: ends before it begins [2026-01-01]"),
        ("provisions;turnover;currency\n6;5 M£;EUR", "2 turnover: must be in EUR [5 M£]"),
        ("provisions;turnover;currency;rate_to_amounts\n6;5;USD;0", "2 rate_to_amounts: must be greater than zero [0]"),
        (
            "provisions;turnover;year\n6;HRK 5;2023",
            "2 year: HRK was money until the end of 2022: accounts of later years are in euros [2023]",
        ),
        (
            "provisions;turnover;currency\n6;5 kr;EUR",
            "2 turnover: can be read in several ways: 5 SEK or 5 DKK or 5 NOK or 5 ISK [5 kr]",
        ),
        ("provisions;turnover;country;currency\n6;5 kr;DK;EUR", "2 turnover: must be in EUR [5 kr]"),
        (
            "provisions;country;public_body\n6;DK;fire-brigade",
            "2 public_body: must be one of: public, public-authority [fire-brigade]",
        ),
        ("provisions;turnover\n;5", "2 provisions: is missing []"),
        ("provisions;\n6 7; 8\n6;", "2 not in any named column [8]"),
        ("provisions;;name\n6;x;", "2 not in any named column [x]"),
        ("provisions\n6 6 6 6 6 6", "2 provisions: too large [6 6 6 6 6 6]"),
        ("provisions;name\n6;caf\u{fffd}", "2 not UTF-8 [caf\u{fffd}]"),
    ] {
        assert_eq!(rows(text).first().map(String::as_str), Some(refused), "{text:?}");
    }
}

/// Rows of public lists and of decisions, each with what it states.
#[test]
fn lists_that_exist_are_read() {
    for (text, read) in [
        // github dc27/gdpr-fines-analysis, data/scraped_fines.csv
        ("provisions;name\nArt. 5 (1) c) GDPR, Art. 25 GDPR;x", "5(1)(c) 25"),
        // gdprhub.eu, DPC, IN-19-9-1
        ("provisions;name\nArticle 5(1)(f) GDPR Article 32(1) GDPR;x", "5(1)(f) 32(1)"),
        ("provisions;name\n5(1)f 32;x", "5(1)(f) 32"),
        (
            "provisions;name\nArt. 58 GDPR;x",
            "provisions: Article 58 needs its paragraph: 58(1) for access that was not given, 58(2) for an order that was not complied with [58]",
        ),
        (
            "provisions;name\nArt. 32 GDPR, Art. 12 Law 759/2004;x",
            "provisions: of a law that is not known here; a duty of national law is written as FR:82 [12 Law 759/2004]",
        ),
        (
            "provisions;name\nSeveral;x",
            "provisions: not of the form 32, 33(1) or 5(1)(f), nor of the form FR:82 [Several]",
        ),
        ("provisions;name\n58(9);x", "provisions: Article 58 has paragraphs 1 to 6 [58(9)]"),
    ] {
        let list = List::open(text.to_owned(), Case::check);
        let row = list.as_ref().ok().and_then(|list| list.rows().next()).map(|(_, row)| row);
        let said = row.map(|row| match &row.case {
            Ok(case) => {
                let provisions = case.operations.iter().flat_map(|one| &one.infringements);
                provisions.map(|one| one.provision.to_string()).collect::<Vec<_>>().join(" ")
            }
            Err(error) => format!("{error} [{}]", row.refused),
        });
        assert_eq!(said.as_deref(), Some(read), "{text}");
    }
}

#[test]
fn a_rate_says_its_direction_and_an_implausible_one_is_refused() {
    let of = |columns: &str, cells: &str| rows(&format!("provisions;turnover;{columns}\n33;{cells}")).join(" / ");
    let rates = |columns: &str, cells: &str| {
        let read = of(columns, cells);
        let rates = read.split_once(r#""rates":["#).and_then(|(_, rest)| rest.split_once(']'));
        rates.map_or(read.clone(), |(rates, _)| rates.to_owned())
    };
    // The European Central Bank quotes EUR 1 = SEK 11.1218.
    assert_eq!(
        rates("country;rate_from_amounts", "SEK 394,326,770;SE;11.1218"),
        r#"{"from":"SEK","to":"EUR","value":"0.0899135032","source":"1 EUR = 11.1218 SEK"}"#
    );
    assert_eq!(
        rates("country;rate_to_amounts", "SEK 394,326,770;SE;0.0899"),
        r#"{"from":"SEK","to":"EUR","value":"0.0899"}"#
    );
    assert_eq!(
        of("country;rate_to_amounts", "SEK 394,326,770;SE;11.1218"),
        "2 rate_to_amounts: 1 SEK was hardly worth that much in EUR; is it the other way round? [11.1218]"
    );
    // In Poland the amounts of the Regulation are converted.
    assert_eq!(rates("country;rate_from_amounts", "PLN 5;PL;4.2605"), r#"{"from":"EUR","to":"PLN","value":"4.2605"}"#);
    assert_eq!(
        rates("country;rate_to_amounts", "PLN 5;PL;0.25"),
        r#"{"from":"EUR","to":"PLN","value":"4","source":"1 PLN = 0.25 EUR"}"#
    );
    assert_eq!(of("rate_to_amounts;rate_from_amounts", "USD 5;0.9;1.1"), "2 rate_from_amounts: is given twice [1.1]");
    assert_eq!(
        of("rate_from_amounts", "VND 5;28000"),
        "2 rate_from_amounts: with this figure an amount has more digits than can be kept exactly [28000]"
    );
    assert_eq!(
        of("rate", "SEK 5;11.1218"),
        "rate: does not say its direction: rate_to_amounts holds what one unit of the turnover's currency was worth in that of the amounts, rate_from_amounts the other way round"
    );
}

#[test]
fn a_list_whose_days_can_only_have_the_month_first_has_it_first_everywhere() {
    let days = |cells: &str| {
        let read = rows(&format!("provisions;date\n{cells}"));
        read.iter().map(|row| row.split('"').nth(3).unwrap_or(row).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(days("6;10/18/2019\n6;10/09/2019"), ["2019-10-18", "2019-10-09"]);
    assert_eq!(days("6;18/10/2019\n6;05.03.2019"), ["2019-10-18", "2019-03-05"]);
    for cells in ["6;10/09/2019", "6;10/18/2019\n6;18/10/2019\n6;10/09/2019"] {
        let last = days(cells).last().cloned().unwrap_or_default();
        assert!(last.contains("2019-09-10 or 2019-10-09"), "{last}");
    }
}

#[test]
fn an_invalid_heading_is_refused() {
    for (text, refused) in [
        ("", "provisions: is missing"),
        ("\n\n", "provisions: is missing"),
        ("name,turnover\nx,5", "provisions: is missing"),
        ("provisions,Provisions\n", "provisions: is given twice"),
        ("PK\u{3}\u{4}", "not UTF-8"),
        ("soci\u{fffd}t\u{fffd};provisions", "not UTF-8"),
        ("\"provisions\n6", "a quotation mark is missing"),
    ] {
        assert_eq!(rows(text), [refused], "{text:?}");
    }
    let unknown = rows("provisions,turn over\n6,5");
    assert_eq!(unknown, [format!("turn over: no such key; known here: {}", COLUMNS.join(", "))]);
    assert!(rows("provisions").is_empty(), "a heading alone is an empty list");
}

#[test]
fn empty_columns_and_columns_in_any_order_change_nothing() {
    let one = rows("provisions,name,turnover\n6,x,5");
    assert_eq!(rows("turnover;;name;provisions;;\n5;;x;6;;\n;;;;;\n"), one);
    assert_eq!(rows("\"turnover\"\t\"name\"\t\"provisions\"\r\n\"5\"\t\"x\"\t\"6\""), one);
}

#[test]
fn a_row_can_be_read_again_from_its_place() {
    let list = List::open("provisions\n6\n\n7\n".to_owned(), Case::check).map(|list| {
        let rows: Vec<_> = list.rows().collect();
        rows.iter()
            .map(|(place, row)| list.read(*place).and_then(|(again, _)| again).as_ref() == Some(row))
            .collect::<Vec<_>>()
    });
    assert_eq!(list, Ok(vec![true, true]));
}

#[test]
fn of_a_line_with_variants_the_first_is_taken_and_their_number_said() -> Result<(), FactError> {
    let case = |provision: &str| {
        format!(
            r#"{{"version":1,"addressee":{{}},"operations":[{{"infringements":[{{"provision":"{provision}"}}]}}]}}"#
        )
    };
    let text = format!(
        r#"{{"version":1,"variants":[{{"name":"in time","case":{}}},{{"name":"late","case":{}}}]}}"#,
        case("6"),
        case("33")
    );
    let list = List::open(format!("{text}\n{}", case("32")), Case::check)?;
    let shown = |(_, row): (Place, Row)| Ok((row.name, row.variants, row.case?.to_json()));
    assert_eq!(
        list.rows().map(shown).collect::<Result<Vec<_>, FactError>>()?,
        [("in time".to_owned(), Some(2), case("6")), (String::new(), None, case("32"))]
    );
    Ok(())
}

#[test]
fn a_financial_year_over_two_is_the_one_in_which_it_ended() {
    let year = |year: &str| {
        let read = rows(&format!("provisions;turnover;year\n32;5;{year}\n")).join(" ");
        read.split_once(r#""year":"#).and_then(|(_, rest)| rest.get(..4).map(str::to_owned))
    };
    for (written, ended) in [
        ("2024", Some("2024")),
        ("2023/24", Some("2024")),
        ("2023-2024", Some("2024")),
        ("1999/00", Some("2000")),
        ("2023/25", None),
        ("23/24", None),
    ] {
        assert_eq!(year(written).as_deref(), ended, "{written}");
    }
}

#[test]
fn a_day_with_points_does_not_say_that_days_with_slashes_have_the_day_first() {
    let read = rows("provisions;from;to\n32;05/13/2024;31.12.2024\n32;05/04/2024;31.12.2024\n").join(" / ");
    assert!(read.contains(r#""from":"2024-05-13""#) && read.contains(r#""from":"2024-05-04""#), "{read}");
}

#[test]
fn a_list_has_its_length_in_bytes() -> Result<(), FactError> {
    let text = "name,provisions\né,32\n";
    assert_eq!(List::within(text.to_owned(), 1000, 5, Case::check)?.length(), text.len());
    Ok(())
}
