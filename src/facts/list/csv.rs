//! Splits a row of CSV (RFC 4180) into cells, from where the row begins. This is not left to a crate, because a spreadsheet counts empty
//! rows and a missing quotation mark must not swallow the rows after it (`docs/adr/0027-many-cases.md`).

use crate::facts::Problem;

/// A spreadsheet program takes a cell that begins with one of these for a formula, unless an apostrophe comes first.
pub(crate) const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The cells of the row at the start of a text, each with its column, from 0; empty cells are left out.
///
/// The second value is the length of the row in bytes, with its line break. If a quotation mark is missing or the row is longer than
/// `longest` bytes, the row ends at its first line break, so that the next one can be read.
pub(super) fn row(text: &str, separator: char, longest: usize) -> (Result<Vec<(usize, String)>, Problem>, usize) {
    let ends = [separator, '\r', '\n'];
    let (mut cells, mut column, mut at) = (Vec::new(), 0, 0);
    let problem = loop {
        let mut rest = text.get(at..).unwrap_or_default();
        let mut cell = String::new();
        if let Some(mut quoted) = rest.strip_prefix('"') {
            while let Some((part, after)) = quoted.split_once('"') {
                cell.push_str(part);
                rest = after;
                let Some(more) = after.strip_prefix('"') else { break };
                cell.push('"');
                quoted = more;
            }
            if !(rest.is_empty() || rest.starts_with(ends)) {
                break Problem::Quotation;
            }
        } else {
            let (plain, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
            cell.push_str(plain);
            rest = after;
        }
        at = text.len().saturating_sub(rest.len());
        if at > longest {
            break Problem::TooLarge;
        }
        let plain = cell.trim();
        let disarmed = plain.strip_prefix('\'').filter(|cell| cell.trim_start_matches(' ').starts_with(FORMULA));
        if !plain.is_empty() {
            cells.push((column, disarmed.unwrap_or(plain).to_owned()));
        }
        let Some(after) = rest.strip_prefix(separator) else {
            let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
            return (Ok(cells), text.len().saturating_sub(after.len()));
        };
        at = text.len().saturating_sub(after.len());
        column += 1;
    };
    (Err(problem), line(text).len())
}

/// The line at the start of a text, with its line break.
pub(super) fn line(text: &str) -> &str {
    let end = text.find(['\r', '\n']).map_or(text.len(), |end| {
        end + if text.get(end..).is_some_and(|rest| rest.starts_with("\r\n")) { 2 } else { 1 }
    });
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows, each with its cells between bars and `-` for an empty one, or with what is wrong.
    fn rows(text: &str, separator: char) -> Vec<String> {
        let (mut rows, mut rest) = (Vec::new(), text);
        while !rest.is_empty() {
            let (cells, length) = row(rest, separator, 40);
            rows.push(match cells {
                Ok(cells) => {
                    let count = cells.last().map_or(0, |(column, _)| column + 1);
                    let of = |column| cells.iter().find(|(at, _)| *at == column).map_or("-", |(_, cell)| cell);
                    (0..count).map(of).collect::<Vec<_>>().join("|")
                }
                Err(problem) => problem.code().to_owned(),
            });
            rest = rest.get(length..).unwrap_or_default();
        }
        rows
    }

    #[test]
    fn a_row_is_read_as_spreadsheet_programs_write_it() {
        for (text, read) in [
            ("a,b\r\nc", &["a|b", "c"][..]),
            ("a\nb\rc\r\n", &["a", "b", "c"]),
            (" a , b ", &["a|b"]),
            (",,a,,", &["-|-|a"]),
            (",,\n\na", &["", "", "a"]),
            ("\"a,b\",\"c\r\nd\",\"e \"\"f\"\"\"", &["a,b|c\r\nd|e \"f\""]),
            ("\"\",\"\"\"\"", &["-|\""]),
            ("5\" disk,\u{a0}x\u{202f}", &["5\" disk|x"]),
            ("a;b,\tc", &["a;b|c"]),
        ] {
            assert_eq!(rows(text, ','), read, "{text:?}");
        }
        assert_eq!(rows("a;b,c\td", ';'), ["a|b,c\td"]);
        assert_eq!(rows("a;b,c\td", '\t'), ["a;b,c|d"]);
    }

    #[test]
    fn the_apostrophe_of_our_own_tables_goes_where_it_keeps_a_formula_from_being_one() {
        let text = "'=1+1,'+1,'-1,'@a,\"'\t=1\",'  =1,'a,',''=1";
        assert_eq!(rows(text, ','), ["=1+1|+1|-1|@a|\t=1|  =1|'a|'|''=1"]);
    }

    #[test]
    fn a_row_that_cannot_be_read_does_not_take_the_next_one_with_it() {
        for (text, read) in [
            ("\"a\nb,c\nd", &["quotation", "b|c", "d"][..]),
            ("\"a\"b,c\nd", &["quotation", "d"]),
            ("\"a\" ,c\nd", &["quotation", "d"]),
            ("a,\"b\nc,\"d\ne", &["quotation", "quotation", "e"]),
            ("\"", &["quotation"]),
            ("\"\"\"", &["quotation"]),
            ("\"a\"\"\n", &["quotation"]),
            ("0123456789,0123456789,0123456789,0123456789,\na", &["too-large", "a"]),
        ] {
            assert_eq!(rows(text, ','), read, "{text:?}");
        }
    }

    /// The rows as csv-core reads them, which skips empty ones.
    #[cfg(not(target_arch = "wasm32"))]
    fn theirs(text: &str) -> Vec<String> {
        let mut reader = csv_core::Reader::new();
        let (mut rows, mut rest, mut row, mut cell) = (Vec::new(), text.as_bytes(), Vec::new(), Vec::new());
        loop {
            let mut sign = [0; 64];
            let (result, read, written) = reader.read_field(rest, &mut sign);
            cell.extend_from_slice(sign.get(..written).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            match result {
                csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
                csv_core::ReadFieldResult::Field { record_end } => {
                    row.push(String::from_utf8_lossy(&cell).trim().to_owned());
                    cell.clear();
                    if record_end {
                        let empty = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
                        let cells = row.iter().take(empty).map(|cell| if cell.is_empty() { "-" } else { cell });
                        rows.push(cells.collect::<Vec<_>>().join("|"));
                        row.clear();
                    }
                }
                csv_core::ReadFieldResult::End => return rows.into_iter().filter(|row| !row.is_empty()).collect(),
            }
        }
    }

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn every_short_text_without_a_fault_reads_as_csv_core_reads_it() {
        const SIGNS: [&str; 5] = ["a", ",", "\"", "\n", "\r\n"];
        let (mut texts, mut compared) = (vec![String::new()], 0);
        for _ in 0..6 {
            texts = texts.iter().flat_map(|text| SIGNS.map(|sign| [text, sign].concat())).collect();
            for text in &texts {
                let ours: Vec<_> = rows(text, ',').into_iter().filter(|row| !row.is_empty()).collect();
                if !ours.iter().any(|row| row == "quotation") {
                    assert_eq!(ours, theirs(text), "{text:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 5_000, "{compared}");
    }
}
