//! Compressed copies of the site's files, for servers that do not compress on their own.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use site::files::{files, read, write};

/// A file and its sizes in bytes.
pub(crate) struct Compressed {
    pub(crate) file: PathBuf,
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

/// Writes a `.gz` and a `.br` next to every file in a folder but pictures, which are compressed as they are.
pub(crate) fn compress(folder: &Path) -> Result<Vec<Compressed>> {
    files(folder)?
        .into_iter()
        .filter(|file| file.extension().is_none_or(|extension| extension != "png"))
        .map(|file| {
            let content = read(&file)?;
            let (gzip, brotli) = (gzip(&content)?, brotli(&content)?);
            write(&with_suffix(&file, "gz"), &gzip)?;
            write(&with_suffix(&file, "br"), &brotli)?;
            Ok(Compressed { file, raw: content.len(), gzip: gzip.len(), brotli: brotli.len() })
        })
        .collect()
}

/// The name of a file's compressed copy.
fn with_suffix(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}
