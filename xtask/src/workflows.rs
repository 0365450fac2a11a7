//! Tests that the workflows in `.github` use the project's versions and have only the permissions they need.

use std::{collections::BTreeMap, fs};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_yaml_ng::Value;

use crate::project_root;

const FILES: [&str; 3] = ["check.yml", "pages.yml", "release.yml"];

#[derive(Deserialize)]
struct Workflow {
    permissions: BTreeMap<String, Access>,
    jobs: BTreeMap<String, Job>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Job {
    runs_on: String,
    timeout_minutes: u32,
    permissions: Option<BTreeMap<String, Access>>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    uses: Option<String>,
    run: Option<String>,
    #[serde(default)]
    with: BTreeMap<String, Value>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Access {
    Read,
    Write,
}

impl Step {
    fn uses(&self, action: &str) -> bool {
        self.uses.as_ref().is_some_and(|uses| uses.starts_with(action))
    }
}

/// Each workflow with its file name and its text.
fn workflows() -> Result<Vec<(&'static str, String, Workflow)>> {
    let folder = project_root()?.join(".github/workflows");
    let read = |name| {
        let text = fs::read_to_string(folder.join(name)).with_context(|| format!("{name} cannot be read"))?;
        let workflow = serde_yaml_ng::from_str(&text).context(name)?;
        Ok((name, text, workflow))
    };
    ensure!(fs::read_dir(&folder)?.count() == FILES.len(), "there are workflows other than {FILES:?}");
    FILES.into_iter().map(read).collect()
}

/// Each job of each workflow, with the file name.
fn jobs() -> Result<Vec<(&'static str, Job)>> {
    Ok(workflows()?
        .into_iter()
        .flat_map(|(file, _, workflow)| workflow.jobs.into_values().map(move |job| (file, job)))
        .collect())
}

#[test]
fn what_runs_code_of_the_project_may_write_nothing() -> Result<()> {
    for (file, _, workflow) in workflows()? {
        assert!(workflow.permissions.values().all(|access| *access == Access::Read), "{file}");
        for (name, job) in workflow.jobs {
            let is_ours = job.steps.iter().any(|step| step.uses("actions/checkout@"));
            let writes = job.permissions.iter().flatten().any(|(_, access)| *access == Access::Write);
            assert!(!(is_ours && writes), "{file}: {name} runs code of the project and may write");
            assert!(is_ours || writes, "{file}: {name} does neither");
        }
    }
    Ok(())
}

#[test]
fn a_checkout_keeps_no_token() -> Result<()> {
    let checkouts: Vec<_> =
        jobs()?.into_iter().flat_map(|(_, job)| job.steps).filter(|step| step.uses("actions/checkout@")).collect();
    assert_eq!(checkouts.len(), FILES.len());
    assert!(checkouts.iter().all(|step| step.with.get("persist-credentials") == Some(&Value::Bool(false))));
    Ok(())
}

#[test]
fn every_action_is_pinned_to_one_commit_with_its_version_in_a_comment() -> Result<()> {
    let mut pinned = BTreeMap::new();
    for (file, text, workflow) in workflows()? {
        for uses in workflow.jobs.into_values().flat_map(|job| job.steps).filter_map(|step| step.uses) {
            let (action, commit) = uses.split_once('@').with_context(|| format!("{file}: {uses}"))?;
            assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{file}: {uses}");
            assert!(text.contains(&format!("{uses} # v")), "{file}: {uses}");
            let other = pinned.insert(action.to_owned(), commit.to_owned());
            assert!(other.is_none_or(|other| other == commit), "{file}: {action} is used in two versions");
        }
    }
    Ok(())
}

#[test]
fn tools_are_those_of_the_project() -> Result<()> {
    let package = fs::read_to_string(project_root()?.join("package/package.json"))?;
    let package: serde_json::Value = serde_json::from_str(&package)?;
    let node = package.pointer("/engines/node").and_then(serde_json::Value::as_str).context("no version of Node.js")?;
    for (file, job) in jobs()? {
        assert_eq!(job.runs_on, "ubuntu-24.04", "{file}");
        assert!(job.timeout_minutes <= 120, "{file}");
        let commands: Vec<_> = job.steps.iter().filter_map(|step| step.run.as_deref()).collect();
        // Only `rust-toolchain.toml` chooses the compiler.
        assert!(!commands.iter().any(|run| run.contains("rustup") || run.contains("cargo +")), "{file}");
        if commands.iter().any(|run| run.contains("xtask") || run.contains(".ci/run")) {
            let with =
                |action: &str, key: &str| job.steps.iter().find(|step| step.uses(action))?.with.get(key).cloned();
            let version = with("actions/setup-node@", "node-version").and_then(|version| version.as_u64());
            assert_eq!(version.map(|version| format!(">={version}")).as_deref(), Some(node), "{file}");
            assert_eq!(with("actions/cache@", "path"), Some("~/.cache/article83".into()), "{file}");
        }
    }
    Ok(())
}
