//! `cargo xtask serve`: the site on this machine, as a static host would serve it.

use std::{
    io,
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context as _, Result, anyhow, ensure};

use crate::{
    answer::Site,
    args,
    build::{self, DIST},
    http::{Request, Response},
};

const PORT: u16 = 8083;

/// How many ports after the usual one are tried.
const PORTS_TRIED: u16 = 50;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// A server at work, until the program ends.
pub(crate) struct Serving {
    pub(crate) address: SocketAddr,
    thread: JoinHandle<()>,
}

/// The verb.
pub(crate) fn verb(root: &Path, arguments: &[String]) -> Result<()> {
    let mut arguments = arguments.to_vec();
    let no_build = args::take_flag(&mut arguments, "--no-build");
    let port = args::take_value(&mut arguments, "--port")?;
    let port = port.map(|port| port.parse::<u16>().with_context(|| format!("{port} is no port"))).transpose()?;
    let log = args::take_value(&mut arguments, "--log")?.map(PathBuf::from);
    args::finish(&arguments)?;
    if !no_build {
        build::build(root, None)?;
    }
    let serving = start(&root.join(DIST), port, log.as_deref())?;
    println!("http://{}/en/", serving.address);
    serving.thread.join().map_err(|_| anyhow!("the server has stopped"))
}

/// Serves a folder at the port, or at the first free one from the usual port on; writes each request into the log.
pub(crate) fn start(folder: &Path, port: Option<u16>, log: Option<&Path>) -> Result<Serving> {
    ensure!(folder.is_dir(), "{} is not there: build the site first", folder.display());
    let site = Arc::new(Site::new(folder, log)?);
    let listener = listen(port)?;
    let address = listener.local_addr()?;
    // One thread for each connection: browsers open some ahead and leave them silent, which must block no other.
    let thread = thread::spawn(move || {
        for stream in listener.incoming() {
            let site = Arc::clone(&site);
            // What fails here is the connection, which browsers give up at any time.
            thread::spawn(move || stream.map_err(Into::into).and_then(|stream| respond(&site, &stream)));
        }
    });
    Ok(Serving { address, thread })
}

/// Only for this machine: the site is unpublished work.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let listen = |port| {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port} cannot be listened at"))
    };
    match port {
        Some(port) => listen(port),
        None => (PORT..PORT + PORTS_TRIED).map(listen).find(Result::is_ok).unwrap_or_else(|| listen(PORT)),
    }
}

fn respond(site: &Site, mut stream: &TcpStream) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(stream)? else { return Ok(()) };
    let response = site.answer(&request).unwrap_or_else(|error| {
        eprintln!("{}: {error:#}", request.target);
        Response::empty("500 Internal Server Error")
    });
    response.write(stream, request.method == "HEAD")?;
    // A connection that is closed before its body was read is reset, and the response may be lost.
    stream.shutdown(Shutdown::Write)?;
    io::copy(&mut stream, &mut io::sink())?;
    Ok(())
}
