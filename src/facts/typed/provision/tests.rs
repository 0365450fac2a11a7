//! Citations as lists, decisions and people write them.

use super::*;
use crate::law::national::{self, DutyOf};

/// What is read from a text, between bars; what could not be read is in brackets, with the reason.
fn read(text: &str) -> String {
    let shown = |one: &Reference| match one.provision {
        Ok(provision) => provision.to_string(),
        Err(error) => format!("[{}: {error:?}]", one.text),
    };
    references(text).iter().map(shown).collect::<Vec<_>>().join(" | ")
}

fn each(rows: &[(&str, &str)]) {
    let other = |(text, expected): &(&str, &str)| {
        let read = read(text);
        (read != *expected).then(|| format!("{text}: {read}, not {expected}"))
    };
    assert_eq!(rows.iter().filter_map(other).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn provisions_are_read_as_lists_of_fines_and_searches_write_them() {
    each(&[
        // github dc27/gdpr-fines-analysis, data/scraped_fines.csv
        ("Art. 32 GDPR", "32"),
        ("Art. 5 (1) f) GDPR", "5(1)(f)"),
        ("Art. 5 (1) f) GDPR, Art. 32 GDPR", "5(1)(f) | 32"),
        ("Art. 5 (1) c) GDPR, Art. 25 GDPR", "5(1)(c) | 25"),
        ("Art. 5 (1) a), c) GDPR, Art. 13 GDPR", "5(1)(a) | 5(1)(c) | 13"),
        ("Art. 32 (1), (2) GDPR", "32(1) | 32(2)"),
        ("Art. 28 (3) b), (4) GDPR", "28(3)(b) | 28(4)"),
        ("Art. 6 GPDR, Art.9 of the GDPR", "6 | 9"),
        ("Art, 5 (1) GDPR. Art. 6 GDPR", "5(1) | 6"),
        ("Art .15 (1) GDPR", "15(1)"),
        ("Art 32 (1) b) and d) GDPR", "32(1)(b) | 32(1)(d)"),
        ("Art. 32 (1) a)-d) GDPR", "32(1)(a) | 32(1)(b) | 32(1)(c) | 32(1)(d)"),
        ("Art. 5 (1) a) f) GDPR", "5(1)(a) | 5(1)(f)"),
        ("Art. 5 (1) (f) GDPR Art. 24 (1)", "5(1)(f) | 24(1)"),
        ("Art. 58 GDPR", "[58: ParagraphNeeded]"),
        ("Art. 58 (2) GDPR, others", "58(2) | [others: Form]"),
        ("Art. 6 (1) GDPR, Art. 7 (2), 4) GDPR", "6(1) | 7(2) | 7(4)"),
        ("<a href=\"https://www.privacy-regulation.eu/en/32.htm\">Art. 32 GDPR</a>", "32"),
        ("Art. 32 GDPR, L. 34-5 CPCE", "32 | FR:L34-5"),
        ("Art. 27 (2) Croatian Act on the Implementation of the GDPR", "HR:27(2)"),
        ("Art. 6 GDPR, Art. 21 LSSI", "6 | ES:LSSI-21"),
        ("Unknown", "[Unknown: Form]"),
        // github damicoXXII/gdpr-fines-pet, data/gdpr_fines.json
        ("Art. 28 (3) GDPR", "28(3)"),
        // gdprhub.eu, DPC, IN-19-9-1
        ("Article 5(1)(f) GDPR Article 32(1) GDPR", "5(1)(f) | 32(1)"),
        ("5(1)f 32", "5(1)(f) | 32"),
        ("", ""),
        (" , ;", ""),
    ]);
}

#[test]
fn shorthand_is_read_where_it_can_be_one_thing() {
    each(&[
        ("5(1)(f)", "5(1)(f)"),
        ("5(1)(F)", "5(1)(f)"),
        ("5(1)f", "5(1)(f)"),
        ("5.1.f", "5(1)(f)"),
        ("5.1f", "5(1)(f)"),
        ("5-1-f)", "5(1)(f)"),
        ("5 1 f", "5(1)(f)"),
        ("  5,1,f", "5(1)(f)"),
        ("art. 5 1 f", "5(1)(f)"),
        ("32,33,34", "32 | 33 | 34"),
        ("5 par. 1 lit. a", "5(1)(a)"),
        ("33 34", "33 | 34"),
        ("33, 34; 35", "33 | 34 | 35"),
        ("5(1)a 6", "5(1)(a) | 6"),
        ("12-15", "12 | 13 | 14 | 15"),
        ("Articles 5(1)(a), 6 and 13-14", "5(1)(a) | 6 | 13 | 14"),
        ("13/14", "13 | 14"),
        ("50(a)", "50(a)"),
        ("(Articles 13/14)", "13 | 14"),
        ("hours, 33", "[hours: Form] | 33"),
        ("Art. 12 Abs. 1 & 3 DSGVO", "12(1) | 12(3)"),
        ("Article 6(1), first subparagraph, point (f)", "6(1)(f)"),
        ("§ 25 und § 26 TDDDG", "DE:TDDDG-25 | DE:TDDDG-26"),
        ("FR:82 fr:82, gb:pecr-21a 32", "FR:82 | FR:82 | GB:PECR-21A | 32"),
        ("US:1", "[US:1: NoCountry]"),
    ]);
}

#[test]
fn a_text_is_read_up_to_its_longest() {
    let spaces = " ".repeat(LONGEST - 2);
    assert_eq!(read(&format!("{spaces}32")), "32");
    assert!(read(&format!("{spaces} 32")).ends_with(": Form]"));
}

#[test]
fn every_language_of_the_union_cites_in_its_way() {
    each(&[
        // Bulgarian, whose points have the letters of its alphabet.
        ("чл. 5, пар. 1, буква „е“ от ОРЗД", "5(1)(f)"),
        ("член 32, параграф 1 от Регламент (ЕС) 2016/679", "32(1)"),
        ("članak 5. stavak 1. točka (f) Opće uredbe", "5(1)(f)"),
        ("čl. 5. st. 1. t. f) GDPR", "5(1)(f)"),
        ("čl. 5 odst. 1 písm. f)", "5(1)(f)"),
        ("článku 6 odst. 1 písm. a) nařízení (EU) 2016/679", "6(1)(a)"),
        ("artikel 5, stk. 1, litra f, i databeskyttelsesforordningen", "5(1)(f)"),
        ("artikel 5, lid 1, onder f AVG", "5(1)(f)"),
        ("artikel 5, eerste lid, aanhef en onder f", "5(1)(f)"),
        ("Article 5(1), point (f)", "5(1)(f)"),
        ("point (f) of Article 5(1)", "5(1)(f)"),
        ("points (a) and (b) of Article 6(1) and point (f) of Article 5(1)", "6(1)(a) | 6(1)(b) | 5(1)(f)"),
        ("artikli 5 lõike 1 punkt f", "5(1)(f)"),
        ("5 artiklan 1 kohdan f alakohta", "5(1)(f)"),
        ("article 83, paragraphe 5, point a)", "83(5)(a)"),
        ("article 32 du RGPD", "32"),
        ("articles 5-1-f) et 32 du RGPD", "5(1)(f) | 32"),
        ("articles 12 à 15 du règlement", "12 | 13 | 14 | 15"),
        ("article 5, § 1er, f) du RGPD", "5(1)(f)"),
        ("Art. 5 Abs. 1 lit. f DSGVO", "5(1)(f)"),
        ("Art. 6 Abs. 1 S. 1 lit. f DS-GVO", "6(1)(f)"),
        ("Art. 28 III DSGVO", "28(3)"),
        ("Art. 6 I 1 lit. f DSGVO", "6(1)(f)"),
        ("Art. 5 I lit. a, II, Art. 58 II lit. d DSGVO", "5(1)(a) | 5(2) | 58(2)(d)"),
        ("Art. 12 Abs. 1 und 3, 13 DSGVO", "12(1) | 12(3) | 13"),
        ("Art. 12 Abs. 3, 15 Abs. 1 DSGVO", "12(3) | 15(1)"),
        ("Art. 12 bis 14 DSGVO", "12 | 13 | 14"),
        ("Art. 4 Nr. 7 DSGVO", "4(7)"),
        ("άρθρο 5 παρ. 1 στοιχ. στ) ΓΚΠΔ", "5(1)(f)"),
        ("άρθρα 5 και 6 του Κανονισμού", "5 | 6"),
        ("5. cikk (1) bekezdés f) pont", "5(1)(f)"),
        ("5 cikk (1) bekezdés f) pont", "5(1)(f)"),
        ("5. cikk (1) bekezdés, 6. cikk (1) bekezdés", "5(1) | 6(1)"),
        ("Airteagal 5(1)(f)", "5(1)(f)"),
        ("art. 5, co. 1, lett. f", "5(1)(f)"),
        ("art. 5, par. 1, lett. a) e c) del Regolamento", "5(1)(a) | 5(1)(c)"),
        ("artt. 5, 6 e 13 del Regolamento", "5 | 6 | 13"),
        ("5. panta 1. punkta f) apakšpunkts", "5(1)(f)"),
        ("BDAR 5 straipsnio 1 dalies f punktas", "5(1)(f)"),
        ("Artikolu 5(1)(f)", "5(1)(f)"),
        ("artykuł 5 ust. 1 lit. f RODO", "5(1)(f)"),
        ("art. 5 ust. 1 lit. a i f RODO", "5(1)(a) | 5(1)(f)"),
        ("artigo 5.º, n.º 1, alínea f), do RGPD", "5(1)(f)"),
        ("art. 5 alin. (1) lit. f) din RGPD", "5(1)(f)"),
        ("čl. 5 ods. 1 písm. f) nariadenia", "5(1)(f)"),
        ("čl. 6 a 7 GDPR", "6 | 7"),
        ("točka (f) prvega odstavka 5. člena Splošne uredbe", "5(1)(f)"),
        ("artículo 5.1.f) RGPD", "5(1)(f)"),
        ("artículos 12 a 14 del RGPD", "12 | 13 | 14"),
        ("artikel 5.1 f i dataskyddsförordningen", "5(1)(f)"),
        ("artikkel 5 nr. 1 bokstav f", "5(1)(f)"),
        ("f-liður 1. mgr. 5. gr.", "5(1)(f)"),
    ]);
}

#[test]
fn every_language_lists_articles_and_names_the_regulation() {
    each(&[
        ("Articles 12 through 14 and 32 of the GDPR", "12 | 13 | 14 | 32"),
        ("Artikel 12 bis 14 sowie 32 der Datenschutz-Grundverordnung", "12 | 13 | 14 | 32"),
        ("Art. 6 i. V. m. Art. 7 DSGVO", "6 | 7"),
        ("articles 12 à 14 ainsi que 32 du règlement", "12 | 13 | 14 | 32"),
        ("alinéa 1 de l’article 6 du RGPD", "6(1)"),
        ("artículos 12 hasta 14 del Reglamento, en relación con el artículo 32", "12 | 13 | 14 | 32"),
        ("artículo 5, apartado 1, letra f), del Reglamento", "5(1)(f)"),
        ("articoli 13 e 14 nonché 32 del regolamento", "13 | 14 | 32"),
        ("lettera f) del paragrafo 1 dell’articolo 5", "5(1)(f)"),
        ("artigos 12.º até 14.º do Regulamento", "12 | 13 | 14"),
        ("alíneas a) e b) do n.º 1 do artigo 6.º", "6(1)(a) | 6(1)(b)"),
        ("articolele 12 până la 14 precum și 32 din Regulamentul", "12 | 13 | 14 | 32"),
        ("articolul 5 alineatul (1) litera (f)", "5(1)(f)"),
        ("artikelen 12 tot 14 en 32 van de verordening", "12 | 13 | 14 | 32"),
        ("artikel 5 juncto artikel 6 van de AVG", "5 | 6"),
        ("artikel 12, lid 1 en 3, AVG", "12(1) | 12(3)"),
        ("artikler 12 til 14 og 32 i forordningen", "12 | 13 | 14 | 32"),
        ("artiklarna 12 till 14 samt 32 i förordningen", "12 | 13 | 14 | 32"),
        ("artikel 6.1 första stycket led f", "6(1)(f)"),
        ("artikkel 12 til 14 og 32 i personvernforordningen", "12 | 13 | 14 | 32"),
        ("artiklene 13 og 14", "13 | 14"),
        ("12. til 14. gr. persónuverndarreglugerðarinnar", "12 | 13 | 14"),
        ("tietosuoja-asetuksen 13 ja 14 artikla sekä 32 artikla", "13 | 14 | 32"),
        ("isikuandmete kaitse üldmääruse artiklid 13 ja 14", "13 | 14"),
        ("regulas 13. un 14. pants", "13 | 14"),
        ("12. līdz 14. pants", "12 | 13 | 14"),
        ("Reglamento 13 ir 14 straipsniai bei 32 straipsnis", "13 | 14 | 32"),
        ("12 iki 14 straipsnis", "12 | 13 | 14"),
        ("art. 12 do 14 oraz 32 rozporządzenia", "12 | 13 | 14 | 32"),
        ("art. 5 w zw. z art. 6 RODO", "5 | 6"),
        ("články 12 až 14 nebo 32 nařízení", "12 | 13 | 14 | 32"),
        ("čl. 4 bod 7 nařízení", "4(7)"),
        ("čl. 5 odst. 1 písm. f) obecného nařízení o ochraně osobních údajů", "5(1)(f)"),
        ("článok 5 ods. 1 písm. f) alebo článok 6 nariadenia", "5(1)(f) | 6"),
        ("13. in 14. člen ter 32. člen Splošne uredbe", "13 | 14 | 32"),
        ("članci 13. i 14. Opće uredbe", "13 | 14"),
        ("13. és 14. cikk, valamint 32. cikk az általános adatvédelmi rendelet", "13 | 14 | 32"),
        ("членове 12 до 14 от Регламента", "12 | 13 | 14"),
        ("άρθρα 12 έως 14 και 32 του Γενικού Κανονισμού", "12 | 13 | 14 | 32"),
        ("Artikoli 12 sa 14 u 32 tar-Regolament", "12 | 13 | 14 | 32"),
        ("punt (f) tal-paragrafu 1 ta’ Artikolu 5", "5(1)(f)"),
        ("Airteagail 12 go 14 agus 32 den Rialachán", "12 | 13 | 14 | 32"),
        ("pointe (f) de mhír 1 d’Airteagal 5", "5(1)(f)"),
        ("Airteagail 13 agus 14 an Rialacháin", "13 | 14"),
        ("Art. 6 iuncto Art. 7 et seq.", "6 | 7"),
        ("12.-14. cikk", "12 | 13 | 14"),
        // The whole name
        ("article 32 du règlement général sur la protection des données", "32"),
        ("artículo 32 del Reglamento General de Protección de Datos", "32"),
        ("articolo 32 del regolamento generale sulla protezione dei dati", "32"),
        ("artigo 32.º do Regulamento Geral sobre a Proteção de Dados", "32"),
        ("articolul 32 din Regulamentul general privind protecția datelor", "32"),
        ("artikel 32 van de algemene verordening gegevensbescherming", "32"),
        ("artikel 32 i den allmänna dataskyddsförordningen", "32"),
        ("EU:n yleisen tietosuoja-asetuksen 32 artikla", "32"),
        ("art. 32 ogólnego rozporządzenia o ochronie danych", "32"),
        ("článok 32 všeobecného nariadenia o ochrane údajov", "32"),
        ("32. člen Splošne uredbe o varstvu podatkov", "32"),
        ("članak 32. Opće uredbe o zaštiti podataka", "32"),
        ("az általános adatvédelmi rendelet 32. cikke", "32"),
        ("член 32 от Общия регламент относно защитата на данните", "32"),
        ("άρθρο 32 του Γενικού Κανονισμού για την Προστασία Δεδομένων", "32"),
        ("Artikolu 32 tar-Regolament Ġenerali dwar il-Protezzjoni tad-Data", "32"),
        ("Airteagal 32 den Rialachán Ginearálta maidir le Cosaint Sonraí", "32"),
        ("Vispārīgās datu aizsardzības regulas 32. pants", "32"),
        ("Bendrojo duomenų apsaugos reglamento 32 straipsnis", "32"),
        ("32. gr. almennu persónuverndarreglugerðarinnar", "32"),
        ("Art. 5 par. 1 littera f", "5(1)(f)"),
        ("Art. 6 par. 1 litterae a, b", "6(1)(a) | 6(1)(b)"),
    ]);
}

#[test]
fn a_national_law_that_is_named_gives_its_identifier() {
    each(&[
        // CNIL, SAN-2025-010
        ("article 82 de la loi Informatique et Libertés", "FR:82"),
        ("articles 5 du RGPD et 82 de la loi n° 78-17", "5 | FR:82"),
        // Garante, decisions on telemarketing
        ("Art. 130 Codice Privacy", "IT:130"),
        ("Art. 6 GDPR, Art. 2-ter (1), (3) Codice della privacy", "6 | IT:2-ter"),
        ("art. 2-quinquies, comma 2, del Codice", "[2-quinquies, comma 2, del Codice: OtherLaw]"),
        ("art. 157 del d.lgs. n. 196/2003", "IT:157"),
        ("§ 30 BDSG", "DE:30"),
        ("reg. 22 PECR", "GB:PECR-22"),
        ("Regulation 21A of PECR", "GB:PECR-21A"),
        ("Art. 22B UK GDPR", "GB:22B"),
        ("Art. 32 UK GDPR", "32"),
        ("§ 30", "[30: OtherLaw]"),
        ("Art. 48 (1) b) LGT, Art. 28 GDPR", "ES:LGT-48(1)(b) | 28"),
        ("art. 22 LSSI", "ES:LSSI-22"),
        ("§ 25 TDDDG", "DE:TDDDG-25"),
        ("art. 5 da Lei n.º 41/2004", "PT:L41-5"),
        ("Art. 12 Law 759/2004, Art. 32 GDPR", "[12 Law 759/2004: OtherLaw] | 32"),
        ("Article 5 of Regulation (EU) 2022/2065", "[5 of Regulation (EU) 2022/2065: OtherLaw]"),
        ("Article 5 of Regulation (EU) 2016/679", "5"),
    ]);
}

#[test]
fn what_does_not_exist_is_told_from_what_is_not_a_citation() {
    each(&[
        ("Art. 100 GDPR", "[100: NoArticle]"),
        ("0", "[0: NoArticle]"),
        ("Art. 33 (9)", "[33 (9): NoParagraph { article: 33, last: 5 }]"),
        ("Art. 5 (1) z", "[5 (1) z: NoPoint { article: 5, paragraph: Some(1), last: Some('f') }]"),
        ("Art. 5 (1) h", "[5 (1) h: NoPoint { article: 5, paragraph: Some(1), last: Some('f') }]"),
        ("Art. 10 (1)", "[10 (1): NoParagraphs { article: 10 }]"),
        ("Art. 5 bis GDPR", "[5: Form]"),
        ("72 hours", "[72 hours: Form]"),
        ("Art. 33, 72 hours", "33 | [72 hours: Form]"),
        ("security", "[security: Form]"),
    ]);
}

#[test]
fn every_provision_of_the_regulation_is_read_in_its_own_form() {
    for provision in (1..=99).flat_map(Provision::within).filter(|provision| provision.is_complete()) {
        let text = provision.to_string();
        assert_eq!(references(&text), [Reference { text, provision: Ok(provision) }]);
    }
}

#[test]
fn every_duty_of_national_law_is_read_as_it_is_named() {
    let mut count = 0;
    for law in national::ALL {
        for duty in law.duties {
            let DutyOf::Own(name) = duty.of else { continue };
            let text = format!("{}:{name}", law.country.code());
            assert_eq!(read(&text), text);
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn what_is_between_the_parts_says_how_they_belong_together() {
    each(&[
        // A number that could be a paragraph of the article before it.
        ("Art. 12 Abs. 1, 6 Abs. 1 DSGVO", "12(1) | 6(1)"),
        ("Art. 12 Abs. 1, 6 (1) DSGVO", "12(1) | 6(1)"),
        ("Art. 12 Abs. 1, 6.1 DSGVO", "12(1) | 6(1)"),
        ("Art. 21 Abs. 6, 6 DSGVO", "21(6) | 6"),
        ("čl. 12. st. 1. i 3. GDPR", "12(1) | 12(3)"),
        ("art. 12, par. 1 e 3, e 13 del Regolamento", "12(1) | 12(3) | 13"),
        ("Art. 33 34 GDPR", "33 | 34"),
        ("Art. 32,33,34 GDPR", "32 | 33 | 34"),
        ("33 5.1.f", "33 | 5(1)(f)"),
        ("Art. 99 GDPR", "99"),
        // Signs.
        ("6,1,a und 5,1,f", "6(1)(a) | 5(1)(f)"),
        ("5, 1, f", "5 | [1, f: NoPoint { article: 1, paragraph: None, last: None }]"),
        ("5,1-f", "5 | [1-f: NoPoint { article: 1, paragraph: None, last: None }]"),
        ("5;1;f", "5 | [1;f: NoPoint { article: 1, paragraph: None, last: None }]"),
        ("article 2-2", "2(2)"),
        ("Art. 10 (Art. 9) GDPR", "10 | 9"),
        ("Art. 57 bis 59 DSGVO", "57 | [57 bis 59: ParagraphNeeded] | 59"),
        ("Art. 12 – Art. 14 GDPR", "12 | 14"),
        ("12 a 14 del RGPD", "12 | 13 | 14"),
        ("Art. 32 (1) a)-a) GDPR", "32(1)(a) | 32(1)(a)"),
        ("Article 6(1), point (f), and in Article 9", "6(1)(f) | 9"),
        // Letters that are words as well.
        ("Art. 5 (1) a f GDPR", "5(1)(a) | 5(1)(f)"),
        ("Art. 5 Abs. 1 lit. f e", "5(1)(f) | 5(1)(e)"),
        ("Art. 5 (1) a of the GDPR", "5(1)(a)"),
        ("art. 5 par. 1 lett. a lett. e f", "5(1)(a) | 5(1)(e) | 5(1)(f)"),
        ("art. 5, par. 1, a) e) f)", "5(1)(a) | 5(1)(e) | 5(1)(f)"),
        ("alinéa 1) d’article 6", "6(1)"),
        ("5(1) ter 6", "5(1) | 6"),
        // What comes before its article.
        ("1. mgr. 6. gr.", "6(1)"),
        ("eerste lid", "[eerste lid: Form]"),
        ("artikel 12, in lid 3, AVG", "12(3)"),
        ("artikla 33 jotain", "33 | [jotain: Form]"),
    ]);
}

#[test]
fn what_is_not_read_takes_no_more_with_it_than_belongs_to_it() {
    each(&[
        ("Guideline 34", "[Guideline 34: OtherLaw]"),
        ("5(1) hours", "5(1) | [hours: Form]"),
        ("Art. 28 (3) others, (4) GDPR", "28(3) | 28(4) | [others: Form]"),
        ("art. 5 Law 1, lett. f", "[5 Law 1: OtherLaw] | [f: Form]"),
        ("Art. 5(1) to ensure", "5(1) | [to ensure: Form]"),
        ("Art. 5(1) to the authority", "5(1) | [to the authority: Form]"),
        ("f, 32", "[f: Form] | 32"),
        ("Art. 32 GDPR, f", "32 | [f: Form]"),
        ("Art. 5 (1) f) x", "5(1)(f) | [x: Form]"),
        ("§ 30, § 32", "[30: OtherLaw] | [32: OtherLaw]"),
        ("GDPR:32", "32"),
        ("(FR:82)", "FR:82"),
        ("99FR:82", "[99FR:82: OtherLaw]"),
        ("(Regulation (EU) 2022/2065)", "[Regulation (EU) 2022/2065: OtherLaw]"),
        ("Article 5 of Regulation 2016/679", "5"),
        ("Article 5 of Regulation 2022/2065", "[5 of Regulation 2022/2065: OtherLaw]"),
        ("Article 5 of Regulation (EU) 2016/680", "[5 of Regulation (EU) 2016/680: OtherLaw]"),
        // Points that do not exist.
        ("art. 9 ust. 2 lit. k RODO", "[9 ust. 2 lit. k: NoPoint { article: 9, paragraph: Some(2), last: Some('j') }]"),
        ("Art. 22z", "[22z: NoPoint { article: 22, paragraph: None, last: None }]"),
        (
            "Art. 32 (1) b) and y)",
            "32(1)(b) | [32 (1) b) and y): NoPoint { article: 32, paragraph: Some(1), last: Some('d') }]",
        ),
        ("12a-15", "[12a: NoPoint { article: 12, paragraph: None, last: None }] | 15"),
    ]);
}

#[test]
fn a_duty_is_the_most_specific_that_is_known() {
    each(&[
        ("art. 2-quinquies, comma 2, lett. a), Codice Privacy", "IT:2-quinquies(2)"),
        ("art. 2-ter, comma 1, lett. a), Codice Privacy", "IT:2-ter"),
        ("§ 30a, b BDSG", "DE:30A | DE:30"),
        ("Art. 6 i, Art. 21 LSSI", "ES:LSSI-6(i) | ES:LSSI-21"),
    ]);
}
