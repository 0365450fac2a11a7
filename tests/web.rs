//! The tables again, in a browser: the engine as compiled for visitors.

use crate::support::{amounts, article_83, expect_nothing, foreign, starting_amounts};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_law_gives_what_the_tables_say() {
    for name in article_83::TABLES {
        expect_nothing(&article_83::run(name).1);
    }
}

#[wasm_bindgen_test]
fn starting_amounts_are_those_of_the_annex_and_of_decisions() {
    let (rows, wrong) = starting_amounts::run();
    expect_nothing(&wrong);
    assert_eq!(rows, starting_amounts::ROWS);
}

#[wasm_bindgen_test]
fn amounts_are_read_as_accounts_and_decisions_write_them() {
    let (rows, wrong) = amounts::run();
    expect_nothing(&wrong);
    assert_eq!(rows, amounts::ROWS);
}

#[wasm_bindgen_test]
fn ceilings_tiers_and_amounts_of_others_compare_as_the_table_says() {
    for ((counts, wrong), expected) in [
        (foreign::ceilings(), foreign::CEILINGS),
        (foreign::tiers(), foreign::TIERS),
        (foreign::amounts(), foreign::AMOUNTS),
    ] {
        expect_nothing(&wrong);
        assert_eq!(counts, expected);
    }
}
