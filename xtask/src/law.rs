//! `cargo xtask law`: questions about the law data.

use std::path::Path;

use anyhow::{Context as _, Result};
use article83::law::VERSION;
use site::{Checked, checked};

#[derive(clap::Subcommand)]
pub(crate) enum Question {
    /// List the sources and decisions that were last checked before a day
    Stale {
        #[arg(long, value_name = "DATE")]
        before: String,
    },
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, question: &Question) -> Result<()> {
    match question {
        Question::Stale { before } => stale(root, before),
    }
}

/// Lists what was last checked before a day, oldest first: passages, decisions, and the status of decisions.
fn stale(root: &Path, before: &str) -> Result<()> {
    article83::facts::day(before).with_context(|| format!("{before} is not a day, such as {VERSION}"))?;
    let mut found = earlier(checked(root)?, before);
    found.sort();
    for Checked { day, what } in &found {
        println!("{day}  {what}");
    }
    println!("{} were last checked before {before}", found.len());
    Ok(())
}

/// What was last checked before a day.
fn earlier(mut all: Vec<Checked>, before: &str) -> Vec<Checked> {
    all.retain(|one| one.day.as_str() < before);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project_root;

    #[test]
    fn every_citation_has_its_own_day_and_what_is_older_is_found() -> Result<()> {
        let all = checked(&project_root()?)?;
        let days: std::collections::BTreeSet<_> = all.iter().map(|one| one.day.clone()).collect();
        assert!(days.len() > 1, "one day for all: {days:?}");
        let last = days.last().cloned().unwrap_or_default();
        let older = earlier(all.clone(), &last);
        assert!(!older.is_empty() && older.len() < all.len());
        assert!(older.iter().any(|one| one.what.contains("BDSG")), "the German act was read before");
        assert!(earlier(all, "2018-05-25").is_empty());
        Ok(())
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() -> Result<()> {
        let error = stale(&project_root()?, "2026-02-30").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("2026-02-30"), "{error}");
        Ok(())
    }
}
