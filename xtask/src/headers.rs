//! The headers in `docs/hosting/_headers`, by the path of a request.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The headers that a host sends with such a file.
#[derive(Default)]
pub(crate) struct Headers(Vec<Rule>);

/// The headers for the paths that match a pattern.
struct Rule {
    pattern: Pattern,
    headers: Vec<(HeaderName, HeaderValue)>,
}

enum Pattern {
    /// In which a part that begins with a colon stands for any part.
    Path(String),
    /// Written with a `*` at the end.
    StartsWith(String),
}

impl Headers {
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        Self::parse(&text).with_context(|| file.display().to_string())
    }

    /// Parses rules: a path on its own line, then its headers, indented.
    fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with('/') {
                rules.push(Rule { pattern: Pattern::parse(line)?, headers: Vec::new() });
                continue;
            }
            let (Some((name, value)), Some(rule)) = (line.split_once(':'), rules.last_mut()) else {
                bail!("neither a path nor a header: {line}");
            };
            let header = || Ok::<_, anyhow::Error>((name.trim().parse()?, value.trim().parse()?));
            rule.headers.push(header().with_context(|| line.to_owned())?);
        }
        Ok(Self(rules))
    }

    /// Sets the headers of every rule that matches the path; later rules override earlier ones.
    pub(crate) fn set(&self, path: &str, headers: &mut HeaderMap) {
        let rules = self.0.iter().filter(|rule| rule.pattern.fits(path));
        for (name, value) in rules.flat_map(|rule| &rule.headers) {
            headers.insert(name, value.clone());
        }
    }
}

impl Pattern {
    fn parse(text: &str) -> Result<Self> {
        let (start, is_open) = text.strip_suffix('*').map_or((text, false), |start| (start, true));
        ensure!(!start.contains('*'), "a * is only allowed at the end of a path: {text}");
        Ok(if is_open { Self::StartsWith(start.to_owned()) } else { Self::Path(start.to_owned()) })
    }

    fn fits(&self, path: &str) -> bool {
        match self {
            Self::Path(whole) => {
                let fits = |(part, of): (&str, &str)| part == of || (part.starts_with(':') && !of.is_empty());
                whole.split('/').count() == path.split('/').count() && whole.split('/').zip(path.split('/')).all(fits)
            }
            Self::StartsWith(start) => path.starts_with(start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_fits_is_sent_and_the_later_one_wins() -> Result<()> {
        let headers = Headers::parse("# a\n/*\n  X-A: 1\n  X-B: a: b\n\n/:language/\n  X-A: 2\n/page-*\n  X-C: 3\n")?;
        let sent = |path: &str| -> Vec<String> {
            let mut map = HeaderMap::new();
            headers.set(path, &mut map);
            let mut all: Vec<_> = map.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
            all.sort();
            all
        };
        assert_eq!(sent("/en/"), [r#"x-a: "2""#, r#"x-b: "a: b""#]);
        assert_eq!(sent("/fr/"), sent("/en/"));
        assert_eq!(sent("/"), [r#"x-a: "1""#, r#"x-b: "a: b""#]);
        assert_eq!(sent("/en/law"), [r#"x-a: "1""#, r#"x-b: "a: b""#]);
        assert_eq!(sent("/page-1.js"), [r#"x-a: "1""#, r#"x-b: "a: b""#, r#"x-c: "3""#]);
        Ok(())
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in ["  X-A: 1\n", "/a\n  X-A\n", "/a*b\n", "/a\n  X A: 1\n", "en/\n"] {
            assert!(Headers::parse(text).is_err(), "{text}");
        }
    }
}
