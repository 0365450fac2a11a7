//! A list of cases: a table in CSV with one case in each row, or NDJSON with one case file in each line. `docs/case-file.md` describes it.
//!
//! It is read row by row, from the place where a row begins, so that who reads it can stop after any of them; and by the facts of the case
//! file, of which there is one reader.

use super::{
    Case, CaseFile, ExchangeRate, FactError, Infringement, Operation, Period, Problem, Provision, Seriousness,
    Turnover, Year,
    amount_input::{Beside, Reading, Typed, read_in_any_language},
    cells::{line, row},
    day,
    fact::{Blank, Fact, read_object},
    field::{Checked, Field},
    iso,
    json::Json,
    share_input::one_spelling,
};
use crate::money::{Currency, Money, Rate};

/// The columns that a table may have, in any order.
pub const COLUMNS: [&str; 18] = [
    "name",
    NEEDED,
    "seriousness",
    "fault",
    "country",
    "date",
    "procedure",
    "person",
    "undertaking",
    "public_body",
    "turnover",
    "own_turnover",
    "currency",
    "year",
    "rate",
    "budget",
    "from",
    "to",
];

/// Those that hold amounts.
const AMOUNTS: [&str; 3] = ["turnover", "own_turnover", "budget"];

/// The one that it must have.
pub const NEEDED: &str = "provisions";

/// A list that was opened.
#[derive(Clone, Debug)]
pub struct List {
    text: String,
    layout: Layout,
    first: Place,
    longest: usize,
    most: usize,
}

#[derive(Clone, Debug)]
enum Layout {
    /// A case file in each line.
    Lines,
    /// A case in each row.
    Table {
        separator: char,
        /// What stands in each column; `None` where its head is empty.
        columns: Vec<Option<&'static str>>,
    },
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In bytes from the beginning of the list.
    pub at: usize,
    /// The number of the row, from 1, as a spreadsheet program shows it: every row counts, the head and empty ones too.
    pub row: usize,
}

impl Place {
    /// Where the next row begins, after one that is so long.
    fn after(self, length: usize) -> Self {
        Self { at: self.at.saturating_add(length), row: self.row.saturating_add(1) }
    }
}

/// One row, or one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the list calls the case; empty where it does not.
    pub name: String,
    /// The case; or what is wrong with it, with its column or the place in the case file.
    pub case: Result<Case, FactError>,
    /// The word or cell that was refused, as it stands there; empty where none was.
    pub refused: String,
}

impl List {
    /// Opens a list: what begins with a brace is NDJSON, all else is a table.
    ///
    /// # Errors
    /// Where the head of a table is not one: an unknown or repeated column, none of provisions, or no text at all.
    pub fn open(text: String) -> Result<Self, FactError> {
        Self::within(text, usize::MAX, usize::MAX)
    }

    /// The same, where a row that has more bytes or more infringements than these is refused.
    ///
    /// # Errors
    /// Those of [`List::open`].
    pub fn within(text: String, longest: usize, most: usize) -> Result<Self, FactError> {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut list = Self { text, layout: Layout::Lines, first: Place { at, row: 1 }, longest, most };
        if !list.rest(list.first).trim_start().starts_with('{') {
            list.head().map_err(|error| *error)?;
        }
        Ok(list)
    }

    /// Its length in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Where the first row after the head begins.
    #[must_use]
    pub fn first(&self) -> Place {
        self.first
    }

    /// The row that begins there, `None` where it is empty, and where the next one begins; `None` at the end.
    #[must_use]
    pub fn read(&self, place: Place) -> Option<(Option<Row>, Place)> {
        let rest = self.rest(place);
        if rest.is_empty() {
            return None;
        }
        let (row, length) = match &self.layout {
            Layout::Lines => self.line(line(rest)),
            Layout::Table { separator, columns } => {
                let (cells, length) = row(rest, *separator, self.longest);
                (self.row(cells, columns), length)
            }
        };
        Some((row, place.after(length)))
    }

    /// Every row that is not empty, with where it begins.
    pub fn rows(&self) -> impl Iterator<Item = (Place, Row)> {
        let mut next = self.first;
        std::iter::from_fn(move || {
            loop {
                let place = next;
                let (row, after) = self.read(place)?;
                next = after;
                if let Some(row) = row {
                    return Some((place, row));
                }
            }
        })
    }

    fn rest(&self, place: Place) -> &str {
        self.text.get(place.at..).unwrap_or_default()
    }

    /// Reads the head of a table: the first row that is not empty.
    fn head(&mut self) -> Checked {
        let root = Field::default();
        let mut place = self.first;
        let (rest, head) = loop {
            let rest = self.rest(place);
            let head = line(rest);
            if rest.is_empty() || !head.trim().is_empty() {
                break (rest, head);
            }
            place = place.after(head.len());
        };
        if !is_text(head) {
            return root.refuse(Problem::Encoding);
        }
        let separator = head.chars().find(|sign| [';', '\t', ','].contains(sign)).unwrap_or(',');
        let (cells, length) = row(rest, separator, self.longest);
        let mut columns = Vec::new();
        for (column, cell) in cells.or_else(|problem| root.refuse(problem))? {
            let Some(known) = COLUMNS.into_iter().find(|known| known.eq_ignore_ascii_case(&cell)) else {
                return root.at(&cell).refuse(Problem::UnknownKey(COLUMNS.into()));
            };
            if columns.contains(&Some(known)) {
                return root.at(known).refuse(Problem::Twice);
            }
            columns.resize(column, None);
            columns.push(Some(known));
        }
        if !columns.contains(&Some(NEEDED)) {
            return root.at(NEEDED).refuse(Problem::Missing);
        }
        self.first = place.after(length);
        self.layout = Layout::Table { separator, columns };
        Ok(())
    }

    /// A line of NDJSON.
    fn line(&self, line: &str) -> (Option<Row>, usize) {
        let json = line.trim();
        let read = || -> Checked<Case> {
            self.limit(json.len(), 0)?;
            let file = CaseFile::from_json(json.as_bytes())?;
            self.limit(0, file.infringements().count().max(file.operations.len()))?;
            Ok(Case::check(file)?)
        };
        let row = || {
            let case = read().map_err(|error| *error);
            let first = case.as_ref().ok().and_then(|case| case.operations.first());
            Row { name: first.and_then(|one| one.name.clone()).unwrap_or_default(), case, refused: String::new() }
        };
        ((!json.is_empty()).then(row), line.len())
    }

    /// Refuses more than is taken of a row.
    fn limit(&self, bytes: usize, infringements: usize) -> Checked {
        let is_within = bytes <= self.longest && infringements <= self.most;
        if is_within { Ok(()) } else { Field::default().refuse(Problem::TooLarge) }
    }

    /// A row of a table.
    fn row(&self, cells: Result<Vec<(usize, String)>, Problem>, columns: &[Option<&'static str>]) -> Option<Row> {
        let cells = match cells {
            Ok(cells) if cells.is_empty() => return None,
            Ok(cells) => cells,
            Err(problem) => {
                return Some(Row { name: String::new(), case: Err(whole(problem)), refused: String::new() });
            }
        };
        let named = |(column, cell): &(usize, String)| Some((columns.get(*column).copied().flatten()?, cell.clone()));
        let stated: Vec<_> = cells.iter().filter_map(named).collect();
        let of = |column: &str| stated.iter().find(|(known, _)| *known == column).map(|(_, cell)| cell.clone());
        let name = of("name").unwrap_or_default();
        if let Some((_, cell)) = cells.iter().find(|(_, cell)| !is_text(cell)) {
            return Some(Row { name, case: Err(whole(Problem::Encoding)), refused: cell.clone() });
        }
        if let Some((_, cell)) = cells.iter().find(|cell| named(cell).is_none()) {
            return Some(Row { name, case: Err(whole(Problem::NoColumn)), refused: cell.clone() });
        }
        let mut file = CaseFile::BLANK;
        let read = state(&stated, &mut file).and_then(|()| self.limit(0, file.infringements().count()));
        let file = read.map_err(|error| *error).and_then(|()| Case::check(file));
        let mut refused = String::new();
        let case = file.map_err(|FactError { field, problem }| {
            let (field, entry) = column_of(&field);
            let cell = of(field).unwrap_or_default();
            let word = entry.and_then(|entry| words(&cell).split_whitespace().nth(entry).map(str::to_owned));
            refused = word.unwrap_or(cell);
            FactError { field: field.to_owned(), problem }
        });
        Some(Row { name, case, refused })
    }
}

/// What is wrong with a row as a whole.
fn whole(problem: Problem) -> FactError {
    FactError { field: String::new(), problem }
}

/// Whether it is a text as people write them: what was not UTF-8 has become signs that stand for none.
fn is_text(text: &str) -> bool {
    !text.contains(|sign: char| sign == '\u{fffd}' || (sign < ' ' && !sign.is_ascii_whitespace()))
}

/// The words of a cell that may hold several, between spaces.
fn words(cell: &str) -> String {
    cell.replace([';', ','], " ")
}

/// The column of a fact that does not go with the others, by its place in the case file; and which of several words of its cell it is.
fn column_of(field: &str) -> (&str, Option<usize>) {
    let (place, entry) = match field.strip_suffix(']').and_then(|field| field.rsplit_once('[')) {
        Some((place, entry)) => (place, entry.parse().ok()),
        None => (field, None),
    };
    let last = place.rsplit('.').next().unwrap_or_default();
    let column = match last {
        // Of a rate.
        "value" => "rate",
        known if COLUMNS.contains(&known) => known,
        _ => NEEDED,
    };
    (column, entry)
}

/// Takes what the cells of a row state into a case file: a flat object, read by the facts of the case file.
fn state(stated: &[(&'static str, String)], file: &mut CaseFile) -> Checked {
    let root = Field::default();
    let (mut entries, mut typed) = (Vec::new(), Vec::new());
    let refused = |column: &str, problem| FactError { field: column.to_owned(), problem };
    for (column, cell) in stated {
        if AMOUNTS.contains(column) {
            typed.push((*column, cell));
        } else {
            let json = json(column, cell).map_err(|problem| refused(column, problem))?;
            entries.push(((*column).to_owned(), json));
        }
    }
    let mut operation = Operation::BLANK;
    let (mut provisions, mut levels) = (Vec::<Provision>::new(), Vec::<Seriousness>::new());
    let (mut currency, mut year, mut rate) = (None::<Currency>, None::<Year>, None::<Rate>);
    let mut period = Period::BLANK;
    let facts: &mut [(&'static str, &mut dyn Fact)] = &mut [
        ("name", &mut operation.name),
        (NEEDED, &mut provisions),
        ("seriousness", &mut levels),
        ("fault", &mut file.fault),
        ("country", &mut file.country),
        ("date", &mut file.date),
        ("procedure", &mut file.procedure),
        ("person", &mut file.addressee.person),
        ("undertaking", &mut file.addressee.undertaking),
        ("public_body", &mut file.addressee.public_body),
        ("currency", &mut currency),
        ("year", &mut year),
        ("rate", &mut rate),
        ("from", &mut period.from),
        ("to", &mut period.to),
    ];
    read_object(&Json::Object(entries), &root, facts)?;
    if provisions.is_empty() {
        return root.at(NEEDED).refuse(Problem::Missing);
    }
    if levels.len() > 1 && levels.len() != provisions.len() {
        return root.at("seriousness").refuse(Problem::NotEach);
    }
    // One level is that of every provision.
    let levels = levels.iter().copied().cycle().map(Some).chain(std::iter::repeat(None));
    for (provision, seriousness) in provisions.into_iter().zip(levels) {
        operation.infringements.push(Infringement { seriousness, ..Infringement::of(provision) });
    }
    operation.period = Some(period).filter(|period| *period != Period::BLANK);
    file.operations.push(operation);
    for (column, cell) in typed {
        let stated = Beside { country: file.country, currency };
        let reading = amount(cell, stated).map_err(|problem| refused(column, problem))?;
        let Some(Reading { amount, currency: beside }) = reading else { continue };
        if let (Some(one), Some(other)) = (currency, beside)
            && one != other
        {
            return root.at(column).refuse(Problem::OtherCurrency(one));
        }
        let of_budget = column == "budget";
        let asked = if of_budget { file.budget_currency() } else { None };
        let currency = beside.or(currency).or(asked).unwrap_or_else(|| file.applied().currency());
        let place = match column {
            "turnover" => &mut file.addressee.turnover,
            "budget" => &mut file.addressee.budget,
            _ => &mut file.addressee.own_turnover,
        };
        let year = if of_budget { None } else { year };
        *place = Some(Turnover { amount: Money { amount, currency }, year });
    }
    if let (Some(turnover), Some(value)) = (file.applied().counted_turnover(), rate)
        && let Some((from, to)) = file.applied().wanted_rate(turnover.amount.currency)
    {
        file.rates.push(ExchangeRate { from, to, value, date: None, source: None });
    }
    Ok(())
}

/// An amount as people type it; nothing where there is none.
fn amount(cell: &str, beside: Beside) -> Result<Option<Reading>, Problem> {
    match read_in_any_language(cell, beside).map_err(Problem::Amount)? {
        Typed::Nothing => Ok(None),
        Typed::Amount(reading) => Ok(Some(reading)),
        Typed::Ambiguous(readings) => Err(Problem::Amounts(readings)),
    }
}

/// What a cell would be in a case file. What it cannot be there is refused when it is read as one.
fn json(column: &str, cell: &str) -> Result<Json, Problem> {
    let lower = cell.to_ascii_lowercase();
    Ok(match column {
        "name" => Json::Text(cell.to_owned()),
        NEEDED | "seriousness" => {
            let several = words(if column == NEEDED { cell } else { &lower });
            Json::List(several.split_whitespace().map(|word| Json::Text(word.to_owned())).collect())
        }
        "country" | "currency" => Json::Text(cell.to_ascii_uppercase()),
        "year" => Json::Number(Some(cell.parse().map_err(|_| Problem::Year)?)),
        "undertaking" if ["true", "yes", "1", "vrai", "oui"].contains(&&*lower) => Json::Bool(true),
        "undertaking" if ["false", "no", "0", "faux", "non"].contains(&&*lower) => Json::Bool(false),
        "rate" => Json::Text(one_spelling(cell)),
        "date" | "from" | "to" => Json::Text(iso_day(cell)?),
        _ => Json::Text(lower),
    })
}

/// A day as spreadsheet programs write it, where that can be only one: 31/12/2025, 31.12.2025.
fn iso_day(cell: &str) -> Result<String, Problem> {
    let between_slashes = cell.replace('.', "/");
    let mut parts = between_slashes.split('/');
    let (Some(first), Some(second), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Ok(cell.to_owned());
    };
    let of = |month: &str, of_month: &str| {
        let zero = |part: &str| if part.len() == 1 { "0" } else { "" };
        day(&[year, "-", zero(month), month, "-", zero(of_month), of_month].concat())
    };
    // Only between slashes does the month stand first anywhere.
    match (of(second, first), of(first, second).filter(|_| cell.contains('/'))) {
        (Some(one), Some(other)) if one != other => Err(Problem::TwoDays(one, other)),
        (Some(one), _) | (None, Some(one)) => Ok(iso(one)),
        (None, None) => Err(Problem::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row with its number, and the case file that it makes without what is the same in all, or what is wrong with it.
    fn rows(text: &str) -> Vec<String> {
        let list = match List::within(text.to_owned(), 1000, 5) {
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

    /// What one cell makes of a case of Art. 32.
    fn cell(column: &str, cell: &str) -> String {
        let read = rows(&format!("provisions\t{column}\tname\n32\t{cell}\tx"));
        let read = read.join(" / ");
        read.strip_prefix("2 ")
            .unwrap_or(&read)
            .replace(r#""operations":[{"name":"x","infringements":[{"provision":"32"}]"#, "*")
    }

    #[test]
    fn a_row_states_a_case() {
        let all = "Name; PROVISIONS ;seriousness;fault;country;date;procedure;person;undertaking;public_body;turnover;own_turnover;currency;year;rate;budget;from;to\r\n\
            Alpha;5(1)(f) 32;high low;intent;fr;2026-01-31;simplified;legal;true;public;549 360 000,50;1 000 k;usd;2025;0,92410;5 M;2024-01-01;31/12/2024\r\n";
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
                r#"4 "operations":[{"name":"two\u000d\nlines","infringements":[{"provision":"32"}]"#,
                "7 provisions: Article 5 has paragraphs 1 to 2 [5(9)]",
                r#"9 "operations":[{"name":"c","infringements":[{"provision":"33"}]"#,
            ]
        );
        let lines = format!("\n{0}\n \n{{}}\n", CaseFile::of(&["6"]).unwrap_or_default().to_json());
        assert_eq!(
            rows(&lines),
            [r#"2 "operations":[{"infringements":[{"provision":"6"}]"#, "4 version: is missing []"]
        );
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
            ("year", "25", "year: must be a year from 1900 to 2200 [25]"),
            ("year", "2025.0", "year: must be a year from 1900 to 2200 [2025.0]"),
            ("currency", "euro", "currency: not the ISO 4217 code of a currency, such as EUR [euro]"),
            ("rate", "0", "*"),
            ("rate", "one", "rate: not a decimal number such as \"1234.5\" [one]"),
            ("country", "US", "country: must be the code of an EU state, IS, LI, NO or GB [US]"),
            (
                "public_body",
                "Ministry!",
                "public_body: must be a word of small letters, digits and hyphens [Ministry!]",
            ),
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
            ("provisions;turnover;currency;rate\n6;5;USD;0", "2 rate: must be greater than zero [0]"),
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
            ("provisions;\n6 7; 8\n6;", "2 stands in no named column [8]"),
            ("provisions;;name\n6;x;", "2 stands in no named column [x]"),
            ("provisions\n6 6 6 6 6 6", "2 provisions: larger than is taken [6 6 6 6 6 6]"),
            ("provisions;name\n6;caf\u{fffd}", "2 not UTF-8 [caf\u{fffd}]"),
        ] {
            assert_eq!(rows(text).first().map(String::as_str), Some(refused), "{text:?}");
        }
    }

    #[test]
    fn a_head_that_is_none_is_refused() {
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
        assert!(rows("provisions").is_empty(), "a head alone is a list of none");
    }

    #[test]
    fn empty_columns_and_columns_in_any_order_change_nothing() {
        let one = rows("provisions,name,turnover\n6,x,5");
        assert_eq!(rows("turnover;;name;provisions;;\n5;;x;6;;\n;;;;;\n"), one);
        assert_eq!(rows("\"turnover\"\t\"name\"\t\"provisions\"\r\n\"5\"\t\"x\"\t\"6\""), one);
    }

    #[test]
    fn a_row_can_be_read_again_from_its_place() {
        let list = List::open("provisions\n6\n\n7\n".to_owned()).map(|list| {
            let rows: Vec<_> = list.rows().collect();
            rows.iter()
                .map(|(place, row)| list.read(*place).and_then(|(again, _)| again).as_ref() == Some(row))
                .collect::<Vec<_>>()
        });
        assert_eq!(list, Ok(vec![true, true]));
    }
}
