//! `cargo xtask bench page`: the page next to two that compute the same ceiling and nothing else, in one run in Chromium
//! (`docs/benchmarks.md`).

use std::{fmt, net::SocketAddr, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use xshell::cmd;

use super::{BUILT, Hundredths, median};
use crate::{
    browser,
    build::{self, DIST},
    compress::compress,
    npm, serve,
    shell::shell,
    tools,
};

/// The peers and what measures them, in the project's folder.
const FOLDER: &str = "benches/page";

/// In each round every page is visited anew; the median counts.
const ROUNDS: usize = 5;

/// The infringements of the large case: all that `measure.js` lists.
const MANY: u64 = 53;

/// What is measured, with the goals. The verb fails only at what a busy machine does not explain: half as much again for a visit, twice as
/// much for a key. Two runs over one page, on a machine with other work, differed by up to 1.4 and 1.6 times.
const ROWS: [Row; 12] = [
    number("first visit: bytes of brotli", |seen| Some(seen.first()?.bytes), None),
    time("first visit: first paint", |seen| Some(seen.first()?.paint), Some(Goal::times(Page::Hand, 200, 300))),
    // The page is published with its form; with React, the script makes it.
    time("first visit: a field takes text", |seen| Some(seen.first()?.usable), Some(Goal::times(Page::React, 80, 120))),
    time(
        "first visit: the text has an effect",
        |seen| Some(seen.first()?.live),
        Some(Goal::times(Page::React, 200, 300)),
    ),
    time("1 infringement: a key", key::<1>, Some(Goal::times(Page::Hand, 200, 400))),
    time("1 infringement: the worst key", worst_key::<1>, Some(Goal::times(Page::Hand, 200, 400))),
    number("1 infringement: tasks over 50 ms", tasks::<1>, Some(Goal::NO_TASK)),
    time("1 infringement: the longest of them", longest_task::<1>, None),
    time("53 infringements: a key", key::<MANY>, Some(Goal::times(Page::Hand, 400, 800))),
    time("53 infringements: the worst key", worst_key::<MANY>, Some(Goal::times(Page::Hand, 400, 800))),
    number("53 infringements: tasks over 50 ms", tasks::<MANY>, Some(Goal::NO_TASK)),
    time("53 infringements: the longest of them", longest_task::<MANY>, None),
];

const fn number(about: &'static str, of: fn(&Seen) -> Option<u64>, goal: Option<Goal>) -> Row {
    Row { about, of, unit: Unit::Number, goal }
}

const fn time(about: &'static str, of: fn(&Seen) -> Option<u64>, goal: Option<Goal>) -> Row {
    Row { about, of, unit: Unit::Millis, goal }
}

/// Measures what is in `dist/`, and fails if it is too slow. Builds the site only if it is missing.
pub(super) fn measure(root: &Path) -> Result<()> {
    // A build compresses last: without this file, there was none or it failed.
    if root.join(DIST).join("en/index.html.br").is_file() {
        println!("# site: measuring what is in {DIST}/, as it is");
    } else {
        build::build(root, None)?;
    }
    let browser = browser::set_up(root)?;
    npm::install(root, FOLDER)?;
    let [hand, react] = peers(root)?;
    let ours = serve::start(root, Some(0), None)?.address;

    println!("# visits: {ROUNDS} rounds, which take some minutes");
    let rounds = ROUNDS.to_string();
    let pages = [format!("ours=http://{ours}/en/"), format!("hand=http://{hand}/"), format!("react=http://{react}/")];
    let shell = shell(&root.join(FOLDER))?;
    let printed = cmd!(shell, "node measure.js {rounds} {pages...}").env("CHROMIUM", browser.chromium).read()?;
    report(&read(&printed)?)
}

/// Bundles and serves the hand-written page, and the one with React.
fn peers(root: &Path) -> Result<[SocketAddr; 2]> {
    let tools = tools::set_up(root)?;
    println!("# peers: bundling them into {BUILT}/page/");
    let (from, to) = (root.join(FOLDER), root.join(BUILT).join("page"));
    tools.remove_path(&to)?;
    for name in ["hand", "react"] {
        tools.create_dir(to.join(name))?;
        tools.copy_file(from.join(name).with_extension("html"), to.join(name).join("index.html"))?;
    }
    let (script, bundle) = (from.join("react.jsx"), to.join("react/page.js"));
    let production = "--define:process.env.NODE_ENV=\"production\"";
    cmd!(tools, "esbuild {script} --bundle --minify --format=esm --jsx=automatic {production} --outfile={bundle} --log-level=warning")
        .run()?;
    compress(&to)?;
    Ok([serve::folder(&to.join("hand"))?.address, serve::folder(&to.join("react"))?.address])
}

/// Prints the table, as a document has it; an error if a row is beyond its limit.
fn report(visits: &[Visit]) -> Result<()> {
    println!("| | by hand | React | the page | times by hand | times React | goal |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    let mut beyond = Vec::new();
    for row in &ROWS {
        let line = row.line(visits).with_context(|| format!("`{}` was not measured", row.about))?;
        println!("{line}");
        if line.is_beyond() {
            beyond.push(line.to_string());
        }
    }
    ensure!(beyond.is_empty(), "beyond the limit of its goal:\n{}", beyond.join("\n"));
    Ok(())
}

/// A line of what `measure.js` prints.
#[derive(Deserialize)]
struct Visit {
    page: Page,
    #[serde(flatten)]
    seen: Seen,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Page {
    /// The hand-written peer.
    Hand,
    /// The peer with React and publicodes.
    React,
    Ours,
}

/// What was seen on a visit. Times are in microseconds.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Seen {
    First(First),
    Typing(Typing),
}

/// A first visit on a slow phone.
#[derive(Deserialize)]
struct First {
    paint: u64,
    usable: u64,
    live: u64,
    bytes: u64,
}

/// Typing into a page that is running.
#[derive(Deserialize)]
struct Typing {
    /// How many the case has. A peer knows none.
    infringements: Option<u64>,
    keys: Vec<u64>,
    tasks: Vec<u64>,
}

fn read(printed: &str) -> Result<Vec<Visit>> {
    let read = |line| serde_json::from_str(line).with_context(|| format!("a visit says {line}"));
    printed.lines().map(read).collect()
}

impl Seen {
    fn first(&self) -> Option<&First> {
        if let Self::First(first) = self { Some(first) } else { None }
    }

    /// Typing with so many infringements, or into a peer.
    fn typing(&self, infringements: u64) -> Option<&Typing> {
        let Self::Typing(typing) = self else { return None };
        typing.infringements.is_none_or(|stated| stated == infringements).then_some(typing)
    }
}

fn key<const INFRINGEMENTS: u64>(seen: &Seen) -> Option<u64> {
    Some(median(seen.typing(INFRINGEMENTS)?.keys.iter().copied()))
}

fn worst_key<const INFRINGEMENTS: u64>(seen: &Seen) -> Option<u64> {
    seen.typing(INFRINGEMENTS)?.keys.iter().copied().max()
}

fn tasks<const INFRINGEMENTS: u64>(seen: &Seen) -> Option<u64> {
    u64::try_from(seen.typing(INFRINGEMENTS)?.tasks.len()).ok()
}

fn longest_task<const INFRINGEMENTS: u64>(seen: &Seen) -> Option<u64> {
    Some(seen.typing(INFRINGEMENTS)?.tasks.iter().copied().max().unwrap_or_default())
}

/// A row of the table.
struct Row {
    about: &'static str,
    /// What it takes from a visit, if the visit is for it.
    of: fn(&Seen) -> Option<u64>,
    unit: Unit,
    goal: Option<Goal>,
}

#[derive(Clone, Copy)]
enum Unit {
    Number,
    /// Measured in microseconds, shown in milliseconds.
    Millis,
}

/// What we aim at, and the limit beyond which the verb fails: as multiples of what a peer takes, or as such.
#[derive(Clone, Copy)]
struct Goal {
    peer: Option<Page>,
    aim: Hundredths,
    most: Hundredths,
}

impl Goal {
    /// In the 8 keys. Other work on the machine may cause one.
    const NO_TASK: Self = Self { peer: None, aim: Hundredths(0), most: Hundredths(100) };

    const fn times(peer: Page, aim: u64, most: u64) -> Self {
        Self { peer: Some(peer), aim: Hundredths(aim), most: Hundredths(most) }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.peer {
            None => f.write_str("none"),
            Some(Page::React) => write!(f, "{} times React", self.aim),
            Some(_) => write!(f, "{} times by hand", self.aim),
        }
    }
}

/// A row with the medians of the pages.
struct Line<'a> {
    row: &'a Row,
    hand: u64,
    react: u64,
    ours: u64,
}

impl Row {
    /// The medians; `None` if one of the pages was not visited for it.
    fn line(&self, visits: &[Visit]) -> Option<Line<'_>> {
        let of = |page| {
            let visits = visits.iter().filter(|visit| visit.page == page);
            let seen: Vec<_> = visits.filter_map(|visit| (self.of)(&visit.seen)).collect();
            (!seen.is_empty()).then(|| median(seen))
        };
        Some(Line { row: self, hand: of(Page::Hand)?, react: of(Page::React)?, ours: of(Page::Ours)? })
    }
}

impl Line<'_> {
    /// What the goal is about.
    fn measured(&self, goal: Goal) -> Hundredths {
        match goal.peer {
            None => Hundredths(self.ours * 100),
            Some(Page::Hand) => Hundredths::of(self.ours, self.hand),
            Some(Page::React) => Hundredths::of(self.ours, self.react),
            Some(Page::Ours) => Hundredths::of(self.ours, self.ours),
        }
    }

    fn is_beyond(&self) -> bool {
        self.row.goal.is_some_and(|goal| self.measured(goal) > goal.most)
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |number: u64| match self.row.unit {
            Unit::Number => number.to_string(),
            Unit::Millis => format!("{} ms", number.div_ceil(1000)),
        };
        let [hand, react, ours] = [self.hand, self.react, self.ours].map(shown);
        let times = |other: u64| if other == 0 { String::new() } else { Hundredths::of(self.ours, other).to_string() };
        let goal = self.row.goal.map_or_else(String::new, |goal| {
            format!("{goal}: {}", if self.measured(goal) > goal.aim { "missed" } else { "met" })
        });
        let (by_hand, by_react) = (times(self.hand), times(self.react));
        write!(f, "| {} | {hand} | {react} | {ours} | {by_hand} | {by_react} | {goal} |", self.row.about)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `measure.js` prints in a round where the peers take 100 ms for a first visit and 10 ms for a key.
    fn round(ours: u64, key: u64, tasks: &str) -> String {
        let first = |page: &str, time: u64| {
            format!(r#"{{"page":"{page}","first":{{"paint":{time},"usable":{time},"live":{time},"bytes":9}}}}"#)
        };
        let typing = |page: &str, infringements: &str, key: u64, tasks: &str| {
            let keys = format!("[1,2,{key},{key}]");
            format!(
                r#"{{"page":"{page}","typing":{{"infringements":{infringements},"keys":{keys},"tasks":[{tasks}]}}}}"#
            )
        };
        [
            first("ours", ours),
            typing("ours", "1", key, ""),
            typing("ours", "53", key, tasks),
            first("hand", 100_000),
            typing("hand", "null", 10_000, ""),
            first("react", 100_000),
            typing("react", "null", 10_000, ""),
        ]
        .join("\n")
    }

    fn verdict(rounds: &[String]) -> Result<()> {
        report(&read(&rounds.join("\n"))?)
    }

    #[test]
    fn the_median_of_the_rounds_decides() {
        let (fine, slow) = (round(70_000, 15_000, ""), round(900_000, 15_000, ""));
        assert!(verdict(&[fine.clone(), slow.clone(), fine.clone()]).is_ok());
        assert!(verdict(&[slow.clone(), slow, fine]).is_err());
    }

    #[test]
    fn a_missed_goal_is_said_and_a_limit_is_an_error() -> Result<()> {
        let visits = read(&round(70_000, 25_500, "60000"))?;
        let lines: Vec<_> = ROWS.iter().filter_map(|row| row.line(&visits)).collect();
        let find = |about: &str| lines.iter().find(|line| line.row.about == about).context("no such row");
        let key = find("1 infringement: the worst key")?;
        let shown =
            "| 1 infringement: the worst key | 10 ms | 10 ms | 26 ms | 2.55 | 2.55 | 2.00 times by hand: missed |";
        assert_eq!(key.to_string(), shown);
        assert!(!key.is_beyond());
        let tasks = find("53 infringements: tasks over 50 ms")?;
        assert_eq!(tasks.to_string(), "| 53 infringements: tasks over 50 ms | 0 | 0 | 1 |  |  | none: missed |");
        assert!(report(&visits).is_ok());
        for beyond in [round(70_000, 41_000, ""), round(70_000, 15_000, "60000,70000"), round(130_000, 15_000, "")] {
            assert!(verdict(&[beyond]).is_err());
        }
        Ok(())
    }

    #[test]
    fn the_document_has_every_row_and_goal() -> Result<()> {
        let document = std::fs::read_to_string(crate::project_root()?.join("docs/benchmarks.md"))?;
        for row in &ROWS {
            let line = document.lines().find(|line| line.starts_with(&format!("| {} |", row.about)));
            let line = line.with_context(|| row.about.to_owned())?;
            let goal = row.goal.map_or_else(String::new, |goal| goal.to_string());
            assert!(line.rsplit('|').nth(1).is_some_and(|cell| cell.trim().starts_with(&goal)), "{line}");
        }
        Ok(())
    }

    #[test]
    fn a_page_that_was_not_measured_is_an_error() {
        let whole = round(70_000, 15_000, "");
        let without =
            |page: &str| whole.lines().filter(|line| !line.contains(page)).map(str::to_owned).collect::<Vec<_>>();
        assert!(verdict(std::slice::from_ref(&whole)).is_ok());
        for page in ["ours", "hand", "react", "53"] {
            assert!(verdict(&without(page)).is_err(), "{page}");
        }
        assert!(read("Error: no browser").is_err());
    }
}
