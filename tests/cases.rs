//! The tables of cases, and the engine on the command line.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use crate::support::{
    FILES, amounts, article_83, expect_nothing, file::CaseFile, foreign, invariants::is_figure, starting_amounts,
    stated,
};
use serde_json::Value;

#[test]
fn the_law_gives_what_the_tables_say() {
    for name in article_83::TABLES {
        expect_nothing(&article_83::run(name).1);
    }
}

#[test]
fn amounts_are_read_as_accounts_and_decisions_write_them() {
    let (rows, wrong) = amounts::run();
    expect_nothing(&wrong);
    assert_eq!(rows, amounts::ROWS, "when rows are added, adjust their number; none may vanish");
}

#[test]
fn starting_amounts_are_those_of_the_annex_and_of_decisions() {
    let (rows, wrong) = starting_amounts::run();
    expect_nothing(&wrong);
    assert_eq!(rows, starting_amounts::ROWS, "when rows are added, adjust their number; none may vanish");
}

#[test]
fn every_table_in_the_folder_is_tested() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|entry| entry.file_type().unwrap().is_file());
    let mut names: Vec<_> = files.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    let listed: Vec<_> = FILES.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, listed);
}

/// For comparing another way into the engine with this one, as `tests/package` does.
#[test]
fn every_case_of_the_tables_is_written_one_a_line() {
    let rows: usize = article_83::TABLES.iter().map(|name| article_83::run(name).0).sum();
    let (cells, decisions, refusals) = starting_amounts::run().0;
    let others = foreign::ceilings().0.iter().sum::<usize>() + foreign::tiers().0.iter().sum::<usize>();
    let stated = stated();
    assert!(stated.len() >= rows + cells + decisions + refusals + others, "only {}", stated.len());
    assert!(stated.iter().all(|case| !case.contains('\n')));
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases.ndjson"), stated.join("\n")).unwrap();
}

/// Runs the example as a user would.
fn on_the_command_line(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "assess", "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    // If a file is named, standard input is not read.
    let written = writer.join().unwrap();
    assert!(written.is_ok() || !arguments.is_empty());
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "every line ends");
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

/// Every amount anywhere in an answer.
fn amounts(answer: &Value, found: &mut Vec<Value>) {
    match answer {
        Value::Object(entries) => {
            for (key, value) in entries {
                if key == "amount" {
                    found.push(value.clone());
                }
                amounts(value, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| amounts(value, found)),
        _ => {}
    }
}

#[test]
fn each_line_has_its_assessment_in_order_or_an_error_in_its_place() {
    let one = CaseFile::of(&["5(1)(f)", "32"]).turnover("549360000", "EUR").to_json();
    let other = CaseFile::of(&["32"]).turnover("500000002.25", "EUR").to_json();
    let wrong = CaseFile::of(&["6", "33(9)"]).to_json();
    let input = format!("{one}\n{wrong}\n\n{other}\r\nnot json\n[{{}}]\n{one}");
    let output = on_the_command_line(&[], &input);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let answers = lines(&output);
    assert_eq!(answers.len(), 7, "a line for each line, the empty one and the unfinished one too");

    let ceilings: Vec<_> = answers.iter().map(|answer| answer["ceiling"]["amount"].as_str()).collect();
    let expected = [Some("21974400"), None, None, Some("10000000.045"), None, None, Some("21974400")];
    assert_eq!(ceilings, expected);
    let alternatives = answers.iter().map(|answer| answer["alternatives"][0]["differs"].as_str());
    let expected = [Some("separate"), None, None, Some("no-fault"), None, None, Some("separate")];
    assert_eq!(alternatives.collect::<Vec<_>>(), expected);
    let errors: Vec<_> = answers
        .iter()
        .filter_map(|answer| Some((answer["error"]["code"].as_str()?, answer["error"]["field"].as_str()?)))
        .collect();
    let provision = "operations[0].infringements[1].provision";
    assert_eq!(errors, [("provision", provision), ("syntax", ""), ("syntax", ""), ("kind", "")]);
    for answer in answers.iter().filter(|answer| !answer["error"].is_null()) {
        let entries = answer.as_object().unwrap();
        assert_eq!(entries.len(), 1, "an error comes alone: {answer}");
        assert!(answer["error"]["message"].as_str().is_some_and(|message| !message.is_empty()), "{answer}");
    }

    let mut found = Vec::new();
    for answer in &answers {
        amounts(answer, &mut found);
    }
    assert!(found.len() > 20);
    assert!(found.iter().all(|amount| amount.as_str().is_some_and(is_figure)), "{found:?}");
    let first = &answers[0];
    assert_eq!(first["version"], 1);
    assert_eq!(first["why"]["result"]["ceiling"], first["ceiling"]);
    for key in ["law", "operations", "outcome", "penalties", "notes"] {
        assert!(!first[key].is_null(), "{key}");
    }
}

#[test]
fn where_every_line_is_a_case_the_exit_status_is_zero_and_a_file_may_be_named() {
    let largest = CaseFile::of(&vec!["6"; 600]).to_json();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("two-cases.ndjson");
    fs::write(&path, format!("{largest}\n{}\n", CaseFile::of(&["24"]).to_json())).unwrap();
    let output = on_the_command_line(&[path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let answers = lines(&output);
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["operations"][0]["infringements"].as_array().unwrap().len(), 600, "no limit here");
    assert_eq!((&answers[1]["outcome"], &answers[1]["ceiling"]), (&"no-tier".into(), &Value::Null));

    let nothing = on_the_command_line(&[], "");
    assert_eq!((nothing.status.code(), nothing.stdout.len()), (Some(0), 0), "no line, no answer");
}

#[test]
fn a_list_is_answered_by_one_table() {
    let list = "name,provisions,turnover\r\nAlpha,5(1)(f) 32,549360000\r\n=1+1,33(9),\r\nBeta,32,500000002.25\r\n";
    let output = on_the_command_line(&["--table"], list);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let table = str::from_utf8(&output.stdout).unwrap();
    let rows: Vec<Vec<_>> = table.lines().map(|row| row.split(',').collect()).collect();
    assert_eq!(rows[0][1..6], ["name", "provisions", "outcome", "ceiling", "currency"]);
    assert_eq!(rows[1][..6], ["2", "Alpha", "5(1)(f) 32", "ceiling", "21974400", "EUR"]);
    assert_eq!((rows[2][1], rows[2][9]), ("'=1+1", "provision"), "no formula, and what is wrong");
    assert_eq!(rows[3][..5], ["4", "Beta", "32", "ceiling", "10000000.045"]);
    assert_eq!(rows.len(), 4);

    let no_list = on_the_command_line(&["--table"], "name\nAlpha\n");
    assert_eq!((no_list.status.code(), no_list.stdout.len()), (Some(1), 0));
    assert!(!no_list.stderr.is_empty(), "it says what is missing");
}
