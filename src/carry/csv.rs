//! Tables for spreadsheets: an assessment, with a row for each infringement and one for the case; and a list, with a row for each case.
//! `docs/case-file.md` describes them.
//!
//! It writes what was assessed, and decides nothing. The writer is a dozen lines, which weigh less on the page than a crate
//! (`docs/adr/0017-note-and-files.md`).

use rust_decimal::Decimal;

use crate::{
    assess::{Assessment, Bound, InfringementAssessment, Outcome, StartRange},
    facts::{FORMULA, FactError, list::COLUMNS},
    law::{self, Tier},
    money::{self, AMOUNT, Currency, plain},
};

/// The byte order mark by which spreadsheet programs recognise UTF-8, and the names of the columns.
const HEAD: &str = "\u{feff}operation,name,provision,basis,tier,outcome,ceiling,currency,leg,bound,start_low,start_high,chosen_low,chosen_high,adjusted_low,adjusted_high";

/// The table (RFC 4180).
#[must_use]
pub fn table(assessment: &Assessment) -> String {
    let mut table = HEAD.to_owned();
    for (i, operation) in assessment.operations.iter().enumerate() {
        for infringement in &operation.infringements {
            let InfringementAssessment { provision, basis, tier, outcome, ceiling, start } = infringement;
            table.push_str("\r\n");
            table.push_str(&(i + 1).to_string());
            cell(&mut table, operation.name.as_deref().unwrap_or_default());
            cell(&mut table, &provision.to_string());
            cell(&mut table, &basis.map(|basis| basis.to_string()).unwrap_or_default());
            cell(&mut table, tier.map_or("", Tier::key));
            let ceiling = ceiling.as_ref();
            let amount = ceiling.map(|ceiling| (&ceiling.amount, &ceiling.currency, ceiling.bound));
            answer(&mut table, *outcome, amount, ceiling.map_or("", |ceiling| ceiling.leg.key()));
            let start = start.as_ref();
            ends(&mut table, start.map(|start| &start.range));
            ends(&mut table, start.and_then(|start| start.chosen.as_ref()));
            ends(&mut table, start.and_then(|start| start.adjusted.as_ref()));
        }
    }
    table.push_str("\r\ntotal,,,,");
    let amount = assessment.ceiling.as_ref().map(|sum| (&sum.amount, &sum.currency, sum.bound));
    answer(&mut table, assessment.outcome, amount, "");
    table.push_str(",,,,,,\r\n");
    table
}

/// The heading of the table for a list; [`push_row`] adds the rows.
pub const LIST_HEAD: &str =
    "\u{feff}row,name,provisions,outcome,ceiling,currency,leg,bound,gravest,error,field,message,law\r\n";

/// Adds the row for a case of a list: its answer, or what is wrong with it and a sentence about that.
pub fn push_row(table: &mut String, row: usize, name: &str, result: Result<&Assessment, (&FactError, &str)>) {
    table.push_str(&row.to_string());
    cell(table, name);
    match result {
        Ok(assessment) => {
            let operations = &assessment.operations;
            cell(table, &infringed(assessment));
            let amount = assessment.ceiling.as_ref().map(|sum| (&sum.amount, &sum.currency, sum.bound));
            let leg = if let [one] = operations.as_slice() { one.ceiling.map_or("", |one| one.leg.key()) } else { "" };
            answer(table, assessment.outcome, amount, leg);
            cell(table, &gravest(assessment));
            table.push_str(",,,");
        }
        Err((error, message)) => {
            table.push_str(",,,,,,,");
            for text in [error.problem.code(), &error.field.to_string(), message] {
                cell(table, text);
            }
        }
    }
    cell(table, law::VERSION);
    table.push_str("\r\n");
}

/// The infringed provisions: those of one operation with spaces between them, and operations with semicolons.
#[must_use]
pub fn infringed(assessment: &Assessment) -> String {
    joined(assessment, false)
}

/// The gravest infringement of each operation that has one.
#[must_use]
pub fn gravest(assessment: &Assessment) -> String {
    joined(assessment, true)
}

fn joined(assessment: &Assessment, gravest: bool) -> String {
    let mut joined = String::new();
    for operation in &assessment.operations {
        let mut before = "; ";
        for one in &operation.infringements {
            if !gravest || (before == "; " && Some(one.provision) == operation.gravest) {
                joined.extend([if joined.is_empty() { "" } else { before }, &one.provision.to_string()]);
                before = " ";
            }
        }
    }
    joined
}

/// A list to fill in: the columns, and two cases as examples. The separator is the one that spreadsheet programs write in the language.
#[must_use]
pub fn template(separator: char) -> String {
    let [alpha, beta] = [
        "Alpha,5(1)(f) 32,high,negligence,,,,legal,true,,549360000,,EUR,2025,,,,2025-03-01,2026-01-31",
        "Beta,32,,,DK,2026-10-15,,legal,false,public-authority,,,DKK,,,,300000000,,",
    ];
    let lines = [&*COLUMNS.join(","), alpha, beta].join("\r\n").replace(',', &separator.to_string());
    format!("\u{feff}{lines}\r\n")
}

/// The outcome, and the ceiling if there is one.
fn answer(table: &mut String, outcome: Outcome, ceiling: Option<(&Decimal, &Currency, Bound)>, leg: &str) {
    cell(table, outcome.key());
    amount_cell(table, ceiling.map(|(amount, ..)| amount));
    cell(table, ceiling.map_or("", |(_, currency, _)| currency.code()));
    cell(table, leg);
    cell(table, ceiling.map_or("", |(.., bound)| bound.key()));
}

fn ends(table: &mut String, range: Option<&StartRange>) {
    amount_cell(table, range.map(|range| &range.low));
    amount_cell(table, range.map(|range| &range.high));
}

fn amount_cell(table: &mut String, figure: Option<&Decimal>) {
    cell(table, &figure.map_or_else(String::new, |figure| plain(*figure)));
}

/// A comma and a cell. Names can come from anyone: what a spreadsheet program would take for a formula is made plain text.
fn cell(table: &mut String, cell: &str) {
    let formula = cell.trim_start_matches(' ').starts_with(FORMULA) && money::parse_decimal(cell, AMOUNT).is_err();
    let quote = if cell.bytes().any(|byte| b",\"\r\n".contains(&byte)) { "\"" } else { "" };
    for part in [",", quote, if formula { "'" } else { "" }] {
        table.push_str(part);
    }
    for sign in cell.chars() {
        if sign == '"' {
            table.push(sign);
        }
        table.push(sign);
    }
    table.push_str(quote);
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::assess::Leg;
    use crate::{
        assess,
        facts::{Case, FactError, list::List},
    };

    fn of(case: &Value) -> Result<String, FactError> {
        Ok(table(&assess(&Case::from_json(case.to_string().as_bytes())?)))
    }

    /// The cell for a name, in the table of a case with that name.
    fn named(name: &str) -> Result<String, FactError> {
        let infringements = json!([{ "provision": "6" }]);
        let operations = json!([{ "name": name, "infringements": infringements }]);
        let table = of(&json!({ "version": 1, "addressee": {}, "operations": operations }))?;
        let after = table.split_once("\r\n1,").map(|(_, after)| after).unwrap_or_default();
        Ok(after.split_once(",6,83(5)(a)").map(|(name, _)| name.to_owned()).unwrap_or_default())
    }

    #[test]
    fn each_infringement_has_a_row_and_the_case_has_one() -> Result<(), FactError> {
        let table = of(&json!({
            "version": 1,
            "addressee": { "turnover": { "amount": "549360000.5", "currency": "EUR" } },
            "operations": [
                { "name": "loyalty programme", "infringements": [
                    { "provision": "5(1)(f)", "seriousness": "high", "position": { "seriousness": "0.5" } },
                    { "provision": "32(1)", "seriousness": "medium" },
                ] },
                { "infringements": [{ "provision": "24" }, { "provision": "33", "fault": "none" }, { "provision": "8" }] },
            ],
        }))?;
        assert_eq!(
            table,
            "\u{feff}operation,name,provision,basis,tier,outcome,ceiling,currency,leg,bound,start_low,start_high,chosen_low,chosen_high,adjusted_low,adjusted_high\r\n\
            1,loyalty programme,5(1)(f),83(5)(a),higher,ceiling,21974400.02,EUR,turnover,exact,4394880.004,21974400.02,10987200.01,10987200.01,,\r\n\
            1,loyalty programme,32(1),83(4)(a),lower,ceiling,10987200.01,EUR,turnover,exact,1098720.001,2197440.002,,,,\r\n\
            2,,24,,,no-tier,,,,,,,,,,\r\n\
            2,,33,83(4)(a),lower,no-fault,,,,,,,,,,\r\n\
            2,,8,83(4)(a),lower,ceiling,10987200.01,EUR,turnover,exact,,,,,,\r\n\
            total,,,,,ceiling,32961600.03,EUR,,exact,,,,,,\r\n"
        );
        Ok(())
    }

    #[test]
    fn what_has_no_ceiling_has_no_amount() -> Result<(), FactError> {
        let infringements = json!([{ "provision": "FR:82" }]);
        let table = of(&json!({ "version": 1, "addressee": {}, "operations": [{ "infringements": infringements }] }))?;
        assert!(table.ends_with("\r\n1,,FR:82,,,unknown,,,,,,,,,,\r\ntotal,,,,,unknown,,,,,,,,,,\r\n"), "{table}");
        Ok(())
    }

    #[test]
    fn a_name_is_quoted_where_it_must_be_and_is_never_a_formula() -> Result<(), FactError> {
        for (name, cell) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("a \"b\" c", "\"a \"\"b\"\" c\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("\n=1", "\"'\n=1\""),
            ("  =1", "'  =1"),
            ("=HYPERLINK(\"https://example.org\",\"x\")", "\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\""),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("-12.5", "-12.5"),
            ("'", "'"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(named(name)?, cell, "{name:?}");
        }
        Ok(())
    }

    #[test]
    fn each_case_of_a_list_has_a_row() -> Result<(), FactError> {
        let text = "name;provisions;turnover\n=A;5(1)(f) 32;549360000,5\nB;24;\nC;32;\nD;5(9);\n";
        let list = List::open(text.to_owned(), Case::check)?;
        let mut table = LIST_HEAD.to_owned();
        for (place, row) in list.rows() {
            let assessment = row.case.as_ref().map(assess);
            let said = row.case.as_ref().err().map(ToString::to_string).unwrap_or_default();
            push_row(&mut table, place.row, &row.name, assessment.as_ref().map_err(|error| (*error, &*said)));
        }
        assert_eq!(
            table,
            "\u{feff}row,name,provisions,outcome,ceiling,currency,leg,bound,gravest,error,field,message,law\r\n\
            2,'=A,5(1)(f) 32,ceiling,21974400.02,EUR,turnover,exact,5(1)(f),,,,2026-11-29\r\n\
            3,B,24,no-tier,,,,,,,,,2026-11-29\r\n\
            4,C,32,ceiling,10000000,EUR,fixed,at-least,32,,,,2026-11-29\r\n\
            5,D,,,,,,,,provision,provisions,provisions: Article 5 has paragraphs 1 to 2,2026-11-29\r\n"
        );
        Ok(())
    }

    #[test]
    fn the_template_is_a_list_with_either_separator() -> Result<(), FactError> {
        let read = |separator| -> Result<Vec<_>, FactError> {
            List::open(template(separator), Case::check)?
                .rows()
                .map(|(_, row)| row.case.map(|case| assess(&case)))
                .collect()
        };
        let (commas, semicolons) = (read(',')?, read(';')?);
        assert_eq!(commas, semicolons);
        let ceilings: Vec<_> =
            commas.iter().filter_map(|answer| answer.ceiling).map(|sum| sum.money().to_string()).collect();
        assert_eq!(ceilings, ["21974400 EUR", "6000000 DKK"]);
        Ok(())
    }

    #[test]
    fn the_words_are_those_of_the_assessment() {
        let said = |value: serde_json::Result<Value>| value.ok().and_then(|value| Some(value.as_str()?.to_owned()));
        for one in [Outcome::Ceiling, Outcome::Unknown, Outcome::NoFault, Outcome::NoTier, Outcome::Displaced] {
            assert_eq!(said(serde_json::to_value(one)).as_deref(), Some(one.key()));
        }
        for one in Tier::ALL {
            assert_eq!(said(serde_json::to_value(one)).as_deref(), Some(one.key()));
        }
        for one in [Leg::Fixed, Leg::Turnover] {
            assert_eq!(said(serde_json::to_value(one)).as_deref(), Some(one.key()));
        }
        for one in [Bound::Exact, Bound::AtLeast] {
            assert_eq!(said(serde_json::to_value(one)).as_deref(), Some(one.key()));
        }
    }
}
