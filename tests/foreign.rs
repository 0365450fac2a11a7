//! Results of other calculators: ours agree where they are right, and differ where they are wrong.

use crate::support::{expect_nothing, foreign};

#[test]
fn ceilings_of_others_agree_with_ours_exactly_where_they_follow_the_statute() {
    let (counts, wrong) = foreign::ceilings();
    expect_nothing(&wrong);
    assert_eq!(counts, foreign::CEILINGS, "agree, differ, without a peer");
}

#[test]
fn tiers_of_others_agree_with_ours_exactly_where_they_go_by_the_article() {
    let (counts, wrong) = foreign::tiers();
    expect_nothing(&wrong);
    assert_eq!(counts, foreign::TIERS, "agree, differ, without a peer");
}

#[test]
fn amounts_that_others_misread_are_read_as_they_were_meant() {
    let (counts, wrong) = foreign::amounts();
    expect_nothing(&wrong);
    assert_eq!(counts, foreign::AMOUNTS, "agree, differ, without a peer");
}
