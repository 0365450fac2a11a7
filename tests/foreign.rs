//! What others give: ours is the same where they are right, and differs where they are wrong.

use crate::support::{foreign, nothing_of};

#[test]
fn ceilings_of_others_are_ours_where_they_follow_the_statute_and_only_there() {
    let (counts, wrong) = foreign::ceilings();
    nothing_of(&wrong);
    assert_eq!(counts, foreign::CEILINGS, "agree, differ, without a peer");
}

#[test]
fn tiers_of_others_are_ours_where_they_go_by_the_article_and_only_there() {
    let (counts, wrong) = foreign::tiers();
    nothing_of(&wrong);
    assert_eq!(counts, foreign::TIERS, "agree, differ, without a peer");
}

#[test]
fn amounts_that_others_misread_are_read_as_they_were_meant() {
    let (counts, wrong) = foreign::amounts();
    nothing_of(&wrong);
    assert_eq!(counts, foreign::AMOUNTS, "agree, differ, without a peer");
}
