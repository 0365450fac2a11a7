//! `SHA256SUMS`: the hash of every file of the site, as read by `sha256sum --check`.

use std::{fmt::Write as _, path::Path};

use anyhow::{Context as _, Result};

use crate::{
    assets::hexadecimal,
    files::{files, read, write},
};

/// The name of the file, in the folder of the site.
pub const SUMS: &str = "SHA256SUMS";

/// Writes the hashes of all files in a folder, before they are compressed.
pub(crate) fn write_sums(folder: &Path) -> Result<()> {
    let mut sums = String::new();
    for file in files(folder)? {
        let name = file.strip_prefix(folder)?.to_str().context("a file's name is not Unicode")?;
        // Writing to a string cannot fail.
        let _ = writeln!(sums, "{}  {name}", hexadecimal(&read(&file)?));
    }
    write(&folder.join(SUMS), sums.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_every_file_with_its_hash() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("article83-sums-{}", std::process::id()));
        write(&folder.join("a.js"), b"abc")?;
        write(&folder.join("en/index.html"), b"")?;
        write_sums(&folder)?;
        let sums = String::from_utf8(read(&folder.join(SUMS))?)?;
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.js\n\
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  en/index.html\n";
        assert_eq!(sums, expected);
        Ok(())
    }
}
