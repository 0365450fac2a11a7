//! Replaces `wasm-streams`, which Leptos pulls in for server functions. That crate exports classes to JavaScript, so the linker can drop
//! none of its code, and a page that makes no requests has no use for it (`docs/adr/0012-stand-in-for-streams.md`).

use futures_util::{Stream, stream};
use wasm_bindgen::{JsCast, JsValue};

/// A stream that is never read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps the browser's stream.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Drops the stream: the page never sends one.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self {
        Self(JsValue::NULL.unchecked_into())
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Ends at once: the page never receives one.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
