//! A list of cases: a table in CSV with one case in each row, or NDJSON with one case file in each line. `docs/case-file.md` describes it.
//!
//! It is read row by row, from the place where a row begins, so that who reads it can stop after any of them; and by the facts of the case
//! file, of which there is one reader.

use rust_decimal::Decimal;
use time::Date;

use super::{
    Case, CaseFile, ExchangeRate, FactError, Infringement, Operation, Period, Problem, Provision, Seriousness,
    Turnover, Year,
    amount_input::{Beside, Reading, Typed, read_in_any_language},
    cells::{line, row},
    day,
    fact::Object,
    field::{Checked, Field},
    iso,
    json::Json,
    share_input::one_spelling,
    typed::{country, folded, is_plausible, references},
};
use crate::money::{Currency, Money, Rate, plain};

/// The columns that a table may have, in any order.
pub const COLUMNS: [&str; 19] = [
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
    RATE_TO,
    RATE_FROM,
    "budget",
    "from",
    "to",
];

/// Those that hold amounts.
const AMOUNTS: [&str; 3] = ["turnover", "own_turnover", "budget"];

/// Those that hold days.
const DAYS: [&str; 3] = ["date", "from", "to"];

/// A rate that was turned round is kept to ten decimals: of one below this, too few of its digits would be left.
const SMALLEST_TURNED: Decimal = Decimal::from_parts(5, 0, 0, false, 5);

/// The one that it must have.
pub const NEEDED: &str = "provisions";

/// Holds what one unit of the turnover's currency was worth in that of the amounts.
pub const RATE_TO: &str = "rate_to_amounts";

/// Holds what one unit of the currency of the amounts was worth in that of the turnover, as central banks quote it.
pub const RATE_FROM: &str = "rate_from_amounts";

/// A list that was opened.
#[derive(Clone, Debug)]
pub struct List {
    text: String,
    layout: Layout,
    first: Place,
    longest: usize,
    most: usize,
    check: Check,
}

/// Makes a case of a file, as [`Case::check`] does: what is in a list is read here, and what follows from it is not known here.
pub type Check = fn(CaseFile) -> Result<Case, FactError>;

#[derive(Clone, Debug)]
enum Layout {
    /// A case file in each line.
    Lines,
    /// A case in each row.
    Table {
        separator: char,
        /// What stands in each column; `None` where its head is empty.
        columns: Vec<Option<&'static str>>,
        /// Whether its days between slashes have the month first: some can only be read so, and none otherwise.
        month_first: bool,
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
    /// Opens a list, of which each row is checked by a function: [`Case::check`]. What begins with a brace is NDJSON, all else is a table.
    ///
    /// # Errors
    /// Where the head of a table is not one: an unknown or repeated column, none of provisions, or no text at all.
    pub fn open(text: String, check: Check) -> Result<Self, FactError> {
        Self::within(text, usize::MAX, usize::MAX, check)
    }

    /// The same, where a row that has more bytes or more infringements than these is refused.
    ///
    /// # Errors
    /// Those of [`List::open`].
    pub fn within(text: String, longest: usize, most: usize, check: Check) -> Result<Self, FactError> {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut list = Self { text, layout: Layout::Lines, first: Place { at, row: 1 }, longest, most, check };
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
            Layout::Table { separator, columns, month_first } => {
                let (cells, length) = row(rest, *separator, self.longest);
                (self.row(cells, columns, *month_first), length)
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
                if cell.eq_ignore_ascii_case("rate") {
                    return root.at(&cell).refuse(Problem::RateDirection);
                }
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
        let month_first = self.month_first(separator, &columns);
        self.layout = Layout::Table { separator, columns, month_first };
        Ok(())
    }

    /// Whether the days of the whole table have the month first. One list writes its days in one way.
    fn month_first(&self, separator: char, columns: &[Option<&'static str>]) -> bool {
        let is_day = |column: usize| columns.get(column).copied().flatten().is_some_and(|name| DAYS.contains(&name));
        if !(0..columns.len()).any(is_day) {
            return false;
        }
        let (mut at, mut found) = (self.first, false);
        loop {
            let rest = self.rest(at);
            if rest.is_empty() {
                return found;
            }
            let (cells, length) = row(rest, separator, self.longest);
            for (_, cell) in cells.into_iter().flatten().filter(|(column, _)| is_day(*column)) {
                match readings(&cell) {
                    Some((None, Some(_))) => found = true,
                    Some((Some(_), None)) if cell.contains('/') => return false,
                    _ => {}
                }
            }
            at = at.after(length);
        }
    }

    /// A line of NDJSON.
    fn line(&self, line: &str) -> (Option<Row>, usize) {
        let json = line.trim();
        let read = || -> Checked<Case> {
            self.limit(json.len(), 0)?;
            let file = CaseFile::from_json(json.as_bytes())?;
            self.limit(0, file.infringements().count().max(file.operations.len()))?;
            Ok((self.check)(file)?)
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
    fn row(
        &self,
        cells: Result<Vec<(usize, String)>, Problem>,
        columns: &[Option<&'static str>],
        month_first: bool,
    ) -> Option<Row> {
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
        let mut file = CaseFile::default();
        let read = state(&stated, month_first, &mut file).and_then(|()| self.limit(0, file.infringements().count()));
        let file = read.map_err(|error| *error).and_then(|()| (self.check)(file));
        let mut refused = String::new();
        let case = file.map_err(|FactError { field, problem }| {
            let (mut field, entry) = column_of(&field);
            if field == RATE_TO && of(field).is_none() {
                field = RATE_FROM;
            }
            let cell = of(field).unwrap_or_default();
            let part = entry.and_then(|entry| part_of(field, &cell, entry));
            refused = part.unwrap_or(cell);
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

/// What stands in one place of a cell that holds several.
fn part_of(column: &str, cell: &str, entry: usize) -> Option<String> {
    if column == NEEDED {
        return references(cell).into_iter().nth(entry).map(|reference| reference.text);
    }
    words(cell).split_whitespace().nth(entry).map(str::to_owned)
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
        "value" => RATE_TO,
        known if COLUMNS.contains(&known) => known,
        _ => NEEDED,
    };
    (column, entry)
}

/// Takes what the cells of a row state into a case file: a flat object, read by the facts of the case file.
fn state(stated: &[(&'static str, String)], month_first: bool, file: &mut CaseFile) -> Checked {
    let root = Field::default();
    let (mut entries, mut typed) = (Vec::new(), Vec::new());
    let mut provisions = Vec::<Provision>::new();
    let refused = |column: &str, problem| FactError { field: column.to_owned(), problem };
    for (column, cell) in stated {
        if AMOUNTS.contains(column) {
            typed.push((*column, cell));
        } else if *column == NEEDED {
            for (entry, reference) in references(cell).into_iter().enumerate() {
                let place = root.at(NEEDED);
                let wrong = |error| place.entry(entry).refuse(Problem::Provision(error));
                provisions.push(reference.provision.or_else(wrong)?);
            }
        } else if !(*column == "fault" && folded(cell) == "unknown") {
            let json = json(column, cell, month_first).map_err(|problem| refused(column, problem))?;
            entries.push(((*column).to_owned(), json));
        }
    }
    let row = Json::Object(entries);
    let row = Object::of(&row, &root, &COLUMNS)?;
    let name = row.fact("name")?;
    let levels: Vec<Seriousness> = row.fact("seriousness")?;
    file.fault = row.fact("fault")?;
    file.country = row.fact("country")?;
    file.date = row.fact("date")?;
    file.procedure = row.fact("procedure")?;
    file.addressee.person = row.fact("person")?;
    file.addressee.undertaking = row.fact("undertaking")?;
    file.addressee.public_body = row.fact("public_body")?;
    let currency: Option<Currency> = row.fact("currency")?;
    let year: Option<Year> = row.fact("year")?;
    let rate_to: Option<Rate> = row.fact(RATE_TO)?;
    let rate_from: Option<Rate> = row.fact(RATE_FROM)?;
    let period = Period { from: row.fact("from")?, to: row.fact("to")? };
    if provisions.is_empty() {
        return root.at(NEEDED).refuse(Problem::Missing);
    }
    if levels.len() > 1 && levels.len() != provisions.len() {
        return root.at("seriousness").refuse(Problem::NotEach);
    }
    // One level is that of every provision.
    let levels = levels.iter().copied().cycle().map(Some).chain(std::iter::repeat(None));
    let infringement = |(provision, seriousness)| Infringement { seriousness, ..Infringement::of(provision) };
    file.operations.push(Operation {
        name,
        period: Some(period).filter(|period| *period != Period::default()),
        ..Operation::of(provisions.into_iter().zip(levels).map(infringement).collect())
    });
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
        let currency = beside.or(currency).or(asked).unwrap_or_else(|| file.regime().currency);
        let place = match column {
            "turnover" => &mut file.addressee.turnover,
            "budget" => &mut file.addressee.budget,
            _ => &mut file.addressee.own_turnover,
        };
        let year = if of_budget { None } else { year };
        *place = Some(Turnover { amount: Money { amount, currency }, year });
    }
    if rate_to.is_some() && rate_from.is_some() {
        return root.at(RATE_FROM).refuse(Problem::Twice);
    }
    let law = file.applicable();
    if let Some(turnover) = file.addressee.counted_turnover(law.regime)
        && let Some((from, to)) = law.wanted_rate(turnover.amount.currency)
    {
        // Where the law converts its own amounts, the wanted rate leads away from them.
        let leads_away = law.conversion().is_some_and(|one| one.currency == to);
        let (as_wanted, inverse) = if leads_away { (rate_from, rate_to) } else { (rate_to, rate_from) };
        let column = if rate_to.is_some() { RATE_TO } else { RATE_FROM };
        file.rates.extend(exchange(from, to, as_wanted, inverse, &root.at(column))?);
    }
    Ok(())
}

/// A rate between two currencies, which was stated as it is wanted or the other way round.
fn exchange(
    from: Currency,
    to: Currency,
    as_wanted: Option<Rate>,
    inverse: Option<Rate>,
    field: &Field<'_>,
) -> Checked<Option<ExchangeRate>> {
    let ((one, other), Some(rate)) = (if as_wanted.is_some() { (from, to) } else { (to, from) }, as_wanted.or(inverse))
    else {
        return Ok(None);
    };
    if rate.0 <= Decimal::ZERO {
        return field.refuse(Problem::NotPositive);
    }
    if !is_plausible(one, other, rate) {
        return field.refuse(Problem::ImplausibleRate(one, other));
    }
    if as_wanted.is_some() {
        return Ok(Some(ExchangeRate { from, to, value: rate, date: None, source: None }));
    }
    // To the ten decimals that a rate has: with it stands what was stated.
    let turned =
        Decimal::ONE.checked_div(rate.0).map(|turned| turned.round_dp(10)).filter(|turned| *turned >= SMALLEST_TURNED);
    let Some(value) = turned else { return field.refuse(Problem::Inexact) };
    let source = Some(format!("1 {one} = {} {other}", plain(rate.0)));
    Ok(Some(ExchangeRate { from, to, value: Rate(value), date: None, source }))
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
fn json(column: &str, cell: &str, month_first: bool) -> Result<Json, Problem> {
    let lower = cell.to_ascii_lowercase();
    Ok(match column {
        "name" => Json::Text(cell.to_owned()),
        "seriousness" => Json::List(words(&lower).split_whitespace().map(|word| Json::Text(word.to_owned())).collect()),
        "country" => Json::Text(country(cell).map_or_else(|| cell.to_owned(), |country| country.code().to_owned())),
        "currency" => Json::Text(cell.to_ascii_uppercase()),
        "year" => Json::Number(Some(financial_year(cell).ok_or(Problem::Year)?)),
        "fault" => Json::Text(
            FAULTS.iter().find(|(word, _)| *word == folded(cell)).map_or(lower, |(_, key)| (*key).to_owned()),
        ),
        "undertaking" if ["true", "yes", "1", "vrai", "oui"].contains(&&*lower) => Json::Bool(true),
        "undertaking" if ["false", "no", "0", "faux", "non"].contains(&&*lower) => Json::Bool(false),
        RATE_TO | RATE_FROM => Json::Text(one_spelling(cell)),
        "date" | "from" | "to" => Json::Text(iso_day(cell, month_first)?),
        _ => Json::Text(lower),
    })
}

/// What decisions call the fault, and what the case file does.
const FAULTS: [(&str, &str); 10] = [
    ("negligent", "negligence"),
    ("negligently", "negligence"),
    ("intentional", "intent"),
    ("intentionally", "intent"),
    ("deliberate", "intent"),
    ("intention", "intent"),
    ("intentionnel", "intent"),
    ("intentionnelle", "intent"),
    ("delibere", "intent"),
    ("deliberee", "intent"),
];

/// The year in which a financial year ended: of `2023/24` and `2023-2024`, the second.
fn financial_year(cell: &str) -> Option<u32> {
    let Some((first, second)) = cell.split_once(['/', '-', '–']) else { return cell.parse().ok() };
    let [first, second] = [first.trim(), second.trim()];
    let year: u32 = first.parse().ok().filter(|_| first.len() == 4)?;
    let next = (year + 1).to_string();
    let follows = next == second || (second.len() == 2 && next.ends_with(second));
    follows.then_some(year + 1)
}

/// What a day between slashes or points can be: with the day first, and with the month first. `None` where it is written otherwise.
fn readings(cell: &str) -> Option<(Option<Date>, Option<Date>)> {
    let between_slashes = cell.replace('.', "/");
    let mut parts = between_slashes.split('/');
    let (Some(first), Some(second), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let of = |month: &str, of_month: &str| {
        let zero = |part: &str| if part.len() == 1 { "0" } else { "" };
        day(&[year, "-", zero(month), month, "-", zero(of_month), of_month].concat())
    };
    // Only between slashes does the month stand first anywhere.
    Some((of(second, first), of(first, second).filter(|_| cell.contains('/'))))
}

/// A day as spreadsheet programs write it, where that can be only one: 31/12/2025, 31.12.2025.
fn iso_day(cell: &str, month_first: bool) -> Result<String, Problem> {
    match readings(cell) {
        None => Ok(cell.to_owned()),
        Some((Some(one), Some(other))) if one != other && !month_first => Err(Problem::TwoDays(one, other)),
        Some((_, Some(one)) | (Some(one), None)) => Ok(iso(one)),
        Some((None, None)) => Err(Problem::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row with its number, and the case file that it makes without what is the same in all, or what is wrong with it.
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
            (
                "provisions;turnover;currency;rate_to_amounts\n6;5;USD;0",
                "2 rate_to_amounts: must be greater than zero [0]",
            ),
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

    /// The rows of the public lists and of decisions that `cases.md` collected, each with what it states.
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
        assert_eq!(
            rates("country;rate_from_amounts", "PLN 5;PL;4.2605"),
            r#"{"from":"EUR","to":"PLN","value":"4.2605"}"#
        );
        assert_eq!(
            rates("country;rate_to_amounts", "PLN 5;PL;0.25"),
            r#"{"from":"EUR","to":"PLN","value":"4","source":"1 PLN = 0.25 EUR"}"#
        );
        assert_eq!(
            of("rate_to_amounts;rate_from_amounts", "USD 5;0.9;1.1"),
            "2 rate_from_amounts: is given twice [1.1]"
        );
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
        let list = List::open("provisions\n6\n\n7\n".to_owned(), Case::check).map(|list| {
            let rows: Vec<_> = list.rows().collect();
            rows.iter()
                .map(|(place, row)| list.read(*place).and_then(|(again, _)| again).as_ref() == Some(row))
                .collect::<Vec<_>>()
        });
        assert_eq!(list, Ok(vec![true, true]));
    }
}
