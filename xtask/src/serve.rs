//! `cargo xtask serve`: serves the site on this machine, as a static host would.

use std::{
    fs::File,
    io::Write as _,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::Arc,
    thread::{self, JoinHandle},
};

use anyhow::{Context as _, Result, anyhow, ensure};
use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL},
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
};
use tokio::runtime::{self, Runtime};
use tower_http::services::ServeDir;

use crate::{
    build::{self, DIST},
    headers::Headers,
};

const PORT: u16 = 8083;

/// How many ports to try, from the default one on.
const PORTS_TRIED: u16 = 50;

/// The headers with which the site is served.
const HEADERS: &str = "docs/hosting/_headers";

/// A running server, which stops with the program.
pub(crate) struct Serving {
    pub(crate) address: SocketAddr,
    thread: JoinHandle<Result<()>>,
}

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port [default: the first free one from 8083 on]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Serve what is already in dist/
    #[arg(long)]
    no_build: bool,
    /// Log each request to a file
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
}

/// Runs the verb.
pub(crate) fn verb(root: &Path, options: &Options) -> Result<()> {
    if !options.no_build {
        build::build(root, None)?;
    }
    let serving = start(root, options.port, options.log.as_deref())?;
    println!("http://{}/en/", serving.address);
    serving.thread.join().map_err(|_| anyhow!("the server has stopped"))?
}

/// Serves the site on the port, or on the first free one from the default on, and logs each request.
pub(crate) fn start(root: &Path, port: Option<u16>, log: Option<&Path>) -> Result<Serving> {
    let dist = root.join(DIST);
    ensure!(dist.is_dir(), "{} is missing: build the site first", dist.display());
    serve(router(&dist, Headers::read(&root.join(HEADERS))?, log)?, port)
}

/// Serves another folder on any free port, without headers of a host.
pub(crate) fn folder(folder: &Path) -> Result<Serving> {
    serve(router(folder, Headers::default(), None)?, Some(0))
}

fn serve(router: Router, port: Option<u16>) -> Result<Serving> {
    let listener = listen(port)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = runtime()?;
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            Ok(axum::serve(listener, router).await?)
        })
    });
    Ok(Serving { address, thread })
}

fn runtime() -> Result<Runtime> {
    runtime::Builder::new_current_thread().enable_io().build().context("the server cannot be started")
}

/// Listens only on this machine, since the site is unpublished work.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let listen =
        |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("cannot listen on port {port}"));
    match port {
        Some(port) => listen(port),
        None => (PORT..PORT + PORTS_TRIED).map(listen).find(Result::is_ok).unwrap_or_else(|| listen(PORT)),
    }
}

/// Serves the files of a folder, compressed if there is a compressed copy and the client accepts it.
fn router(folder: &Path, headers: Headers, log: Option<&Path>) -> Result<Router> {
    let host = Arc::new(Host { headers, log: log.map(create).transpose()? });
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let answer = from_fn(move |request, next| {
        let host = Arc::clone(&host);
        async move { host.answer(request, next).await }
    });
    Ok(Router::new().fallback_service(files).layer(answer))
}

fn create(file: &Path) -> Result<File> {
    File::create(file).with_context(|| format!("{} cannot be written", file.display()))
}

/// What a host adds to the files.
struct Host {
    headers: Headers,
    log: Option<File>,
}

impl Host {
    /// Logs a request, then answers it.
    async fn answer(&self, request: Request, next: Next) -> Response {
        if let Err(error) = self.note(&request) {
            eprintln!("the log cannot be written: {error}");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        let path = request.uri().path().to_owned();
        let mut response = next.run(request).await;
        // Not cached, unless a rule for an existing file says otherwise.
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if !response.status().is_client_error() {
            self.headers.set(&path, response.headers_mut());
        }
        response
    }

    fn note(&self, request: &Request) -> std::io::Result<()> {
        let Some(mut log) = self.log.as_ref() else { return Ok(()) };
        // In one write, since tests read the log at the same time.
        log.write_all(format!("{} {}\n", request.method(), request.uri()).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Read as _, net::TcpStream};

    use axum::{
        body::{Body, to_bytes},
        http::HeaderMap,
    };
    use tower::ServiceExt as _;

    use super::*;

    /// A folder with a site in it and a secret next to it.
    fn site(name: &str) -> Result<PathBuf> {
        let folder = std::env::temp_dir().join(format!("article83-{name}-{}", std::process::id()));
        let dist = folder.join("dist");
        fs::create_dir_all(dist.join("en"))?;
        fs::create_dir_all(dist.join("empty"))?;
        fs::write(folder.join("secret"), "secret")?;
        for (name, content) in [
            ("en/index.html", "page"),
            ("en/index.html.br", "br"),
            ("en/index.html.gz", "gzip"),
            ("a b.js", "script"),
            ("page-1.wasm", "module"),
            ("law.json", "{}"),
            ("SHA256SUMS", "sums"),
        ] {
            fs::write(dist.join(name), content)?;
        }
        Ok(dist)
    }

    fn example() -> Result<Headers> {
        Headers::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(HEADERS))
    }

    struct Answer {
        status: u16,
        headers: HeaderMap,
        body: String,
    }

    impl Answer {
        fn header(&self, name: &str) -> &str {
            self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
        }
    }

    fn ask(router: &Router, request: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        let (method, target) = request.split_once(' ').context("no method")?;
        let request = headers.iter().fold(Request::builder(), |request, (name, value)| request.header(*name, *value));
        let request = request.method(method).uri(target).body(Body::empty())?;
        runtime()?.block_on(async {
            let response = router.clone().oneshot(request).await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = to_bytes(response.into_body(), usize::MAX).await?;
            Ok(Answer { status, headers, body: String::from_utf8(body.to_vec())? })
        })
    }

    #[test]
    fn a_file_is_sent_as_small_as_the_browser_accepts() -> Result<()> {
        let router = router(&site("small")?, example()?, None)?;
        for (accepted, encoding, body) in [
            ("gzip, deflate, br", "br", "br"),
            ("gzip", "gzip", "gzip"),
            ("br;q=0, gzip", "gzip", "gzip"),
            ("br;q=0", "", "page"),
            ("", "", "page"),
        ] {
            let answer = ask(&router, "GET /en/?a=/../b", &[("Accept-Encoding", accepted)])?;
            assert_eq!((answer.status, answer.header("Content-Encoding")), (200, encoding), "{accepted}");
            assert_eq!((answer.body.as_str(), answer.header("Content-Type")), (body, "text/html"), "{accepted}");
            assert_eq!(answer.header("Vary"), "accept-encoding");
        }
        let answer = ask(&router, "GET /law.json", &[("Accept-Encoding", "br")])?;
        assert_eq!((answer.header("Content-Encoding"), answer.body.as_str()), ("", "{}"));
        Ok(())
    }

    #[test]
    fn a_file_comes_with_its_type() -> Result<()> {
        let router = router(&site("type")?, example()?, None)?;
        for (target, media_type) in [
            ("/a%20b.js", "text/javascript"),
            ("/page-1.wasm", "application/wasm"),
            ("/law.json", "application/json"),
            ("/SHA256SUMS", "application/octet-stream"),
        ] {
            assert_eq!(ask(&router, &format!("GET {target}"), &[])?.header("Content-Type"), media_type, "{target}");
        }
        Ok(())
    }

    #[test]
    fn a_file_comes_with_the_headers_of_a_host() -> Result<()> {
        let router = router(&site("headers")?, example()?, None)?;
        let page = ask(&router, "GET /en/", &[])?;
        assert!(page.header("Content-Security-Policy").starts_with("default-src 'none'"));
        assert_eq!(page.header("Cache-Control"), "no-cache");
        assert_eq!(page.header("X-Content-Type-Options"), "nosniff");
        let module = ask(&router, "GET /page-1.wasm", &[])?;
        assert_eq!(module.header("Content-Security-Policy"), "");
        assert_eq!(module.header("Cache-Control"), "public, max-age=31536000, immutable");
        let missing = ask(&router, "GET /page-2.wasm", &[])?;
        assert_eq!((missing.status, missing.header("Cache-Control")), (404, "no-cache"));
        Ok(())
    }

    #[test]
    fn a_head_a_range_and_a_folder_are_answered_and_a_post_is_not() -> Result<()> {
        let router = router(&site("methods")?, example()?, None)?;
        let head = ask(&router, "HEAD /en/", &[])?;
        assert_eq!((head.status, head.body.as_str(), head.header("Content-Length")), (200, "", "4"));
        let range = ask(&router, "GET /en/", &[("Range", "bytes=1-2")])?;
        assert_eq!((range.status, range.body.as_str()), (206, "ag"));
        let folder = ask(&router, "GET /en?a=b", &[])?;
        assert_eq!((folder.status, folder.header("Location")), (307, "/en/?a=b"));
        assert_eq!(ask(&router, "POST /en/", &[])?.status, 405);
        for target in ["/", "/fr/", "/empty/", "/a%20b.js/", "/a"] {
            assert_eq!(ask(&router, &format!("GET {target}"), &[])?.status, 404, "{target}");
        }
        Ok(())
    }

    #[test]
    fn no_path_leaves_the_folder() -> Result<()> {
        let dist = site("leave")?;
        let router = router(&dist, example()?, None)?;
        let secret = dist.with_file_name("secret").display().to_string();
        for target in [
            "/../secret",
            "/en/../../secret",
            "/%2e%2e/secret",
            "/.%2E/secret",
            "/..%2fsecret",
            "/%2e%2e%2fsecret",
            "/..%5csecret",
            "/en/..%00/secret",
            "/%2e./secret",
            "/%c0%ae%c0%ae/secret",
            "/%2",
            "/%zz",
            &format!("/{secret}"),
            &format!("/{}", secret.replace('/', "%2f")),
        ] {
            let answer = ask(&router, &format!("GET {target}"), &[])?;
            assert_eq!((answer.status, answer.body.as_str()), (404, ""), "{target}");
        }
        Ok(())
    }

    #[test]
    fn each_request_is_a_line_of_the_log() -> Result<()> {
        let dist = site("log")?;
        let log = dist.with_extension("log");
        let router = router(&dist, example()?, Some(&log))?;
        for request in ["GET /en/", "HEAD /a%20b.js?x", "GET /../secret", "POST /en/"] {
            ask(&router, request, &[])?;
        }
        assert_eq!(fs::read_to_string(&log)?, "GET /en/\nHEAD /a%20b.js?x\nGET /../secret\nPOST /en/\n");
        Ok(())
    }

    #[test]
    fn a_connection_that_a_browser_opens_ahead_holds_up_no_other() -> Result<()> {
        let serving = serve(router(&site("silent")?, example()?, None)?, Some(0))?;
        let _silent = TcpStream::connect(serving.address)?;
        let mut other = TcpStream::connect(serving.address)?;
        other.write_all(b"GET /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        other.read_to_string(&mut answer)?;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\npage"), "{answer}");
        Ok(())
    }
}
