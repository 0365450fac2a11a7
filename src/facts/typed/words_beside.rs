//! Words that people write next to an amount and that do not change it. Any other word is refused, and named.

use super::fold;

/// Before a unit: "in thousands".
const IN: &str = "in en em i v ve w u σε в";

/// Between a number, its unit and its currency.
const BETWEEN: &str = "de des d of s di da do du dos a";

/// Words for an inexact figure. Only those for "about": "over" and "at least" are not amounts.
const ABOUT: &str = "about approximately approx around roughly circa ca cca cirka zirka environ près etwa rund ungefähr ongeveer \
    aproximadamente aprox alrededor cerca approssimativamente około ok přibližně približne približno oko okoli körülbelül kb \
    ungefär omkring omtrent rundt noin umbes ligikaudu apie maždaug aptuveni apmēram aproximativ приблизително около περίπου \
    madwar timpeall";

/// The name of the figure, as in the heading of a row of accounts.
const LABELS: &str = "revenue revenues turnover sales net total group consolidated annual worldwide global \
    chiffre affaires mondial annuel consolidé groupe revenus nets \
    umsatz umsatzerlöse gesamtumsatz nettoumsatz konzernumsatz jahresumsatz erlöse netto \
    omzet ricavi fatturato ingresos ventas cifra negocios importe neto volume negócios receitas vendas \
    przychody przychód obrót obroty obrat tržby výnosy promet prihod prihodi prihodki árbevétel nettó afaceri venituri \
    omsättning nettoomsättning omsætning nettoomsætning omsetning driftsinntekter liikevaihto käive müügitulu \
    apgrozījums apyvarta pajamos оборот приходи κύκλος εργασιών πωλήσεις velta fatturat láimhdeachas";

/// What such a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordBeside {
    /// It announces what the number is counted in.
    In,
    /// Nothing: another preposition.
    Between,
    /// About; or the name of the figure.
    Label,
}

/// What a word means that does not change an amount; `None` for any other word.
pub(super) fn word_beside(word: &str) -> Option<WordBeside> {
    if fold::any(IN, word) {
        Some(WordBeside::In)
    } else if fold::any(BETWEEN, word) {
        Some(WordBeside::Between)
    } else if fold::any(ABOUT, word) || fold::any(LABELS, word) {
        Some(WordBeside::Label)
    } else {
        None
    }
}
