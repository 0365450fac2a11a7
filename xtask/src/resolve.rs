//! What the path of a request stands for.

use std::path::{Path, PathBuf};

/// What to answer a request with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Resolved {
    File(PathBuf),
    /// A folder was asked for without the slash that its relative links need: the address to go to.
    Redirect(String),
    NotFound,
}

/// Finds the file under `folder` that the target of a request, such as `/en/?a=b`, stands for.
pub(crate) fn resolve(folder: &Path, target: &str) -> Resolved {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let Some(segments) = path.strip_prefix('/').and_then(segments) else { return Resolved::NotFound };
    let file: PathBuf = std::iter::once(folder.as_os_str()).chain(segments.iter().map(AsRef::as_ref)).collect();
    let names_folder = path.ends_with('/');
    if !file.is_dir() {
        return if file.is_file() && !names_folder { Resolved::File(file) } else { Resolved::NotFound };
    }
    let index = file.join("index.html");
    if !index.is_file() {
        return Resolved::NotFound;
    }
    if names_folder {
        return Resolved::File(index);
    }
    // Relative, so that it holds under any path; `./` so that no part of it is taken for a scheme or a host.
    let last = path.rsplit('/').next().unwrap_or_default();
    Resolved::Redirect(query.map_or_else(|| format!("./{last}/"), |query| format!("./{last}/?{query}")))
}

/// The decoded parts of a path; none when one of them could lead out of the folder.
fn segments(path: &str) -> Option<Vec<String>> {
    let parts = path.split('/').filter(|part| !part.is_empty()).map(decode);
    parts.map(|part| part.filter(|part| is_plain(part))).collect()
}

fn is_plain(segment: &str) -> bool {
    !matches!(segment, "." | "..") && !segment.contains(['/', '\\', ':', '\0'])
}

/// Undoes the `%xx` of an address.
fn decode(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?].map(|digit| char::from(digit).to_digit(16));
            let [Some(high), Some(low)] = digits else { return None };
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with a site in it, and a secret beside the site.
    fn site(name: &str) -> std::io::Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("article83-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("dist/en"))?;
        fs::create_dir_all(folder.join("dist/empty"))?;
        fs::write(folder.join("secret"), "")?;
        fs::write(folder.join("dist/a b.js"), "")?;
        fs::write(folder.join("dist/en/index.html"), "")?;
        Ok(folder.join("dist"))
    }

    #[test]
    fn finds_files_and_folders() -> std::io::Result<()> {
        let dist = site("find")?;
        assert_eq!(resolve(&dist, "/en/?a=/../b"), Resolved::File(dist.join("en/index.html")));
        assert_eq!(resolve(&dist, "/a%20b.js"), Resolved::File(dist.join("a b.js")));
        assert_eq!(resolve(&dist, "/en"), Resolved::Redirect("./en/".to_owned()));
        assert_eq!(resolve(&dist, "//en?x=1"), Resolved::Redirect("./en/?x=1".to_owned()));
        for target in ["/", "/fr/", "/empty/", "/empty", "/a%20b.js/", "", "en/", "http://x/en/", "*"] {
            assert_eq!(resolve(&dist, target), Resolved::NotFound, "{target}");
        }
        Ok(())
    }

    #[test]
    fn does_not_leave_the_folder() -> std::io::Result<()> {
        let dist = site("leave")?;
        let absolute = dist.with_file_name("secret");
        for target in [
            "/../secret",
            "/en/../../secret",
            "/%2e%2e/secret",
            "/.%2E/secret",
            "/..%2fsecret",
            "/%2e%2e%2fsecret",
            "/..\\secret",
            "/..%5csecret",
            "/en/..%00/secret",
            "/./a b.js",
            "/%2e./secret",
            "/%c0%ae%c0%ae/secret",
            "/%2",
            "/%zz",
            &format!("/{}", absolute.display()),
            &format!("/{}", absolute.display().to_string().replace('/', "%2f")),
        ] {
            assert_eq!(resolve(&dist, target), Resolved::NotFound, "{target}");
        }
        Ok(())
    }
}
