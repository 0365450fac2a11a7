//! Exact amounts of money: the only arithmetic the law needs.
//!
//! A figure is a decimal number, never a binary float. A product or sum that does not fit is refused, never rounded.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An amount in one currency, in units of that currency (not in cents).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Money {
    /// How much; may be negative, like a turnover.
    pub amount: Decimal,
    /// In which currency.
    pub currency: Currency,
}

impl Money {
    /// Whole euros.
    #[must_use]
    pub const fn euros(amount: u32) -> Self {
        Self::whole(amount, Currency::EUR)
    }

    /// A whole number of units of a currency.
    #[must_use]
    pub const fn whole(amount: u32, currency: Currency) -> Self {
        Self { amount: Decimal::from_parts(amount, 0, 0, false, 0), currency }
    }

    /// The amount times `factor`, in the same currency; `None` if the exact product has more than 28 digits.
    #[must_use]
    pub fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { amount: product(self.amount, factor)?, currency: self.currency })
    }

    /// The amount divided by `share`, a fraction that divides one evenly, such as 4 %; `None` for any other.
    #[must_use]
    pub fn over(self, share: Decimal) -> Option<Self> {
        let (one, part) = (10_i64.checked_pow(share.scale())?, i64::try_from(share.mantissa()).ok()?);
        if one.checked_rem(part)? == 0 { self.times(Decimal::from(one.checked_div(part)?)) } else { None }
    }

    /// The sum; `None` for two currencies, or if the exact sum has more than 28 digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let amount = sum(self.amount, other.amount)?;
        (self.currency == other.currency).then_some(Self { amount, currency: self.currency })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", plain(self.amount), self.currency)
    }
}

/// A ratio: what one unit of a currency was worth in another, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "Decimal"))]
pub struct Rate(pub Decimal);

/// The smallest rate that may result from inverting another: a smaller one would lose too many of its ten decimals.
const SMALLEST_INVERSE: Decimal = Decimal::from_parts(5, 0, 0, false, 5);

impl Rate {
    /// The rate in the opposite direction, rounded to the ten decimals that a rate has; `None` if the rate is not above zero, or if too few
    /// digits would be left.
    #[must_use]
    pub fn inverse(self) -> Option<Self> {
        let inverse = Decimal::ONE.checked_div(self.0)?.round_dp(RATE_DECIMALS).normalize();
        (inverse >= SMALLEST_INVERSE).then_some(Self(inverse))
    }

    /// In percent; `None` if that has more than 28 digits.
    #[must_use]
    pub fn percent(self) -> Option<Decimal> {
        product(self.0, Decimal::ONE_HUNDRED)
    }
}

/// A range of fractions, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareRange {
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
}

impl ShareRange {
    /// Exactly one: nothing is taken off.
    pub const WHOLE: Self = Self { low: Decimal::ONE, high: Decimal::ONE };

    /// From `low` to `high` hundredths of a percent.
    #[must_use]
    pub const fn of(low: u32, high: u32) -> Self {
        Self { low: Decimal::from_parts(low, 0, 0, false, 4), high: Decimal::from_parts(high, 0, 0, false, 4) }
    }

    /// Whether a fraction is in the range.
    #[must_use]
    pub fn contains(self, part: Decimal) -> bool {
        self.low <= part && part <= self.high
    }

    /// Narrowed to the point that was chosen in it, if one was.
    #[must_use]
    pub fn at(self, point: Option<Rate>) -> Self {
        point.map_or(self, |Rate(point)| Self { low: point, high: point })
    }

    /// The factors for an amount that is moved by these fractions of itself, never below zero; `None` if they cannot be kept exactly.
    #[must_use]
    pub fn factors(self) -> Option<Self> {
        let of = |fraction: Decimal| Some(sum(Decimal::ONE, fraction)?.max(Decimal::ZERO));
        Some(Self { low: of(self.low)?, high: of(self.high)? })
    }
}

/// A non-negative amount divided by a positive number, rounded down to two decimals; `None` if it cannot be kept exactly.
///
/// Long division, because the quotient need not terminate. No other division is needed here.
#[must_use]
pub fn divided_down(amount: Decimal, by: u32) -> Option<Decimal> {
    let written = plain(amount);
    let (before, after) = written.split_once('.').unwrap_or((&written, ""));
    let mut rest = 0_u64;
    let mut quotient = 0_i128;
    for digit in before.bytes().chain(after.bytes().chain([b'0'; 2]).take(2)) {
        rest = rest.checked_mul(10)?.checked_add(u64::from(digit.checked_sub(b'0')?))?;
        let times = rest.checked_div(by.into())?;
        rest = rest.checked_sub(times.checked_mul(by.into())?)?;
        quotient = quotient.checked_mul(10)?.checked_add(times.into())?;
    }
    Decimal::try_from_i128_with_scale(quotient, 2).ok()
}

/// A currency by its ISO 4217 code: one in use, or one that was in use under the Regulation in a country that applies it
/// ([`WITHDRAWN`]).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro, in which Article 83 states its amounts.
    pub const EUR: Self = Self(*b"EUR");
    /// The United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// The pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// The Swiss franc, in Liechtenstein.
    pub const CHF: Self = Self(*b"CHF");
    /// The Czech koruna.
    pub const CZK: Self = Self(*b"CZK");
    /// The Danish krone.
    pub const DKK: Self = Self(*b"DKK");
    /// The Croatian kuna, until the end of 2022.
    pub const HRK: Self = Self(*b"HRK");
    /// The Hungarian forint.
    pub const HUF: Self = Self(*b"HUF");
    /// The Icelandic króna.
    pub const ISK: Self = Self(*b"ISK");
    /// The Norwegian krone.
    pub const NOK: Self = Self(*b"NOK");
    /// The Polish złoty.
    pub const PLN: Self = Self(*b"PLN");
    /// The Romanian leu.
    pub const RON: Self = Self(*b"RON");
    /// The Swedish krona.
    pub const SEK: Self = Self(*b"SEK");

    /// Its last year, if it is no longer in use.
    #[must_use]
    pub fn withdrawn(self) -> Option<Withdrawn> {
        WITHDRAWN.into_iter().find(|withdrawn| withdrawn.currency == self)
    }

    /// Every currency that a case can be in, by its letters.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.split_ascii_whitespace().filter_map(|code| code.parse().ok())
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A currency that was in use under the Regulation and no longer is. Accounts and fines of its time are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The currency.
    pub currency: Currency,
    /// The last year in which it was in use.
    pub until: u16,
}

/// The currencies that the euro replaced since 25 May 2018. The conversion rates are fixed by Council Regulation (EC) No 2866/98,
/// as amended for Croatia by (EU) 2022/1208 and for Bulgaria in 2025, and are stated like any other rate: a euro was HRK 7.53450 and
/// BGN 1.95583.
pub const WITHDRAWN: [Withdrawn; 2] =
    [Withdrawn { currency: Currency(*b"BGN"), until: 2025 }, Withdrawn { currency: Currency::HRK, until: 2022 }];

/// The currencies in use, and those of [`WITHDRAWN`], by ISO 4217 code.
const CURRENCIES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS \
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS \
    SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR \
    ZMW ZWG";

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Reads a code in capitals.
    ///
    /// # Errors
    /// ISO 4217 lists no such currency in use.
    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        let listed = CURRENCIES.split_ascii_whitespace().find(|listed| *listed == code).ok_or(UnknownCurrency)?;
        <[u8; 3]>::try_from(listed.as_bytes()).map(Self).map_err(|_| UnknownCurrency)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// No currency in use has this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCurrency;

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the ISO 4217 code of a currency, such as EUR")
    }
}

impl std::error::Error for UnknownCurrency {}

/// How many digits a written figure may have before and after its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// Before the point.
    pub before: usize,
    /// After the point.
    pub after: usize,
}

/// An amount of money in a case file.
pub const AMOUNT: Digits = Digits { before: 18, after: 4 };
/// An exchange rate in a case file.
pub const RATE: Digits = Digits { before: 8, after: RATE_DECIMALS as usize };
/// The decimals of an exchange rate.
pub(crate) const RATE_DECIMALS: u32 = 10;

/// Why a written figure was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not an optional minus and digits with at most one point between them.
    NotAFigure,
    /// A zero at the end of the decimals: one number has one spelling.
    TrailingZero,
    /// More digits than allowed.
    TooManyDigits(Digits),
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFigure => f.write_str("not a decimal number such as \"1234.5\""),
            Self::TrailingZero => f.write_str("the decimals must not end in a zero"),
            Self::TooManyDigits(d) => {
                write!(f, "at most {} digits before the point and {} after it", d.before, d.after)
            }
        }
    }
}

impl std::error::Error for DecimalError {}

/// Reads a figure as the case file writes it: an optional minus, digits, and a point between digits.
///
/// # Errors
/// It is written differently, or is longer than `digits` allows.
pub fn parse_decimal(text: &str, digits: Digits) -> Result<Decimal, DecimalError> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = unsigned.split_once('.').map_or((unsigned, None), |(b, a)| (b, Some(a)));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(before) || after.is_some_and(|after| !is_digits(after)) {
        return Err(DecimalError::NotAFigure);
    }
    if before.len() > digits.before || after.is_some_and(|after| after.len() > digits.after) {
        return Err(DecimalError::TooManyDigits(digits));
    }
    if after.is_some_and(|after| after.ends_with('0')) {
        return Err(DecimalError::TrailingZero);
    }
    // At most 22 digits, which an `i128` holds.
    let digit = |mantissa: i128, b: u8| mantissa * 10 + i128::from(b - b'0');
    let mantissa = before.bytes().chain(after.unwrap_or_default().bytes()).fold(0, digit);
    let signed = if unsigned.len() < text.len() { -mantissa } else { mantissa };
    let scale = after.map_or(0, str::len).try_into().map_err(|_| DecimalError::NotAFigure)?;
    Decimal::try_from_i128_with_scale(signed, scale).map_err(|_| DecimalError::NotAFigure)
}

/// A whole number written in digits only; `None` for any other text, and from 2³² up. One reader for every kind of number.
#[must_use]
pub(crate) fn whole(digits: &str) -> Option<u32> {
    let digit = |b: u8| char::from(b).to_digit(10);
    let number = digits.bytes().try_fold(0_u32, |number, b| number.checked_mul(10)?.checked_add(digit(b)?));
    number.filter(|_| !digits.is_empty())
}

/// Writes a figure as the case file does: no exponent, no grouping, no zero at the end of the decimals.
#[must_use]
pub fn plain(figure: Decimal) -> String {
    figure.normalize().to_string()
}

/// Serialises a figure as a string, as the case file writes it.
///
/// # Errors
/// Those of the serialiser.
pub fn serialize_decimal<S: Serializer>(figure: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&plain(*figure))
}

/// The exact product, or `None` if it needs more than 28 digits. `Decimal`'s own product silently rounds.
#[must_use]
pub fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    exact(a.mantissa().checked_mul(b.mantissa())?, a.scale().checked_add(b.scale())?)
}

/// The exact sum, or `None` if it needs more than 28 digits.
#[must_use]
pub fn sum(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale().max(b.scale());
    let at_scale = |d: Decimal| {
        let zeros = 10_i128.checked_pow(scale.checked_sub(d.scale())?)?;
        d.mantissa().checked_mul(zeros)
    };
    exact(at_scale(a)?.checked_add(at_scale(b)?)?, scale)
}

fn exact(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_written_in_digits_alone() {
        assert_eq!(["0", "007", "4294967295"].map(whole), [Some(0), Some(7), Some(u32::MAX)]);
        for text in ["", "-1", "+1", "1.", " 1", "1e1", "٥", "4294967296", "99999999999"] {
            assert_eq!(whole(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_rate_is_inverted_to_ten_decimals_while_enough_digits_are_left() {
        let inverse = |text| Some(plain(Rate(parse_decimal(text, RATE).ok()?).inverse()?.0));
        for (rate, inverted) in [
            ("1", Some("1")),
            ("1.25", Some("0.8")),
            ("1.0813", Some("0.9248127254")),
            ("0.0899", Some("11.1234705228")),
            ("20000", Some("0.00005")),
            ("20001", None),
            ("99999999", None),
            ("0.0000000001", Some("10000000000")),
            ("0", None),
            ("-1", None),
        ] {
            assert_eq!(inverse(rate).as_deref(), inverted, "{rate}");
        }
    }

    #[test]
    fn a_figure_has_one_spelling() {
        for text in ["0", "-5", "1234.5", "999999999999999999.9999"] {
            assert_eq!(parse_decimal(text, AMOUNT).map(plain).as_deref(), Ok(text));
        }
        for (text, error) in [
            ("", DecimalError::NotAFigure),
            ("-", DecimalError::NotAFigure),
            ("+1", DecimalError::NotAFigure),
            ("1e9", DecimalError::NotAFigure),
            ("1,5", DecimalError::NotAFigure),
            (".5", DecimalError::NotAFigure),
            ("5.", DecimalError::NotAFigure),
            ("--5", DecimalError::NotAFigure),
            ("1.50", DecimalError::TrailingZero),
            ("1.00001", DecimalError::TooManyDigits(AMOUNT)),
            ("1000000000000000000", DecimalError::TooManyDigits(AMOUNT)),
        ] {
            assert_eq!(parse_decimal(text, AMOUNT), Err(error), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_figure_or_a_currency_is_said() {
        for (text, message) in [
            ("1,5", "not a decimal number such as \"1234.5\""),
            ("1.50", "the decimals must not end in a zero"),
            ("1.00001", "at most 18 digits before the point and 4 after it"),
        ] {
            assert_eq!(
                parse_decimal(text, AMOUNT).map_err(|error| error.to_string()),
                Err(message.to_owned()),
                "{text}"
            );
        }
        assert_eq!(UnknownCurrency.to_string(), "not the ISO 4217 code of a currency, such as EUR");
    }

    #[test]
    fn a_product_is_exact_or_refused() {
        let money = |text| Money { amount: parse_decimal(text, AMOUNT).unwrap_or_default(), currency: Currency::EUR };
        let share = Decimal::new(4, 2);
        assert_eq!(money("500000002.25").times(share).map(|m| m.to_string()).as_deref(), Some("20000000.09 EUR"));
        let largest = money("999999999999999999.9999");
        assert_eq!(largest.times(share).map(|m| plain(m.amount)).as_deref(), Some("39999999999999999.999996"));
        assert_eq!(largest.times(Decimal::new(1_234_567_891, 10)), None, "a longer product is refused, not rounded");
        // 5^20 and 2^20: thirty decimals, of which twenty are zeros.
        let tiny = Money { amount: Decimal::new(95_367_431_640_625, 20), currency: Currency::EUR };
        let product = tiny.times(Decimal::new(1_048_576, 10)).map(|m| plain(m.amount));
        assert_eq!(product.as_deref(), Some("0.0000000001"), "zeros at the end are no digits");
    }

    #[test]
    fn a_quotient_is_exact_or_refused() {
        let over = |amount, share: Decimal| Money::euros(amount).over(share).map(|m| m.to_string());
        assert_eq!(over(20_000_000, Decimal::new(4, 2)).as_deref(), Some("500000000 EUR"));
        assert_eq!(over(10_000_000, Decimal::new(2, 2)).as_deref(), Some("500000000 EUR"));
        assert_eq!(over(10, Decimal::new(3, 1)), None, "it would never end");
        assert_eq!(over(10, Decimal::ZERO), None);
    }

    #[test]
    fn a_sum_is_exact_or_refused() {
        let one = Money::euros(20_000_000);
        assert_eq!(one.plus(one), Some(Money::euros(40_000_000)));
        let long = Money { amount: Decimal::new(1, 28), currency: Currency::EUR };
        assert_eq!(one.plus(long), None, "no digit is dropped");
        assert_eq!(one.plus(Money { currency: Currency::USD, ..one }), None, "two currencies have no sum");
    }

    #[test]
    fn a_currency_that_was_withdrawn_says_until_when_it_was_money() {
        let until = |code: &str| code.parse().map(|currency: Currency| currency.withdrawn().map(|one| one.until));
        assert_eq!([until("HRK"), until("BGN"), until("EUR")], [Ok(Some(2022)), Ok(Some(2025)), Ok(None)]);
        for code in ["LTL", "LVL", "EEK", "DEM"] {
            assert_eq!(until(code), Err(UnknownCurrency), "{code}: gone before the Regulation applied");
        }
    }

    #[test]
    fn a_currency_is_one_of_the_list() {
        assert_eq!("SEK".parse::<Currency>().map(|c| c.to_string()).as_deref(), Ok("SEK"));
        for code in ["", "eur", "EUX", "EURO", "EU", "R A", "AED AFN"] {
            assert_eq!(code.parse::<Currency>(), Err(UnknownCurrency), "{code:?}");
        }
        assert!(CURRENCIES.split(' ').all(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase())));
        assert!(Currency::all().map(|currency| currency.to_string()).eq(CURRENCIES.split(' ')));
    }
}
