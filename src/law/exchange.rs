//! What a euro was worth on average over a calendar year, for accounts that are in another currency.
//!
//! Each figure is the arithmetic mean of the daily reference rates that the European Central Bank published in that year, with as many
//! decimals as in its own yearly averages. A year in which a currency was not quoted throughout is left out: the Icelandic króna until
//! February 2018, the kuna once Croatia had the euro, the rouble from March 2022 on.
//!
//! Nothing here is applied by itself: a rate counts once it is stated in a case. The other way round, and between two other currencies, a rate
//! follows from these ones (`facts::rate`).

use rust_decimal::Decimal;
use time::Date;

use super::time::day;
use crate::money::{Currency, Rate};

/// Who published the rates, and as what.
pub const SOURCE: &str = "ECB euro foreign exchange reference rates";
/// Where to find them.
pub const ADDRESS: &str =
    "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html";
/// The day on which the daily rates were read (in a copy of the bank's file `eurofxref-hist.csv`) and the means computed.
pub const READ: Date = day(2026, 11, 30);

/// The first year for which there are averages.
pub const FIRST: u16 = 2017;
/// How many years there are.
const YEARS: usize = 9;

/// For a year in which the currency was not quoted throughout.
const NOT_QUOTED: u32 = 0;

/// A currency, the number of decimals, and for each year what a euro was worth in it, in units of the last decimal.
const AVERAGES: [(&str, u32, [u32; YEARS]); 32] = [
    ("AUD", 4, [14_732, 15_797, 16_109, 16_549, 15_749, 15_167, 16_288, 16_397, 17_518]),
    ("BGN", 4, [19_558, 19_558, 19_558, 19_558, 19_558, 19_558, 19_558, 19_558, 19_558]),
    ("BRL", 4, [36_054, 43_085, 44_134, 58_943, 63_779, 54_399, 54_010, 58_283, 63_072]),
    ("CAD", 4, [14_647, 15_294, 14_855, 15_300, 14_826, 13_695, 14_595, 14_821, 15_787]),
    ("CHF", 4, [11_117, 11_550, 11_124, 10_705, 10_811, 10_047, 9_718, 9_526, 9_370]),
    ("CNY", 4, [76_290, 78_081, 77_355, 78_747, 76_282, 70_788, 76_600, 77_875, 81_185]),
    ("CZK", 3, [26_326, 25_647, 25_670, 26_455, 25_640, 24_566, 24_004, 25_120, 24_688]),
    ("DKK", 4, [74_386, 74_532, 74_661, 74_542, 74_370, 74_396, 74_509, 74_589, 74_634]),
    ("GBP", 5, [87_667, 88_471, 87_777, 88_970, 85_960, 85_276, 86_979, 84_662, 85_679]),
    ("HKD", 4, [88_045, 92_559, 87_715, 88_587, 91_932, 82_451, 84_650, 84_454, 88_104]),
    ("HRK", 4, [74_637, 74_182, 74_180, 75_384, 75_284, 75_349, 0, 0, 0]),
    ("HUF", 2, [30_919, 31_889, 32_530, 35_125, 35_852, 39_129, 38_185, 39_530, 39_777]),
    ("IDR", 2, [1_511_801, 1_680_322, 1_583_527, 1_662_737, 1_692_072, 1_562_525, 1_647_962, 1_715_768, 1_862_306]),
    ("ILS", 4, [40_622, 42_423, 39_901, 39_258, 38_208, 35_345, 39_880, 40_067, 38_927]),
    ("INR", 4, [735_324, 807_332, 788_361, 846_392, 874_392, 826_864, 893_001, 905_563, 985_239]),
    ("ISK", 2, [0, 0, 13_728, 15_459, 15_015, 14_224, 14_913, 14_931, 14_466]),
    ("JPY", 2, [12_671, 13_040, 12_201, 12_185, 12_988, 13_803, 15_199, 16_385, 16_904]),
    ("KRW", 2, [127_674, 129_907, 130_532, 134_558, 135_406, 135_807, 141_288, 147_540, 160_545]),
    ("MXN", 4, [213_286, 227_054, 215_565, 245_194, 239_852, 211_869, 191_830, 198_314, 216_705]),
    ("MYR", 4, [48_527, 47_634, 46_374, 47_959, 49_015, 46_279, 49_320, 49_503, 48_339]),
    ("NOK", 4, [93_270, 95_975, 98_511, 107_228, 101_633, 101_026, 114_248, 116_290, 117_173]),
    ("NZD", 4, [15_897, 17_065, 16_998, 17_561, 16_724, 16_582, 17_622, 17_880, 19_422]),
    ("PHP", 3, [56_973, 62_210, 57_985, 56_615, 58_299, 57_314, 60_163, 62_007, 64_977]),
    ("PLN", 4, [42_570, 42_615, 42_976, 44_430, 45_652, 46_861, 45_420, 43_058, 42_397]),
    ("RON", 4, [45_688, 46_540, 47_453, 48_383, 49_215, 49_313, 49_467, 49_746, 50_424]),
    ("RUB", 4, [659_383, 740_416, 724_553, 827_248, 871_527, 0, 0, 0, 0]),
    ("SEK", 4, [96_351, 102_583, 105_891, 104_848, 101_465, 106_296, 114_788, 114_325, 110_663]),
    ("SGD", 4, [15_588, 15_926, 15_273, 15_742, 15_891, 14_512, 14_523, 14_458, 14_756]),
    ("THB", 3, [38_296, 38_164, 34_757, 35_708, 37_837, 36_856, 37_631, 38_181, 37_116]),
    ("TRY", 4, [41_206, 57_077, 63_578, 80_547, 105_124, 174_088, 257_597, 355_734, 448_161]),
    ("USD", 4, [11_297, 11_810, 11_195, 11_422, 11_827, 10_530, 10_813, 10_824, 11_300]),
    ("ZAR", 4, [150_490, 156_186, 161_757, 187_655, 174_766, 172_086, 199_551, 198_297, 201_789]),
];

/// What a euro was worth in a currency on average over a year; `None` if that currency was not quoted throughout that year.
#[must_use]
pub fn average(currency: Currency, year: u16) -> Option<Rate> {
    let (_, decimals, years) = AVERAGES.iter().find(|(code, ..)| *code == currency.code())?;
    let figure = *years.get(usize::from(year.checked_sub(FIRST)?))?;
    (figure != NOT_QUOTED).then(|| Rate(Decimal::from_parts(figure, 0, 0, false, *decimals).normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::plain;

    fn value(currency: &str, year: u16) -> Option<String> {
        Some(plain(average(currency.parse().ok()?, year)?.0))
    }

    #[test]
    fn the_averages_are_those_that_the_bank_publishes_itself() {
        for (currency, year, published) in [
            ("USD", 2025, "1.13"),
            ("USD", 2023, "1.0813"),
            ("USD", 2022, "1.053"),
            ("USD", 2021, "1.1827"),
            ("USD", 2020, "1.1422"),
            ("USD", 2017, "1.1297"),
            ("GBP", 2023, "0.86979"),
            ("GBP", 2020, "0.8897"),
            ("JPY", 2022, "138.03"),
            ("CHF", 2022, "1.0047"),
            ("SEK", 2023, "11.4788"),
            ("PLN", 2022, "4.6861"),
            ("CZK", 2023, "24.004"),
            ("HUF", 2023, "381.85"),
            ("DKK", 2023, "7.4509"),
            ("HRK", 2022, "7.5349"),
            ("BGN", 2024, "1.9558"),
        ] {
            assert_eq!(value(currency, year).as_deref(), Some(published), "{currency} {year}");
        }
    }

    #[test]
    fn what_was_not_quoted_throughout_a_year_has_no_average() {
        for (currency, year) in [
            ("USD", 2016),
            ("USD", 2026),
            ("USD", 0),
            ("ISK", 2017),
            ("ISK", 2018),
            ("HRK", 2023),
            ("RUB", 2022),
            ("EUR", 2023),
            ("VND", 2023),
        ] {
            assert_eq!(value(currency, year), None, "{currency} {year}");
        }
        assert!(value("ISK", 2019).is_some() && value("HRK", 2022).is_some());
    }

    #[test]
    fn every_currency_is_one_that_a_case_can_be_in_and_the_years_follow_each_other_closely() {
        assert!(AVERAGES.is_sorted_by_key(|(code, ..)| *code));
        for (code, _, years) in AVERAGES {
            assert!(code.parse::<Currency>().is_ok(), "{code}");
            for (one, next) in years.iter().zip(years.iter().skip(1)).filter(|(one, next)| **one != 0 && **next != 0) {
                // No currency here lost or gained more than half its worth in a year; the lira came closest.
                assert!(*one < next * 2 && *next < one * 2, "{code}: {one} {next}");
            }
        }
    }
}
