//! A saved file: one case, or variants of a case side by side.

use super::{
    Case, CaseFile, FactError, Problem, Version,
    fact::{Fact, Object, write_object},
    field::{Checked, Field},
    json::{Json, NotJson, parse},
    list::Check,
};

/// The most variants in a file.
pub const MOST_VARIANTS: usize = 8;

/// What a saved file holds. The facts of each case are valid on their own; whether they fit together is not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedFile {
    /// One case.
    Case(Box<CaseFile>),
    /// Variants of a case, from one to [`MOST_VARIANTS`].
    Variants(Vec<Variant>),
}

/// A case as one of several variants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Variant {
    /// What the user calls it.
    pub name: String,
    /// The case.
    pub case: CaseFile,
}

/// Of which variants a case is the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstOf {
    /// Its name.
    pub name: String,
    /// How many there are.
    pub count: usize,
}

impl SavedFile {
    /// Reads a saved file from JSON.
    ///
    /// # Errors
    /// If it is not JSON, has neither the shape of a case nor that of variants, or states something impossible.
    pub fn from_json(json: &[u8]) -> Result<Self, FactError> {
        let root = Field::default();
        let tree = parse(json).or_else(|NotJson(at)| root.refuse(Problem::Syntax(at)));
        tree.and_then(|tree| Self::of_tree(&tree)).map_err(|error| *error)
    }

    /// Reads a saved file from parsed JSON.
    ///
    /// # Errors
    /// If it has neither the shape of a case nor that of variants, or states something impossible.
    pub fn from_tree(tree: &Json) -> Result<Self, FactError> {
        Self::of_tree(tree).map_err(|error| *error)
    }

    fn of_tree(tree: &Json) -> Checked<Self> {
        let root = Field::default();
        let has_variants = matches!(tree, Json::Object(entries) if entries.iter().any(|(key, _)| key == "variants"));
        if !has_variants {
            return Ok(Self::Case(Box::new(CaseFile::of_tree(tree, &root)?)));
        }
        CaseFile::check_version(tree, &root)?;
        let object = Object::of(tree, &root, &["version", "variants"])?;
        let Version = object.fact("version")?;
        let Listed(variants) = object.fact("variants")?;
        Ok(Self::Variants(variants))
    }

    /// Writes the file as JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        match self {
            Self::Case(file) => file.to_json(),
            Self::Variants(variants) => {
                let facts = vec![("version", Version.json()), ("variants", variants.json())];
                serde_json::to_string(&write_object(facts)).unwrap_or_default()
            }
        }
    }

    /// The cases in it, each with its name if it is a variant.
    pub fn cases(&self) -> impl Iterator<Item = (Option<&str>, &CaseFile)> {
        let (one, variants) = match self {
            Self::Case(file) => (Some(&**file), &[][..]),
            Self::Variants(variants) => (None, variants.as_slice()),
        };
        let named = variants.iter().map(|Variant { name, case }| (Some(name.as_str()), case));
        one.into_iter().map(|file| (None, file)).chain(named)
    }

    /// The first case, for whoever reads only one, or why it is not valid; and of which variants it is the first, which has to be said if
    /// there are others.
    ///
    /// # Errors
    /// Those of the check, with their place in the file.
    pub fn first(&self, check: Check) -> Result<(Case, Option<FirstOf>), FactError> {
        let (case, of) = match self {
            Self::Case(file) => (check((**file).clone()), None),
            Self::Variants(variants) => {
                let count = variants.len();
                // A file of variants holds at least one.
                let case = variants.first().map_or_else(CaseFile::default, |first| first.case.clone());
                let name = variants.first().filter(|_| count > 1).map(|first| first.name.clone());
                (check(case), name.map(|name| FirstOf { name, count }))
            }
        };
        Ok((case.map_err(|error| self.placed(0, error))?, of))
    }

    /// What is wrong with one of its cases, with its place in the file.
    #[must_use]
    pub fn placed(&self, index: usize, error: FactError) -> FactError {
        match self {
            Self::Case(_) => error,
            Self::Variants(_) => {
                let FactError { field, problem } = error;
                let root = Field::default();
                FactError { field: root.at("variants").entry(index).at("case").path().then(field), problem }
            }
        }
    }
}

impl Fact for Variant {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        let object = Object::of(json, field, &["name", "case"])?;
        let name = object.fact("name")?;
        let Inner(case) = object.fact("case")?;
        Ok(Self { name, case })
    }

    fn json(&self) -> Option<Json> {
        Some(write_object(vec![("name", self.name.json()), ("case", self.case.json())]))
    }
}

/// A whole case file, whose version comes first.
struct Inner(CaseFile);

impl Fact for Inner {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        CaseFile::of_tree(json, field).map(Self)
    }

    fn json(&self) -> Option<Json> {
        self.0.json()
    }
}

/// As many variants as a file may have.
struct Listed(Vec<Variant>);

impl Fact for Listed {
    fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
        match json {
            Json::List(variants) if variants.is_empty() => field.refuse(Problem::Empty),
            Json::List(variants) if variants.len() > MOST_VARIANTS => field.refuse(Problem::TooMany(MOST_VARIANTS)),
            _ => Vec::read(json, field).map(Self),
        }
    }

    fn json(&self) -> Option<Json> {
        self.0.json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"6"}]}]}"#;

    fn variant(name: &str, case: &str) -> String {
        format!(r#"{{"name":"{name}","case":{case}}}"#)
    }

    fn file(variants: &[String]) -> String {
        format!(r#"{{"version":1,"variants":[{}]}}"#, variants.join(","))
    }

    #[test]
    fn a_file_of_one_case_or_of_variants_is_written_as_it_was_read() -> Result<(), FactError> {
        let two = file(&[variant("reported in time", CASE), variant("<b>not</b>", CASE)]);
        let eight = file(&vec![variant("same", CASE); MOST_VARIANTS]);
        for (json, names) in [(CASE, vec![None]), (&two, vec![Some("reported in time"), Some("<b>not</b>")])] {
            let saved = SavedFile::from_json(json.as_bytes())?;
            assert_eq!(saved.cases().map(|(name, _)| name).collect::<Vec<_>>(), names);
            assert!(saved.cases().all(|(_, case)| case.to_json() == CASE));
            assert_eq!(saved.to_json(), json);
        }
        assert_eq!(SavedFile::from_json(eight.as_bytes())?.cases().count(), MOST_VARIANTS);
        Ok(())
    }

    #[test]
    fn whoever_reads_one_case_gets_the_first_and_how_many_there_are() -> Result<(), FactError> {
        let other = r#"{"version":1,"addressee":{},"operations":[{"infringements":[{"provision":"32"}]}]}"#;
        let two = SavedFile::from_json(file(&[variant("a", CASE), variant("b", other)]).as_bytes())?;
        let (case, of) = two.first(Case::check)?;
        assert_eq!((case.to_json().as_str(), of), (CASE, Some(FirstOf { name: "a".to_owned(), count: 2 })));
        for alone in [other.to_owned(), file(&[variant("b", other)])] {
            let (case, of) = SavedFile::from_json(alone.as_bytes())?.first(Case::check)?;
            assert_eq!((case.to_json().as_str(), of), (other, None), "{alone}");
        }
        Ok(())
    }

    #[test]
    fn what_is_wrong_with_a_file_of_variants_is_named_at_its_place() {
        let inner = |case: &str| file(&[variant("a", CASE), variant("b", case)]);
        for (json, code, field) in [
            (file(&[]), "empty", "variants"),
            (file(&vec![variant("a", CASE); MOST_VARIANTS + 1]), "too-many", "variants"),
            (file(&vec!["[".repeat(50) + &"]".repeat(50); 9]), "too-many", "variants"),
            (r#"{"version":1,"variants":{}}"#.to_owned(), "kind", "variants"),
            (r#"{"version":1,"variants":null}"#.to_owned(), "kind", "variants"),
            (r#"{"version":1,"variants":[null]}"#.to_owned(), "kind", "variants[0]"),
            (r#"{"version":2,"variants":[],"x":1}"#.to_owned(), "version", "version"),
            (r#"{"variants":[]}"#.to_owned(), "missing", "version"),
            (r#"{"version":1,"variants":[],"variants":[]}"#.to_owned(), "twice", "variants"),
            (r#"{"version":1,"variants":[],"addressee":{}}"#.to_owned(), "unknown-key", "addressee"),
            (r#"{"version":1,"variants":[],"__proto__":{}}"#.to_owned(), "unknown-key", "__proto__"),
            (file(&[r#"{"name":"a"}"#.to_owned()]), "missing", "variants[0].case"),
            (file(&[format!(r#"{{"case":{CASE}}}"#)]), "missing", "variants[0].name"),
            (file(&[format!(r#"{{"name":1,"case":{CASE}}}"#)]), "kind", "variants[0].name"),
            (file(&[format!(r#"{{"name":"a","case":{CASE},"note":""}}"#)]), "unknown-key", "variants[0].note"),
            (inner("[]"), "kind", "variants[1].case"),
            (inner("{}"), "missing", "variants[1].case.version"),
            (inner(r#"{"version":2,"new":1}"#), "version", "variants[1].case.version"),
            (inner(&file(&[variant("c", CASE)])), "unknown-key", "variants[1].case.variants"),
            (
                inner(&CASE.replace("\"6\"", "\"5(9)\"")),
                "provision",
                "variants[1].case.operations[0].infringements[0].provision",
            ),
            ("{\"version\":1,\"variants\":[".to_owned(), "syntax", ""),
        ] {
            let refused =
                SavedFile::from_json(json.as_bytes()).map_err(|error| (error.problem.code(), error.field.to_string()));
            assert_eq!(refused, Err((code, field.to_owned())), "{json}");
        }
    }
}
