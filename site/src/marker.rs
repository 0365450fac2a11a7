//! The one trace of the build machine that no compiler option removes from the module.

use anyhow::{Result, ensure};

/// An export with which Leptos says that the module may be split; the digits after it are a hash of the path of a crate's source.
const MARKER: &[u8] = b"_WASM_SPLIT_MARKER_";

const DIGITS: usize = 16;

/// Sets the digits of the marker to 0: nothing reads them, and they differ from one `CARGO_HOME` to the next.
pub(crate) fn neutralise(module: &mut [u8]) -> Result<()> {
    let mut places = module.windows(MARKER.len()).enumerate().filter(|(_, w)| *w == MARKER).map(|(at, _)| at);
    let Some(start) = places.next().map(|at| at + MARKER.len()) else { return Ok(()) };
    // Two exports must not end up with the same name.
    ensure!(places.next().is_none(), "the module has several markers of wasm_split");
    let digits = module.get_mut(start..start + DIGITS).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    ensure!(digits.is_some(), "the marker of wasm_split has an unknown form");
    digits.into_iter().flatten().for_each(|digit| *digit = b'0');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neutralised(module: &str) -> Option<String> {
        let mut bytes = module.as_bytes().to_vec();
        neutralise(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    }

    #[test]
    fn takes_the_path_out_of_the_marker() {
        let module = "a_WASM_SPLIT_MARKER_732e786d2a082da8version";
        assert_eq!(neutralised(module).as_deref(), Some("a_WASM_SPLIT_MARKER_0000000000000000version"));
        assert_eq!(neutralised("abc").as_deref(), Some("abc"));
        assert_eq!(neutralised(""), Some(String::new()));
    }

    #[test]
    fn refuses_other_forms() {
        assert_eq!(neutralised("_WASM_SPLIT_MARKER_732e"), None);
        assert_eq!(neutralised("_WASM_SPLIT_MARKER_version-of-2-and-more"), None);
        assert_eq!(neutralised(&"_WASM_SPLIT_MARKER_732e786d2a082da8version".repeat(2)), None);
    }
}
