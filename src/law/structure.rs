//! Which articles, paragraphs and points the Regulation has, so that a provision that does not exist can be refused.
//!
//! Read from the full text of Regulation (EU) 2016/679 on 2026-11-22.

use crate::money::whole;

/// One article, as its paragraphs and points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// 1 to 99.
    pub number: u8,
    /// Its paragraphs, each a number with the letters of its points; a bare `-` means that points follow without a paragraph.
    outline: &'static str,
}

/// The article of that number, or `None` if the Regulation has none.
#[must_use]
pub fn article(number: u8) -> Option<Article> {
    let outline = ARTICLES.get(usize::from(number.checked_sub(1)?))?;
    Some(Article { number, outline })
}

impl Article {
    /// The numbers of its paragraphs, each with the letters of its points. Empty for an undivided article.
    pub fn paragraphs(self) -> impl Iterator<Item = (u8, &'static str)> {
        self.parts().filter_map(|(number, points)| Some((u8::try_from(whole(number)?).ok()?, points)))
    }

    /// The letters of the points that belong to the article itself and to no paragraph (Art. 50).
    #[must_use]
    pub fn own_points(self) -> &'static str {
        self.parts().find(|(number, _)| *number == "-").map_or("", |(_, points)| points)
    }

    fn parts(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.outline.split_ascii_whitespace().map(|part| {
            let letters = part.find(|c: char| c.is_ascii_lowercase()).unwrap_or(part.len());
            part.split_at(letters)
        })
    }
}

/// Article 1 first. The definitions of Article 4 are numbered like paragraphs.
const ARTICLES: [&str; 99] = [
    "1 2 3",                                                                       // 1
    "1 2abcd 3 4",                                                                 // 2
    "1 2ab 3",                                                                     // 3
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16ab 17 18 19 20 21 22abc 23ab 24 25 26", // 4
    "1abcdef 2",                                                                   // 5
    "1abcdef 2 3ab 4abcde",                                                        // 6
    "1 2 3 4",                                                                     // 7
    "1 2 3",                                                                       // 8
    "1 2abcdefghij 3 4",                                                           // 9
    "",                                                                            // 10
    "1 2",                                                                         // 11
    "1 2 3 4 5ab 6 7 8",                                                           // 12
    "1abcdef 2abcdef 3 4",                                                         // 13
    "1abcdef 2abcdefg 3abc 4 5abcd",                                               // 14
    "1abcdefgh 2 3 4",                                                             // 15
    "",                                                                            // 16
    "1abcdef 2 3abcde",                                                            // 17
    "1abcd 2 3",                                                                   // 18
    "",                                                                            // 19
    "1ab 2 3 4",                                                                   // 20
    "1 2 3 4 5 6",                                                                 // 21
    "1 2abc 3 4",                                                                  // 22
    "1abcdefghij 2abcdefgh",                                                       // 23
    "1 2 3",                                                                       // 24
    "1 2 3",                                                                       // 25
    "1 2 3",                                                                       // 26
    "1 2ab 3 4 5",                                                                 // 27
    "1 2 3abcdefgh 4 5 6 7 8 9 10",                                                // 28
    "",                                                                            // 29
    "1abcdefg 2abcd 3 4 5",                                                        // 30
    "",                                                                            // 31
    "1abcd 2 3 4",                                                                 // 32
    "1 2 3abcd 4 5",                                                               // 33
    "1 2 3abc 4",                                                                  // 34
    "1 2 3abc 4 5 6 7abcd 8 9 10 11",                                              // 35
    "1 2 3abcdef 4 5",                                                             // 36
    "1abc 2 3 4 5 6 7",                                                            // 37
    "1 2 3 4 5 6",                                                                 // 38
    "1abcde 2",                                                                    // 39
    "1 2abcdefghijk 3 4 5 6 7 8 9 10 11",                                          // 40
    "1 2abcd 3 4 5 6",                                                             // 41
    "1 2 3 4 5 6 7 8",                                                             // 42
    "1ab 2abcde 3 4 5 6 7 8 9",                                                    // 43
    "",                                                                            // 44
    "1 2abc 3 4 5 6 7 8 9",                                                        // 45
    "1 2abcdef 3ab 4 5",                                                           // 46
    "1abc 2abcdefghijklmn 3",                                                      // 47
    "",                                                                            // 48
    "1abcdefg 2 3 4 5 6",                                                          // 49
    "-abcd",                                                                       // 50
    "1 2 3 4",                                                                     // 51
    "1 2 3 4 5 6",                                                                 // 52
    "1 2 3 4",                                                                     // 53
    "1abcdef 2",                                                                   // 54
    "1 2 3",                                                                       // 55
    "1 2 3 4 5 6",                                                                 // 56
    "1abcdefghijklmnopqrstuv 2 3 4",                                               // 57
    "1abcdef 2abcdefghij 3abcdefghij 4 5 6",                                       // 58
    "",                                                                            // 59
    "1 2 3 4 5 6 7 8 9 10 11 12",                                                  // 60
    "1 2 3 4ab 5 6 7 8 9",                                                         // 61
    "1 2 3 4 5 6 7",                                                               // 62
    "",                                                                            // 63
    "1abcdef 2 3 4 5ab 6 7 8",                                                     // 64
    "1abc 2 3 4 5 6",                                                              // 65
    "1 2 3 4",                                                                     // 66
    "",                                                                            // 67
    "1 2 3 4 5 6",                                                                 // 68
    "1 2",                                                                         // 69
    "1abcdefghijklmnopqrstuvwxy 2 3 4",                                            // 70
    "1 2",                                                                         // 71
    "1 2",                                                                         // 72
    "1 2",                                                                         // 73
    "1abc 2",                                                                      // 74
    "1 2 3 4 5 6abcdefg",                                                          // 75
    "1 2",                                                                         // 76
    "1 2",                                                                         // 77
    "1 2 3 4",                                                                     // 78
    "1 2",                                                                         // 79
    "1 2",                                                                         // 80
    "1 2 3",                                                                       // 81
    "1 2 3 4 5 6",                                                                 // 82
    "1 2abcdefghijk 3 4abc 5abcde 6 7 8 9",                                        // 83
    "1 2",                                                                         // 84
    "1 2 3",                                                                       // 85
    "",                                                                            // 86
    "",                                                                            // 87
    "1 2 3",                                                                       // 88
    "1 2 3 4",                                                                     // 89
    "1 2",                                                                         // 90
    "1 2",                                                                         // 91
    "1 2 3 4 5",                                                                   // 92
    "1 2 3",                                                                       // 93
    "1 2",                                                                         // 94
    "",                                                                            // 95
    "",                                                                            // 96
    "1 2ab 3 4 5",                                                                 // 97
    "",                                                                            // 98
    "1 2",                                                                         // 99
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outline_is_the_regulation_s() {
        let paragraphs = |n| article(n).map_or(0, |a| a.paragraphs().count());
        assert_eq!((paragraphs(4), paragraphs(10), paragraphs(28), paragraphs(83)), (26, 0, 10, 9));
        assert_eq!(article(5).and_then(|a| a.paragraphs().next()), Some((1, "abcdef")));
        assert_eq!(article(50).map(Article::own_points), Some("abcd"));
        assert_eq!(article(5).map(Article::own_points), Some(""));
        assert!(article(0).is_none() && article(100).is_none());
    }
}
