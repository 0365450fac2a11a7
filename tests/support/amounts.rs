//! `amounts.toml`: amounts as accounts and decisions write them.

use article83::{
    facts::{
        Country,
        typed::amount::{AmountError, Beside, Convention, Typed, read, read_in_any_language},
    },
    money::plain,
};
use serde::Deserialize;

use super::table;

/// The number of rows.
pub(crate) const ROWS: usize = 84;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    amount: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    typed: String,
    country: Option<String>,
    currency: Option<String>,
    read: Option<String>,
    en: Option<String>,
    fr: Option<String>,
    list: Option<String>,
    src: String,
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// The number of rows, and those that are not read as the table says.
pub(crate) fn run() -> (usize, Vec<String>) {
    let rows = table::<Table>("amounts.toml").amount;
    let mut wrong = Vec::new();
    for row in &rows {
        let beside = Beside {
            country: row.country.as_deref().map(|code| Country::of(code).expect("a country")),
            currency: row.currency.as_deref().map(|code| code.parse().expect("a currency")),
        };
        let readings = [
            ("en", &row.en, read(&row.typed, Convention::POINT, beside)),
            ("fr", &row.fr, read(&row.typed, Convention::COMMA, beside)),
            ("list", &row.list, read_in_any_language(&row.typed, beside)),
        ];
        for (place, own, typed) in readings {
            let wanted = own.as_ref().or(row.read.as_ref()).expect("an expected reading");
            let ours = shown(typed);
            if ours != *wanted {
                wrong.push(format!("{:?} ({}), {place}: is {ours:?} instead of {wanted:?}", row.typed, row.src));
            }
        }
    }
    (rows.len(), wrong)
}

fn shown(typed: Result<Typed, AmountError>) -> String {
    let readings = match typed {
        Ok(typed) => typed.readings(),
        Err(error) => return format!("refused {}", error.code()),
    };
    let shown = readings.iter().map(|reading| {
        let currency = reading.currency.map_or_else(String::new, |currency| format!(" {currency}"));
        format!("{}{currency}", plain(reading.amount))
    });
    shown.collect::<Vec<_>>().join(" | ")
}
