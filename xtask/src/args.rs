//! Command-line arguments of a verb.

use anyhow::{Result, bail};

/// Takes `--name` out of the arguments; says whether it was there.
pub(crate) fn take_flag(arguments: &mut Vec<String>, name: &str) -> bool {
    let before = arguments.len();
    arguments.retain(|argument| argument != name);
    arguments.len() != before
}

/// Takes `--name VALUE` out of the arguments.
pub(crate) fn take_value(arguments: &mut Vec<String>, name: &str) -> Result<Option<String>> {
    let Some(at) = arguments.iter().position(|argument| argument == name) else { return Ok(None) };
    arguments.remove(at);
    if at == arguments.len() {
        bail!("{name} needs a value");
    }
    Ok(Some(arguments.remove(at)))
}

/// Refuses what no one has taken.
pub(crate) fn finish(arguments: &[String]) -> Result<()> {
    match arguments.first() {
        Some(argument) => bail!("unknown argument {argument}"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_flags_and_values() {
        let mut arguments: Vec<String> = ["--port", "9000", "--no-build"].map(str::to_owned).to_vec();
        assert!(take_flag(&mut arguments, "--no-build"));
        assert!(!take_flag(&mut arguments, "--no-build"));
        assert_eq!(take_value(&mut arguments, "--port").ok().flatten().as_deref(), Some("9000"));
        assert!(finish(&arguments).is_ok());
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        let mut arguments: Vec<String> = ["--prot", "--port"].map(str::to_owned).to_vec();
        assert!(take_value(&mut arguments, "--port").is_err());
        assert!(finish(&arguments).is_err());
    }
}
