//! As much of HTTP/1.1 as a server of files needs: one request on each connection.

use std::io::{BufRead, BufReader, Read, Write};

use anyhow::{Context as _, Result, bail, ensure};

/// The most that is read of a request, in bytes.
const HEAD_LIMIT: u64 = 16 * 1024;

/// A request, without its body.
pub(crate) struct Request {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// Names in small letters.
    headers: Vec<(String, String)>,
}

/// A response.
pub(crate) struct Response {
    pub(crate) status: &'static str,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// Reads a request; none when the connection ends before one begins, as those that browsers open ahead do.
    pub(crate) fn read(from: impl Read) -> Result<Option<Self>> {
        let mut lines = BufReader::new(from.take(HEAD_LIMIT)).lines();
        let Some(first) = lines.next() else { return Ok(None) };
        let first = first.context("a request cannot be read")?;
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(_version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            bail!("a request begins with {first}");
        };
        let mut headers = Vec::new();
        for line in lines {
            let line = line.context("a request cannot be read")?;
            if line.is_empty() {
                return Ok(Some(Self { method: method.to_owned(), target: target.to_owned(), headers }));
            }
            let (name, value) = line.split_once(':').with_context(|| format!("a request holds {line}"))?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        bail!("the request of {target} has no end")
    }

    /// The value of a header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
}

impl Response {
    /// A response without content.
    pub(crate) fn empty(status: &'static str) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// The response with one more header.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Writes the response; without its body, when only the head is asked for.
    pub(crate) fn write(&self, mut to: impl Write, head_only: bool) -> Result<()> {
        let mut head =
            format!("HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n", self.status, self.body.len());
        for (name, value) in &self.headers {
            ensure!(!value.contains(['\r', '\n']), "{name} holds a line break");
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        to.write_all(head.as_bytes())?;
        if !head_only {
            to.write_all(&self.body)?;
        }
        Ok(to.flush()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_request() -> Result<()> {
        let request = Request::read(&b"GET /en/?a HTTP/1.1\r\nHost: x:1\r\nACCEPT-Encoding:  br \r\n\r\n"[..])?;
        let request = request.context("no request")?;
        assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/en/?a"));
        assert_eq!((request.header("accept-encoding"), request.header("range")), ("br", ""));
        Ok(())
    }

    #[test]
    fn refuses_what_is_no_request() -> Result<()> {
        assert!(Request::read(&b""[..])?.is_none());
        for text in ["\r\n\r\n", "GET /\r\n\r\n", "GET / x HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nx\r\n\r\n"] {
            assert!(Request::read(text.as_bytes()).is_err(), "{text}");
        }
        let endless = format!("GET / HTTP/1.1\r\n{}", "a: b\r\n".repeat(10_000));
        assert!(Request::read(endless.as_bytes()).is_err());
        Ok(())
    }

    #[test]
    fn writes_a_response() -> Result<()> {
        let response = Response { body: b"abc".to_vec(), ..Response::empty("200 OK") }.with("Vary", "x");
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\nVary: x\r\n\r\n";
        let (mut whole, mut only) = (Vec::new(), Vec::new());
        response.write(&mut whole, false)?;
        response.write(&mut only, true)?;
        assert_eq!(String::from_utf8(whole)?, format!("{head}abc"));
        assert_eq!(String::from_utf8(only)?, head);
        assert!(Response::empty("200 OK").with("Location", "a\r\nb").write(Vec::new(), false).is_err());
        Ok(())
    }
}
