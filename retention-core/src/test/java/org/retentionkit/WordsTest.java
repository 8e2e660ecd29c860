package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.testing.Languages;

/** The door to a language: which one it is, how numbers and dates are written, a host's words. */
class WordsTest {
  private static final Unit DAY = Unit.of(CalendarUnit.DAY);

  private static Words words(String tag) {
    return Words.of(Locale.forLanguageTag(tag));
  }

  private static String number(String tag, String digits) {
    return words(tag).text(new Quantity(new BigDecimal(digits), Unit.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "lv, lv",
    "lv-LV, lv",
    "ru, ru",
    "ru-KZ, ru",
    "pl, pl",
    "fi, fi",
    "zh, zh-Hans",
    "zh-CN, zh-Hans",
    "zh-SG, zh-Hans",
    "zh-Hans, zh-Hans",
    "zh-Hans-HK, zh-Hans",
    "zh-TW, en",
    "zh-HK, en",
    "zh-MO, en",
    "zh-Hant, en",
    "zh-Hant-CN, en",
    "de, en",
    "ar, en",
    "tr, en",
    "und, en"
  })
  void a_locale_is_answered_in_its_language_or_in_english(String asked, String answered) {
    assertThat(words(asked)).hasToString(answered);
    assertThat(words(asked).locale()).isEqualTo(Locale.forLanguageTag(answered));
    assertThat(words(asked)).isSameAs(words(answered));
  }

  /** U+00A0 between digits, from five digits on in Latvian and Polish; the minus is U+2212. */
  @ParameterizedTest
  @CsvSource({
    "en, '1,234,567.50', '−1,234.5', '123'",
    "lv, '1\u00a0234\u00a0567,50', '−1234,5', '123'",
    "zh, '1,234,567.50', '−1,234.5', '123'",
    "ru, '1\u00a0234\u00a0567,50', '−1\u00a0234,5', '123'",
    "pl, '1\u00a0234\u00a0567,50', '−1234,5', '123'",
    "fi, '1\u00a0234\u00a0567,50', '−1\u00a0234,5', '123'"
  })
  void numbers_are_written_as_the_language_does(
      String tag, String millions, String below, String small) {
    assertThat(number(tag, "1234567.50")).isEqualTo(millions);
    assertThat(number(tag, "-1234.5")).isEqualTo(below);
    assertThat(number(tag, "123")).isEqualTo(small);
  }

  /** The bundles agree with the platform, and do not ask it: it may lack the language. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "lv", "zh-Hans", "ru", "pl", "fi"})
  void separators_are_those_of_cldr(String tag) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(tag));
    assertThat(number(tag, "10000.5"))
        .isEqualTo(
            "10" + symbols.getGroupingSeparator() + "000" + symbols.getDecimalSeparator() + "5");
  }

  @ParameterizedTest
  @CsvSource({
    "en, '12.3\u00a0%', '1,234.50\u00a0EUR'",
    "lv, '12,3\u00a0%', '1234,50\u00a0EUR'",
    "zh, '12.3%', 'EUR\u00a01,234.50'",
    "ru, '12,3\u00a0%', '1\u00a0234,50\u00a0EUR'",
    "pl, '12,3%', '1234,50\u00a0EUR'",
    "fi, '12,3\u00a0%', '1\u00a0234,50\u00a0EUR'"
  })
  void per_cent_and_money_are_written_as_the_language_does(
      String tag, String percent, String money) {
    assertThat(words(tag).text(new Quantity(new BigDecimal("12.3"), Unit.PERCENT)))
        .isEqualTo(percent);
    assertThat(words(tag).text(Quantity.of(Money.of("1234.50", "EUR")))).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; June 1998; 30 June 1998; Q2 1998; 1998; 30 June 1998 – 2 July 1998",
        "lv; 1998. gada jūnijs; 1998. gada 30. jūnijs; 1998. gada 2. ceturksnis; 1998. gads;"
            + " 1998. gada 30. jūnijs – 1998. gada 2. jūlijs",
        "zh; 1998年6月; 1998年6月30日; 1998年第2季度; 1998年; 1998年6月30日–1998年7月2日",
        "ru; июнь 1998\u00a0г.; 30 июня 1998\u00a0г.; 2-й квартал 1998\u00a0г.; 1998\u00a0г.;"
            + " 30 июня 1998\u00a0г. – 2 июля 1998\u00a0г.",
        "pl; czerwiec 1998; 30 czerwca 1998; 2. kwartał 1998; 1998\u00a0r.;"
            + " 30 czerwca 1998 – 2 lipca 1998",
        "fi; kesäkuu 1998; 30. kesäkuuta 1998; 2. vuosineljännes 1998; vuosi 1998;"
            + " 30. kesäkuuta 1998 – 2. heinäkuuta 1998"
      })
  void periods_are_written_as_the_language_does(
      String tag, String month, String day, String quarter, String year, String range) {
    LocalDate last = LocalDate.of(1998, 6, 30);
    assertThat(words(tag).text(Period.ofMonth(1998, 6))).isEqualTo(month);
    assertThat(words(tag).text(Period.starting(last, CalendarUnit.DAY))).isEqualTo(day);
    assertThat(words(tag).text(Period.ofQuarter(1998, 2))).isEqualTo(quarter);
    assertThat(words(tag).text(Period.ofYear(1998))).isEqualTo(year);
    assertThat(words(tag).text(Period.of(last, LocalDate.of(1998, 7, 3)))).isEqualTo(range);
  }

  /** CLDR 48: 0, 1, 2, 5, 11, 12, 21, 22, 25, 100, 101, 111, 112, 1.5, 0.1, 1.0. */
  @ParameterizedTest
  @CsvSource({
    "en, other one other other other other other other other other other other other other other other",
    "fi, other one other other other other other other other other other other other other other other",
    "zh, other other other other other other other other other other other other other other other other",
    "ru, many one few many many many one few many many one many many other other other",
    "pl, many one few many many many many few many many many many many other other other",
    "lv, zero one other other zero zero one other other zero one zero zero other one one"
  })
  void plural_forms_are_those_of_cldr(String language, String categories) {
    List<String> shown =
        List.of(
            "0", "1", "2", "5", "11", "12", "21", "22", "25", "100", "101", "111", "112", "1.5",
            "0.1", "1.0");
    assertThat(shown.stream().map(each -> Plural.of(language, new BigDecimal(each))))
        .containsExactly(categories.split(" "));
  }

  /** Latvian looks at two decimals as at a number: 0.11 is none, 0.21 is one. */
  @Test
  void latvian_decimals_have_forms_of_their_own() {
    assertThat(Plural.of("lv", new BigDecimal("0.11"))).isEqualTo("zero");
    assertThat(Plural.of("lv", new BigDecimal("0.21"))).isEqualTo("one");
    assertThat(Plural.of("lv", new BigDecimal("0.111"))).isEqualTo("one");
    assertThat(Plural.of("lv", new BigDecimal("10.00"))).isEqualTo("zero");
    assertThat(Plural.of("lv", new BigDecimal("2.22"))).isEqualTo("other");
    assertThat(Plural.of("ru", new BigDecimal("-21"))).isEqualTo("one");
  }

  @Test
  void numbers_take_the_form_of_their_noun() {
    assertThat(words("lv").text(new Quantity(new BigDecimal("21"), DAY))).isEqualTo("21 diena");
    assertThat(words("ru").text(new Quantity(new BigDecimal("22"), DAY))).isEqualTo("22 дня");
    assertThat(words("pl").text(new Quantity(new BigDecimal("5"), Unit.of(CalendarUnit.YEAR))))
        .isEqualTo("5 lat");
    assertThat(words("fi").text(new Quantity(new BigDecimal("2"), DAY))).isEqualTo("2 päivää");
    assertThat(words("zh").text(new Quantity(new BigDecimal("2"), DAY))).isEqualTo("2天");
    assertThat(
            words("pl")
                .text(
                    new Quantity(
                        BigDecimal.TEN, Unit.PERCENT.per(Length.of(14, CalendarUnit.DAY)))))
        .isEqualTo("10% (14 dni)");
  }

  /** A definition, a term and a message of the host's own, and other words for ours. */
  @Test
  void a_host_lays_its_own_words_over_those_of_the_library() {
    Message own =
        Message.of("acme.grace", "A grace of {days} is given.")
            .and("days", new Quantity(new BigDecimal("3"), DAY));
    Explanation explanation =
        new Explanation(
            "acme-churn.with-grace",
            "Churn with grace",
            Period.ofMonth(2026, 3),
            "{0} ÷ {1}",
            List.of(
                new TermValue("expired", Quantity.of(3)),
                new TermValue("opening", Quantity.of(100))),
            new Quantity(new BigDecimal("3.0"), Unit.PERCENT),
            0.03,
            null,
            null,
            List.of(own),
            List.of());
    assertThat(explanation)
        .hasToString(
            "Churn with grace, March 2026: 3.0 % = expired 3 ÷ opening 100."
                + " A grace of 3 days is given.");
    assertThat(words("lv").sentence(explanation))
        .isEqualTo(
            "Churn with grace, 2026. gada marts: 3,0\u00a0% = expired 3 ÷ sākumā 100."
                + " A grace of 3 dienas is given.");
    Words hosts =
        words("lv")
            .plus(
                Map.of(
                    "title.acme-churn.with-grace", "Zaudēšana ar pagarinājumu",
                    "term.expired", "beigušies",
                    "term.opening", "biedri sākumā",
                    "acme.grace", "Pagarinājums: {days}."));
    assertThat(hosts.sentence(explanation))
        .isEqualTo(
            "Zaudēšana ar pagarinājumu, 2026. gada marts:"
                + " 3,0\u00a0% = beigušies 3 ÷ biedri sākumā 100. Pagarinājums: 3 dienas.");
    assertThat(hosts.reading(explanation))
        .isEqualTo("Zaudēšana ar pagarinājumu, 2026. gada marts: 3,0\u00a0%");
    assertThat(hosts.knows("acme.grace")).isTrue();
    assertThat(words("lv").knows("acme.grace")).isFalse();
    assertThat(hosts.plus(Map.of("acme.other", "x")).term("expired")).isEqualTo("beigušies");
  }

  @Test
  void titles_formulas_and_terms_are_asked_for_alone() {
    Words polish = words("pl");
    ChurnDefinition churn = ChurnDefinition.OPENING_COHORT;
    assertThat(polish.title(churn)).isEqualTo("Wskaźnik rezygnacji klientów");
    assertThat(polish.formula(churn)).isEqualTo("utraceni z początku ÷ na początku");
    assertThat(churn.title(Locale.forLanguageTag("fi"))).isEqualTo("Asiakasvaihtuvuus");
    assertThat(churn.formula(Locale.ENGLISH)).isEqualTo(churn.formula());
    assertThat(churn.title(Locale.TRADITIONAL_CHINESE)).isEqualTo(churn.title());
    assertThat(polish.title(Metric.NET_PROMOTER_SCORE)).isEqualTo("Net Promoter Score (NPS)");
    assertThat(polish.term("Wilson")).isEqualTo("Wilsona");
    assertThat(polish.term("no such term")).isEqualTo("no such term");
  }

  /** The default locale of the virtual machine is never asked. */
  @Test
  void the_default_locale_is_never_asked() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG", "lv-LV", "zh-TW", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(words("ru").text(Period.ofMonth(2026, 3))).isEqualTo("март 2026\u00a0г.");
        assertThat(number("fi", "12345.6")).isEqualTo("12\u00a0345,6");
        assertThat(words("fr").text(Period.ofMonth(2026, 3))).isEqualTo("March 2026");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothing_may_be_missing() {
    assertThatThrownBy(() -> Words.of(null)).hasMessage("locale must not be null");
    assertThatThrownBy(() -> words("lv").plus(null)).hasMessage("patterns must not be null");
    assertThatThrownBy(() -> Message.list(List.of())).hasMessage("messages must not be empty");
    assertThat(Languages.OTHERS).hasSize(5);
  }
}
