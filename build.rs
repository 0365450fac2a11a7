//! Turns `locales/` into Rust. Each message becomes a method, so that a missing one does not compile and an unused one is a warning, which
//! the checks refuse. A message with something to fill in also gets a struct of its arguments, so that each is passed by name. A table whose
//! messages are looked up becomes a method as well. None is inlined: which part of the page's module has the method decides with which part
//! its texts come.

#[cfg(not(feature = "app"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "app")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    app::text()
}

#[cfg(feature = "app")]
mod app {
    use std::{collections::BTreeSet, env, error::Error, fmt::Write, fs, path::Path};

    use text::{COUNT, Catalog, Message, TABLES, catalogs, check, lookup, method};
    use toml::{Table, Value};

    /// The table whose messages have no subject but the country.
    const COUNTRIES: &str = "country";

    /// The language that the others follow.
    const REFERENCE: &str = "en";

    pub(super) fn text() -> Result<(), Box<dyn Error>> {
        println!("cargo::rerun-if-changed=build.rs");
        println!("cargo::rerun-if-changed=locales");
        let catalogs = catalogs(Path::new("locales"))?;
        let reference = catalogs.iter().find(|catalog| catalog.code == REFERENCE).ok_or("locales/ has no English")?;
        for catalog in &catalogs {
            check(catalog, reference)?;
        }
        let code = methods(reference)? + &situations(reference)? + &doors(reference)?;
        fs::write(Path::new(&env::var("OUT_DIR")?).join("text.rs"), code)?;
        Ok(())
    }

    /// The methods, and the arguments that they take.
    fn methods(reference: &Catalog) -> Result<String, Box<dyn Error>> {
        let mut methods = String::from("impl Text {\n");
        for table in TABLES {
            let (taken, path) =
                if table == COUNTRIES { ("code: &str", "code") } else { ("subject: &str, key: &str", "subject, key") };
            writeln!(methods, "    #[inline(never)]")?;
            writeln!(
                methods,
                "    pub(crate) fn {}(self, {taken}) -> Option<String> {{ self.looked_up(&[{table:?}, {path}]) }}",
                lookup(table)
            )?;
        }
        let mut structs = String::from(
            "/// The arguments of each message, by name; a struct has the name of its message.\n\
             #[allow(non_camel_case_types)]\npub(crate) mod message {\n    use std::fmt::Display;\n",
        );
        for (number, (key, message)) in reference.spoken().enumerate() {
            let name = method(key);
            let arguments = message.arguments()?;
            let plural = matches!(message, Message::Plural(_));
            write!(methods, "    #[inline(never)]\n    pub(crate) fn {name}(self")?;
            if arguments.is_empty() {
                writeln!(methods, ") -> String {{ self.message({number}, &[]) }}")?;
                continue;
            }
            writeln!(methods, ", its: message::{name}<'_>) -> String {{ {} }}", call(number, &arguments, plural))?;
            writeln!(structs, "    #[derive(Clone, Copy)]\n    pub(crate) struct {name}<'a> {{")?;
            for argument in arguments {
                let counts = plural && argument == COUNT;
                let kind = if counts { "&'a dyn super::Count" } else { "&'a dyn Display" };
                writeln!(structs, "        pub(crate) {argument}: {kind},")?;
            }
            structs.push_str("    }\n");
        }
        Ok(methods + "}\n" + &structs + "}\n")
    }

    /// The call that says a message, with its arguments in alphabetical order.
    fn call(number: usize, arguments: &BTreeSet<&str>, plural: bool) -> String {
        let arguments: Vec<_> = arguments.iter().map(|argument| format!("its.{argument}")).collect();
        let arguments = arguments.join(", ");
        if plural {
            format!("self.plural({number}, its.{COUNT}, &[{arguments}])")
        } else {
            format!("self.message({number}, &[{arguments}])")
        }
    }

    /// What can happen in plain words, each with its provisions.
    fn situations(reference: &Catalog) -> Result<String, Box<dyn Error>> {
        let table: Table = fs::read_to_string("locales/situations.toml")?.parse()?;
        let mut code = String::from(SITUATION);
        code.push_str("pub(crate) const SITUATIONS: &[Situation] = &[\n");
        for situation in table.get("situation").and_then(Value::as_array).into_iter().flatten() {
            let id = situation.get("id").and_then(Value::as_str).ok_or("locales/situations.toml: no id")?;
            let listed = |key: &str| -> Vec<&str> {
                let all = situation.get(key).and_then(Value::as_array).into_iter().flatten();
                all.filter_map(Value::as_str).collect()
            };
            let (provisions, national, instead) = (listed("provisions"), listed("national"), listed("instead"));
            if let Some(other) = instead.iter().find(|duty| !national.contains(duty)) {
                return Err(format!("locales/situations.toml: {other} of {id} is not in `national`").into());
            }
            let tile = situation.get("tile").and_then(Value::as_str);
            let mut needed = vec![format!("situation.{id}.label")];
            needed.extend(tile.map(|_| format!("situation.{id}.tile")));
            needed.extend(provisions.iter().map(|provision| format!("applies.{id}.{provision}")));
            for key in needed {
                reference.text(&key).map_err(|_| format!("locales/situations.toml: {id} has no text {key}"))?;
            }
            writeln!(
                code,
                "    Situation {{ id: {id:?}, provisions: &{provisions:?}, national: &{national:?}, instead: &{instead:?}, tile: {tile:?} }},"
            )?;
        }
        code.push_str("];\n");
        Ok(code)
    }

    /// The decisions that open with one press on the first screen: with as much of them as is shown there, since the page is published
    /// before it has the decisions.
    fn doors(reference: &Catalog) -> Result<String, Box<dyn Error>> {
        println!("cargo::rerun-if-changed={DECISIONS}");
        let table: Table = fs::read_to_string(DECISIONS)?.parse()?;
        let decisions: Vec<_> = table.get("decision").and_then(Value::as_array).into_iter().flatten().collect();
        let mut doors = Vec::new();
        for decision in &decisions {
            let Some(name) = decision.get("door").and_then(Value::as_str) else { continue };
            let stated = |key: &str| decision.get(key).and_then(Value::as_str).ok_or(format!("{DECISIONS}: no {key}"));
            let (id, date) = (stated("id")?, stated("date")?);
            reference
                .text(&format!("door.{name}.name"))
                .map_err(|_| format!("{DECISIONS}: {id} has no text {name}"))?;
            let fine = decision.get("fine").and_then(|fine| fine.get("amount")).and_then(Value::as_str);
            let fine: u64 = fine.and_then(|fine| fine.split('.').next()).ok_or(format!("{id} has no fine"))?.parse()?;
            let year: u16 = date.split('-').next().unwrap_or_default().parse()?;
            let alike = decisions.iter().filter(|other| other.get("name") == decision.get("name")).count();
            let year = Some(year).filter(|_| alike > 1);
            let is_same = |other: &&&Value| {
                let same = |key: &str| other.get(key) == decision.get(key);
                same("name") && same("situations") && other.get("situations").is_some()
            };
            let countries: BTreeSet<_> =
                decisions.iter().filter(is_same).filter_map(|one| one.get("country").and_then(Value::as_str)).collect();
            let authorities = countries.len();
            let in_code = grouped(fine);
            let door = format!(
                "    Door {{ id: {id:?}, name: {name:?}, fine: {in_code}, year: {year:?}, authorities: {authorities} }},\n"
            );
            doors.push((fine, door));
        }
        doors.sort_by(|one, other| other.cmp(one));
        let doors: String = doors.into_iter().map(|(_, door)| door).collect();
        Ok(format!("{DOOR}pub(crate) const DOORS: &[Door] = &[\n{doors}];\n"))
    }

    /// A number as the lints want it in code.
    fn grouped(number: u64) -> String {
        if number < 1000 { number.to_string() } else { format!("{}_{:03}", grouped(number / 1000), number % 1000) }
    }

    /// The published decisions.
    const DECISIONS: &str = "src/law/decisions.toml";

    /// The type of a decision that opens with one press.
    const DOOR: &str = "
/// A published decision on the first screen.
pub(crate) struct Door {
    /// Its key among the decisions.
    pub(crate) id: &'static str,
    /// The key of its name in the table `door`.
    pub(crate) name: &'static str,
    /// In whole euros.
    pub(crate) fine: u64,
    /// The year of the decision, if there are others on the same addressee.
    pub(crate) year: Option<u16>,
    /// How many authorities fined the same addressee because the same happened.
    pub(crate) authorities: usize,
}

/// The highest fine first.
";

    /// The type of a situation.
    const SITUATION: &str = "
/// What can happen, in plain words. Its texts are in the tables `situation` and `applies`.
pub(crate) struct Situation {
    /// Its key.
    pub(crate) id: &'static str,
    /// The provisions that a practitioner would start from.
    pub(crate) provisions: &'static [&'static str],
    /// Duties of national law that may apply as well.
    pub(crate) national: &'static [&'static str],
    /// Those that the country's authority fines in place of the provisions.
    pub(crate) instead: &'static [&'static str],
    /// For those on the first screen: the name of the icon.
    pub(crate) tile: Option<&'static str>,
}

/// Every situation; those on the first screen in the order of their tiles.
";
}
