//! What the server answers.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context as _, Result};
use site::files::read;

use crate::{
    compress::beside,
    http::{Request, Response},
    resolve::{Resolved, resolve},
};

/// A folder that is served.
pub(crate) struct Site {
    folder: PathBuf,
    log: Option<Mutex<File>>,
}

impl Site {
    /// Serves the folder; begins a log of the requests where a file is given for it.
    pub(crate) fn new(folder: &Path, log: Option<&Path>) -> Result<Self> {
        let create = |file: &Path| File::create(file).with_context(|| format!("{} cannot be written", file.display()));
        Ok(Self { folder: folder.to_path_buf(), log: log.map(create).transpose()?.map(Mutex::new) })
    }

    /// Answers a request, once it is in the log.
    pub(crate) fn answer(&self, request: &Request) -> Result<Response> {
        if let Some(log) = &self.log {
            let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
            writeln!(log, "{} {}", request.method, request.target).context("the log cannot be written")?;
        }
        Ok(self.response(request)?.with("Cache-Control", "no-cache"))
    }

    fn response(&self, request: &Request) -> Result<Response> {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Ok(Response::empty("405 Method Not Allowed").with("Allow", "GET, HEAD"));
        }
        match resolve(&self.folder, &request.target) {
            Resolved::File(file) => content(&file, request.header("accept-encoding")),
            Resolved::Redirect(to) => Ok(Response::empty("301 Moved Permanently").with("Location", to)),
            Resolved::NotFound => Ok(Response::empty("404 Not Found")),
        }
    }
}

/// The content of a file, compressed where that is accepted and there.
fn content(file: &Path, accepted: &str) -> Result<Response> {
    let mut response = Response::empty("200 OK")
        .with("Content-Type", media_type(file))
        .with("X-Content-Type-Options", "nosniff")
        .with("Vary", "Accept-Encoding");
    for (encoding, extension) in [("br", "br"), ("gzip", "gz")] {
        if accepts(accepted, encoding)
            && let Ok(body) = fs::read(beside(file, extension))
        {
            return Ok(Response { body, ..response.with("Content-Encoding", encoding) });
        }
    }
    response.body = read(file)?;
    Ok(response)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// Whether an `Accept-Encoding` names the encoding and gives it a weight above 0.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let is_refused =
            parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.bytes().all(|b| b"0.".contains(&b))));
        is_named && !is_refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use site::files::write;

    #[test]
    fn answers() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("article83-answer-{}", std::process::id()));
        for (name, content) in [("en/index.html", "page"), ("en/index.html.br", "br"), ("a.js", "script")] {
            write(&folder.join(name), content.as_bytes())?;
        }
        let log = folder.with_extension("log");
        let site = Site::new(&folder, Some(&log))?;
        let answer = |request: &str| -> Result<_> {
            let request = format!("{request} HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n");
            let response = site.answer(&Request::read(request.as_bytes())?.context("no request")?)?;
            let headers: Vec<_> = response.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            Ok((response.status, headers.join("\n"), String::from_utf8(response.body)?))
        };

        let (status, headers, body) = answer("GET /en/")?;
        assert_eq!((status, body.as_str()), ("200 OK", "br"));
        assert!(headers.contains("Content-Encoding: br") && headers.contains("Content-Type: text/html"), "{headers}");
        let (_, headers, body) = answer("HEAD /a.js?x")?;
        assert_eq!(body, "script");
        assert!(!headers.contains("Content-Encoding"), "{headers}");
        let (status, headers, _) = answer("GET /en")?;
        assert!(status.starts_with("301") && headers.contains("Location: ./en/"), "{status} {headers}");
        assert!(answer("GET /../secret")?.0.starts_with("404"));
        assert!(answer("POST /en/")?.0.starts_with("405"));
        let logged = fs::read_to_string(&log)?;
        assert_eq!(logged, "GET /en/\nHEAD /a.js?x\nGET /en\nGET /../secret\nPOST /en/\n");
        Ok(())
    }

    #[test]
    fn knows_what_is_accepted() {
        assert!(accepts("gzip, deflate, BR", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("gzip;q=0.000", "gzip"));
        assert!(!accepts("brr", "br"));
        assert!(!accepts("", "br"));
    }
}
