//! `cargo xtask bench assess`: compares the engine with publicodes, and measures how its work grows with the case.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result, bail, ensure};
use xshell::{Shell, cmd};

use super::{BUILT, Hundredths, median};
use crate::{
    build::{SMALL, STANDARD_LIBRARY},
    compress::brotli,
    npm,
    package::make,
    parts::OPTIMISE,
    shell::shell,
    tools::{self, TARGET},
};

/// publicodes must take at least this many times as long as the page's module. The aim is 100 times.
const LEAST_RATIO: u64 = 40;

/// An infringement among 10 000 may cost at most this many times as much as one among 1 000.
const MOST_GROWTH: u64 = 4;

/// The rounds that count, after some to warm up. Every engine takes a turn in each round.
const ROUNDS: usize = 21;
const WARM_UP: usize = 3;

/// The folder of the jobs, in the project's folder.
const JOBS: &str = "benches/assess";

/// Measures, and fails if it is too slow.
pub(super) fn measure(root: &Path) -> Result<()> {
    let mut players = Players::start(root)?;
    compare(&mut players)?;
    let ratio = race(&mut players)?;
    let growth = growth(&mut players)?;
    ensure!(ratio.0 >= LEAST_RATIO * 100, "publicodes takes {ratio} times as long, not at least {LEAST_RATIO} times");
    ensure!(
        growth.0 <= MOST_GROWTH * 100,
        "an infringement costs up to {growth} times as much, not at most {MOST_GROWTH}"
    );
    Ok(())
}

/// Something that assesses cases.
struct Engine {
    about: &'static str,
    player: fn(&mut Players) -> &mut Player,
    /// Its name in the player.
    name: &'static str,
    /// Its cases in a round of the race, so many that a round takes some milliseconds.
    cases: u64,
}

const PAGE: Engine =
    Engine { about: "WebAssembly, built as the page is", player: |p| &mut p.node, name: "page", cases: 10_000 };
const NATIVE: Engine =
    Engine { about: "native, built as the command line is", player: |p| &mut p.native, name: "native", cases: 10_000 };
const ENGINES: [Engine; 6] = [
    PAGE,
    Engine { about: "WebAssembly, built for speed", player: |p| &mut p.node, name: "fast", cases: 10_000 },
    NATIVE,
    Engine { about: "native, built for speed", player: |p| &mut p.fast, name: "native", cases: 10_000 },
    Engine {
        about: "the package, from an object to an object",
        player: |p| &mut p.node,
        name: "package",
        cases: 2_000,
    },
    Engine { about: "publicodes, the ceiling rule alone", player: |p| &mut p.node, name: "publicodes", cases: 100 },
];

/// The numbers of infringements in the growing cases.
const SIZES: [u64; 5] = [1, 10, 100, 1000, 10_000];
/// How the infringements are arranged.
const SHAPES: [&str; 2] = ["linked", "in separate operations"];

/// Asks every engine the same: all must agree to the cent, and all builds of our engine must give as many reasons.
fn compare(players: &mut Players) -> Result<()> {
    // Around the turnovers where the share overtakes the fixed amount, up to the largest that a job can state; and the timed case.
    let turnovers = [0, 1, 499_999_999, 500_000_000, 500_000_001, 549_360_000, 2_147_483_648, u32::MAX - 1];
    let one = |case| turnovers.map(|turnover| format!("ceilings {case} {turnover} 1"));
    let jobs: Vec<_> = (0..4).flat_map(one).chain([format!("{TIMED} 100")]).collect();
    for job in &jobs {
        let ours = players.ask(&PAGE, job)?;
        for engine in &ENGINES {
            let theirs = players.ask(engine, job)?;
            // publicodes reports no reasons.
            let same = ours.cents == theirs.cents && [ours.steps, 0].contains(&theirs.steps);
            ensure!(same, "`{job}`: {ours:?} in the page, but {theirs:?} by {}", engine.about);
        }
    }
    for (shape, about) in SHAPES.iter().enumerate() {
        for size in SIZES {
            let mut ask = |engine| {
                players.ask(engine, &format!("prepare {shape} {size}"))?;
                players.ask(engine, "assess 1")
            };
            let (page, native) = (ask(&PAGE)?, ask(&NATIVE)?);
            let same = page.cents == native.cents && page.steps == native.steps && page.steps > size;
            ensure!(same, "{size} infringements, {about}: {page:?} in the page, but {native:?} natively");
        }
    }
    println!("# answers: all engines agree to the cent on {} questions", jobs.len());
    Ok(())
}

/// The job for the real case, with a different turnover each time; the number of times is appended.
const TIMED: &str = "ceilings 0 549360000";

/// Times one real case. Returns how many times as long publicodes takes as the page's module.
fn race(players: &mut Players) -> Result<Hundredths> {
    let mut times = ENGINES.map(|_| Vec::new());
    for _ in 0..WARM_UP + ROUNDS {
        for (times, engine) in times.iter_mut().zip(&ENGINES) {
            let answer = players.ask(engine, &format!("{TIMED} {}", engine.cases))?;
            times.push(answer.nanos * 1000 / engine.cases);
        }
    }
    let [page, .., publicodes] = &times;
    println!("# one case: 5(1)(f) and 32 linked, with a different turnover each time");
    println!("{:<42}{:>14}{:>14}", "", "microseconds", "times the page");
    for (engine, times) in ENGINES.iter().zip(&times) {
        let microseconds = Hundredths(median(times.iter().skip(WARM_UP).copied()) / 10_000);
        println!("{:<42}{microseconds:>14}{:>14}", engine.about, ratio(times, page));
    }
    Ok(ratio(publicodes, page))
}

/// Times ever larger cases. Returns the highest ratio between the cost of an infringement among 10 000 and one among 1 000.
fn growth(players: &mut Players) -> Result<Hundredths> {
    println!("# growth: the cost of an infringement among this many, relative to one among 1 000");
    println!("{:<42}{:>14}{}", "", "ns among 1000", SIZES.map(|size| format!("{size:>8}")).concat());
    let mut most = Hundredths(0);
    for engine in [PAGE, NATIVE] {
        for (shape, about) in SHAPES.iter().enumerate() {
            for job in ["read", "assess"] {
                let times = costs(players, &engine, shape, job)?;
                let [.., thousand, largest] = &times;
                let ratios = times.each_ref().map(|times| format!("{:>8}", ratio(times, thousand)));
                let nanos = median(thousand.iter().skip(WARM_UP).copied());
                println!("{:<42}{nanos:>14}{}", format!("{}: {job}, {about}", engine.name), ratios.concat());
                most = most.max(ratio(largest, thousand));
            }
        }
    }
    Ok(most)
}

/// The cost of an infringement in nanoseconds, for each size and round.
fn costs(players: &mut Players, engine: &Engine, shape: usize, job: &str) -> Result<[Vec<u64>; SIZES.len()]> {
    let [.., together] = SIZES;
    let mut times = SIZES.map(|_| Vec::new());
    for _ in 0..WARM_UP + ROUNDS {
        for (times, size) in times.iter_mut().zip(SIZES) {
            players.ask(engine, &format!("prepare {shape} {size}"))?;
            // The same total of infringements for each size, so that all take about as long.
            let answer = players.ask(engine, &format!("{job} {}", together / size))?;
            times.push(answer.nanos / together);
        }
    }
    Ok(times)
}

/// The median ratio between two series of times, over the rounds that count.
fn ratio(times: &[u64], others: &[u64]) -> Hundredths {
    Hundredths(median(times.iter().zip(others).skip(WARM_UP).map(|(time, other)| Hundredths::of(*time, *other).0)))
}

/// The processes that run the engines, each one job at a time.
struct Players {
    native: Player,
    fast: Player,
    /// Everything that runs in Node: the modules and publicodes.
    node: Player,
}

impl Players {
    /// Builds and starts what is measured.
    fn start(root: &Path) -> Result<Self> {
        let tools = tools::set_up(root)?;
        println!("# engine: compiling it as shipped and for speed, natively and to WebAssembly, into {BUILT}/");
        let native = compile(root, "shipped", None, &[])?;
        let fast = compile(root, "fast", None, &FOR_SPEED)?;
        let flags = SMALL.join("\u{1f}");
        let small = [STANDARD_LIBRARY.as_slice(), &[("CARGO_ENCODED_RUSTFLAGS", &flags)]].concat();
        let page = optimise(&tools, &compile(root, "shipped", Some(TARGET), &small)?, &OPTIMISE)?;
        let fast_module = optimise(&tools, &compile(root, "fast", Some(TARGET), &FOR_SPEED)?, &OPTIMISE)?;

        let (package, weight) = make(root)?;

        npm::install(root, JOBS)?;
        let shell = shell(&root.join(JOBS))?;
        let peer = root.join(JOBS).join("node_modules/publicodes");
        let peer = cmd!(tools, "esbuild {peer} --bundle --minify --format=esm").read()?;
        println!(
            "# what a caller loads: the package {weight}, publicodes {} bytes of brotli",
            brotli(peer.as_bytes())?.len()
        );
        let engines = [("page", page), ("fast", fast_module), ("package", package.join("node.js"))];
        let engines = engines.map(|(name, module)| format!("{name}={}", module.display()));
        let node = cmd!(shell, "node play.js {engines...}");
        Ok(Self {
            native: Player::start(&mut Command::new(native))?,
            fast: Player::start(&mut Command::new(fast))?,
            node: Player::start(&mut node.into())?,
        })
    }

    fn ask(&mut self, engine: &Engine, job: &str) -> Result<Answer> {
        (engine.player)(self).ask(engine.name, job).with_context(|| format!("{} cannot do `{job}`", engine.about))
    }
}

const FOR_SPEED: [(&str, &str); 1] = [("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")];

/// Compiles the jobs; returns the program or the module.
fn compile(root: &Path, name: &str, target: Option<&str>, environment: &[(&str, &str)]) -> Result<PathBuf> {
    let folder = root.join(BUILT).join(name);
    let shell = shell(root)?;
    let to = target.into_iter().flat_map(|target| ["--target", target]);
    let build = cmd!(shell, "cargo build --locked --release --package assess-bench --target-dir {folder} {to...}");
    build.envs(environment.iter().copied()).run()?;
    let program = folder.join(target.unwrap_or_default()).join("release/assess-bench");
    Ok(if target.is_some() { program.with_extension("wasm") } else { program })
}

/// Runs wasm-opt on a module; returns its output.
fn optimise(tools: &Shell, module: &Path, options: &[&str]) -> Result<PathBuf> {
    let optimised = module.with_extension("opt.wasm");
    cmd!(tools, "wasm-opt {options...} --output {optimised} {module}").run()?;
    Ok(optimised)
}

/// A process that answers each line with a line.
struct Player {
    _process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

/// How long a job took, and its result.
#[derive(Debug)]
struct Answer {
    nanos: u64,
    cents: u64,
    steps: u64,
}

impl Player {
    fn start(command: &mut Command) -> Result<Self> {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = process.stdin.take().context("a process without input")?;
        let output = BufReader::new(process.stdout.take().context("a process without output")?);
        Ok(Self { _process: process, input, output })
    }

    fn ask(&mut self, engine: &str, job: &str) -> Result<Answer> {
        writeln!(self.input, "{engine} {job}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        let numbers: Vec<u64> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let [nanos, cents, steps] = numbers[..] else { bail!("it answered {line:?}") };
        Ok(Answer { nanos, cents, steps })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_round_changes_no_ratio() {
        let warming_up = [9_000; WARM_UP];
        let (ours, others) = ([5, 900, 6], [4, 4, 4]);
        let ratio = ratio(&[warming_up, ours].concat(), &[warming_up, others].concat());
        assert_eq!(format!("{ratio:>6}"), "  1.50");
    }

    #[test]
    fn a_process_that_says_something_else_is_refused() -> Result<()> {
        let mut player = Player::start(&mut Command::new("cat"))?;
        assert!(player.ask("cat", "ceilings 0 1 1").is_err());
        Ok(())
    }
}
