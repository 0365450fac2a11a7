//! The page: a view of facts and assessment, in the visitor's language. Decides nothing legal.

mod app;

fn main() {
    app::start();
}
