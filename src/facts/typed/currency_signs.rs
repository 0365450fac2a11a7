//! The signs and words for currencies, with the country or the stated currency that decides which one is meant if several share them.

use super::fold;
use crate::{facts::Country, money::Currency};

/// The signs and words for a currency, or for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrencySign {
    /// In lower case, separated by spaces.
    pub written: &'static str,
    /// The currencies that they may mean: if there are several, the user is asked which.
    pub means: &'static str,
    /// The currencies that they mean only if one is stated next to the amount.
    pub also: &'static str,
}

const fn row(written: &'static str, means: &'static str, also: &'static str) -> CurrencySign {
    CurrencySign { written, means, also }
}

/// The signs and words for currencies. If the Union's languages give a sign to one of several currencies (CLDR: `$`, `£`, `¥`), it means
/// that one, unless another is stated.
pub const CURRENCY_SIGNS: &[CurrencySign] = &[
    row(
        "€ euro euros euroa euroja eurot eurode eurodes eura eure euri euru eur euró eurót eurá euras eurai eurų eiro ewro evro evra \
         evri evrov evrih evrur евро ευρώ",
        "EUR",
        "",
    ),
    row("$ dollar dollars dólar dólares dollari", "USD", "AUD BRL CAD HKD MXN NZD SGD TWD"),
    row("£ pound pounds sterling livres livre", "GBP", "EGP GIP"),
    row("kr", "SEK DKK NOK ISK", ""),
    row("krone kroner", "DKK NOK", ""),
    row("kronor kronan skr", "SEK", ""),
    row("krona", "SEK ISK", ""),
    row("krónur krónum króna ikr", "ISK", "SEK"),
    row("dkr", "DKK", ""),
    row("nkr", "NOK", ""),
    row("zł złoty złote złotych zlotys", "PLN", ""),
    row("kč koruna koruny korun", "CZK", ""),
    row("ft forint forintot forints", "HUF", ""),
    row("lei leu", "RON", "MDL"),
    row("лв лева лев lv leva lev", "BGN", ""),
    row("kn kuna kune", "HRK", ""),
    row("fr sfr franken francs franc franchi", "CHF", "XAF XOF XPF"),
    row("¥ yen yens 円", "JPY", "CNY"),
    row("元 yuan renminbi rmb", "CNY", ""),
    row("₹ rs rupee rupees", "INR", "LKR MUR NPR PKR SCR"),
    row("₽ руб", "RUB", ""),
    row("₴", "UAH", ""),
    row("₺", "TRY", ""),
    row("₪", "ILS", ""),
    row("₩", "KRW", ""),
];

/// The letters before or after a dollar sign that say which dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"),
    ("a au", "AUD"),
    ("c ca", "CAD"),
    ("nz", "NZD"),
    ("hk", "HKD"),
    ("s sg", "SGD"),
    ("nt", "TWD"),
    ("mx", "MXN"),
    ("r", "BRL"),
];

/// What a sign or a word may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Currencies {
    /// If there are several, the user is asked which.
    means: Vec<Currency>,
    /// Only if stated.
    also: Vec<Currency>,
}

impl Currencies {
    fn of_codes(means: &str, also: &str) -> Self {
        let parsed = |codes: &str| codes.split(' ').filter_map(|code| code.parse().ok()).collect();
        Self { means: parsed(means), also: parsed(also) }
    }

    /// What a word or a sign means; `None` if it does not mean a currency.
    pub(super) fn of(word: &str) -> Option<Self> {
        if let Ok(code) = word.to_ascii_uppercase().parse() {
            return Some(Self { means: vec![code], also: Vec::new() });
        }
        let found = CURRENCY_SIGNS.iter().find(|row| row.written.split(' ').any(|one| one == word));
        let found = found.or_else(|| CURRENCY_SIGNS.iter().find(|row| fold::any(row.written, word)));
        found.map(|row| Self::of_codes(row.means, row.also))
    }

    /// What the letters next to a dollar sign mean.
    pub(super) fn of_dollar(letters: &str) -> Option<Self> {
        let found = DOLLARS.iter().find(|(written, _)| fold::any(written, letters));
        found.map(|(_, code)| Self::of_codes(code, ""))
    }

    /// Whether it means this currency and no other.
    pub(super) fn is(&self, currency: Currency) -> bool {
        self.means == [currency]
    }

    /// Whether it may mean this currency.
    pub(super) fn may_be(&self, currency: Currency) -> bool {
        self.means.contains(&currency)
    }

    /// What two signs next to one amount can both mean; `None` if they are of two currencies.
    pub(super) fn and(&self, other: &Self) -> Option<Self> {
        let all = |one: &Self| [one.means.clone(), one.also.clone()].concat();
        let theirs = all(other);
        let (means, also): (Vec<_>, Vec<_>) = all(self)
            .into_iter()
            .filter(|one| theirs.contains(one))
            .partition(|one| self.means.contains(one) && other.means.contains(one));
        match (means.is_empty(), also.is_empty()) {
            (true, true) => None,
            (true, false) => Some(Self { means: also, also: Vec::new() }),
            _ => Some(Self { means, also }),
        }
    }

    /// The currencies that are left if one is stated, or if the country of the case has one of them.
    pub(super) fn in_case(&self, stated: Option<Currency>, country: Option<Country>) -> Vec<Currency> {
        let stated = stated.filter(|stated| self.means.contains(stated) || self.also.contains(stated));
        let own = country.and_then(own_currency).filter(|own| self.means.contains(own));
        stated.or(own).map_or_else(|| self.means.clone(), |one| vec![one])
    }
}

/// The currency of a country, if it shares its name with that of another.
fn own_currency(country: Country) -> Option<Currency> {
    match country.code() {
        "DK" => Some(Currency::DKK),
        "IS" => Some(Currency::ISK),
        "NO" => Some(Currency::NOK),
        "SE" => Some(Currency::SEK),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(found: Option<&Currencies>) -> String {
        let names = |list: &[Currency]| list.iter().map(Currency::code).collect::<Vec<_>>().join(" ");
        found.map_or_else(|| "-".to_owned(), |found| format!("{}|{}", names(&found.means), names(&found.also)))
    }

    #[test]
    fn every_code_of_the_table_is_a_currency_that_a_case_can_hold() {
        let dollars = DOLLARS.iter().map(|(written, code)| row(written, code, ""));
        for CurrencySign { written, means, also } in CURRENCY_SIGNS.iter().copied().chain(dollars) {
            for code in means.split(' ').chain(also.split(' ').filter(|code| !code.is_empty())) {
                assert!(code.parse::<Currency>().is_ok(), "{written}: {code}");
            }
            assert_eq!(written.to_lowercase(), written);
        }
    }

    #[test]
    fn a_sign_is_of_one_currency_or_of_several() {
        for (word, read) in [
            ("€", "EUR|"),
            ("Eur", "EUR|"),
            ("Kč", "CZK|"),
            ("KC", "CZK|"),
            ("zł", "PLN|"),
            ("kr", "SEK DKK NOK ISK|"),
            ("krona", "SEK ISK|"),
            ("króna", "ISK|SEK"),
            ("¥", "JPY|CNY"),
            ("hrk", "HRK|"),
            ("x", "-"),
            ("", "-"),
        ] {
            assert_eq!(codes(Currencies::of(word).as_ref()), read, "{word:?}");
        }
    }

    #[test]
    fn two_signs_are_what_both_can_be() {
        for (one, other, both) in [
            ("$", "CAD", "CAD|"),
            ("kr", "DKK", "DKK|"),
            ("kr", "kroner", "DKK NOK|"),
            ("$", "$", "USD|AUD BRL CAD HKD MXN NZD SGD TWD"),
            ("€", "£", "-"),
        ] {
            let (one, other) = (Currencies::of(one), Currencies::of(other));
            assert_eq!(codes(one.and_then(|one| one.and(&other?)).as_ref()), both);
        }
    }

    #[test]
    fn the_stated_currency_comes_before_the_country_and_that_before_the_question() {
        let kr = Currencies::of("kr").map(|kr| {
            let of = |stated, country| kr.in_case(stated, Country::of(country));
            [
                of(None, "SE"),
                of(None, "DK"),
                of(None, "NO"),
                of(None, "IS"),
                of(Some(Currency::SEK), "DK"),
                of(Some(Currency::EUR), "DK"),
                of(Some(Currency::EUR), "FR"),
            ]
            .map(|read| read.len())
        });
        assert_eq!(kr, Some([1, 1, 1, 1, 1, 1, 4]));
        let dollar = Currencies::of("$").map(|dollar| {
            [dollar.in_case("CAD".parse().ok(), None), dollar.in_case(Some(Currency::EUR), Country::of("SE"))]
        });
        assert_eq!(dollar, Some([vec!["CAD".parse().unwrap_or(Currency::EUR)], vec![Currency::USD]]));
    }
}
