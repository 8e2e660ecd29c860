package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.report.words.Language;
import org.retentionkit.report.words.Words;

/** All languages say the same, each by its own rules; forms by CLDR 48. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern OWN =
      Pattern.compile("(scale|short)\\.\\d+|.*\\.(zero|one|few|many|other)");

  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Path MAIN =
      Path.of(System.getProperty("retention.root", "..")).resolve("retention-report/src/main/java");

  private static Words in(Language language) {
    return new Words(language, Map.of());
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(pattern);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_the_keys_and_places_of_english(Language language) {
    Map<String, String> english = Language.ENGLISH.bundle();
    Map<String, String> other = language.bundle();
    assertThat(keys(other)).isEqualTo(keys(english));
    keys(english)
        .forEach(
            key -> {
              Set<String> places = places(other.get(key));
              if (key.equals("fmt.day") && places.remove("M")) {
                places.add("G"); // Chinese has one form
              }
              assertThat(places).as(key).isEqualTo(places(english.get(key)));
              assertThat(other.get(key)).as(key).isNotBlank().doesNotContain("␣");
            });
  }

  private static Set<String> keys(Map<String, String> bundle) {
    Set<String> keys = new TreeSet<>(bundle.keySet());
    keys.removeIf(key -> OWN.matcher(key).matches() || key.equals("fmt.group"));
    return keys;
  }

  /** Words that are put together from a key and what follows are named by their beginning. */
  @Test
  void every_word_is_used() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          literals.add(matcher.group(1));
        }
      }
    }
    Set<String> unused = new TreeSet<>(keys(Language.ENGLISH.bundle()));
    unused.removeIf(
        key -> {
          String of = key.startsWith("act.") ? key.substring(4) : key;
          String beginning = of.substring(0, of.lastIndexOf('.') + 1);
          return literals.contains(of)
              || literals.contains(beginning)
              || of.matches("month\\.\\d+\\.(day|short)")
              || (of.startsWith("d.") && literals.contains(of.substring(2).replaceAll("-.*", "")));
        });
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_noun_has_each_form_that_a_number_can_ask_for(Language language) {
    for (String noun : Set.of("customers", "months", "days", "answers", "points", "pointsby")) {
      for (long n = 0; n <= 130; n++) {
        assertThat(in(language).plural(noun, n)).contains(Long.toString(n));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LATVIAN, 0, zero",
    "LATVIAN, 1, one",
    "LATVIAN, 2, other",
    "LATVIAN, 11, zero",
    "LATVIAN, 21, one",
    "LATVIAN, 22, other",
    "LATVIAN, 111, zero",
    "LATVIAN, 101, one",
    "RUSSIAN, 1, one",
    "RUSSIAN, 2, few",
    "RUSSIAN, 5, many",
    "RUSSIAN, 11, many",
    "RUSSIAN, 12, many",
    "RUSSIAN, 21, one",
    "RUSSIAN, 22, few",
    "RUSSIAN, 112, many",
    "POLISH, 1, one",
    "POLISH, 2, few",
    "POLISH, 5, many",
    "POLISH, 12, many",
    "POLISH, 21, many",
    "POLISH, 22, few",
    "POLISH, 0, many",
    "ENGLISH, 1, one",
    "ENGLISH, 21, other",
    "FINNISH, 1, one",
    "FINNISH, 0, other",
    "CHINESE, 1, other"
  })
  void plurals_are_those_of_cldr(Language language, long n, String category) {
    assertThat(language.plural(n)).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({"1.5, other", "0.1, one", "8.0, other", "2.1, one", "0.11, other"})
  void a_latvian_number_with_decimals_goes_by_its_last_digit(String digits, String category) {
    assertThat(Language.LATVIAN.plural(digits)).isEqualTo(category);
    assertThat(Language.RUSSIAN.plural(digits)).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, '1,234', '1,234.50\u00A0EUR', '12.3\u00A0%'",
    "LATVIAN, '1234', '1234,50\u00A0EUR', '12,3\u00A0%'",
    "CHINESE, '1,234', 'EUR\u00A01,234.50', '12.3%'",
    "RUSSIAN, '1\u00A0234', '1\u00A0234,50\u00A0EUR', '12,3\u00A0%'",
    "POLISH, '1234', '1234,50\u00A0EUR', '12,3%'",
    "FINNISH, '1\u00A0234', '1\u00A0234,50\u00A0EUR', '12,3\u00A0%'"
  })
  void numbers_are_those_of_the_language_by_code_point(
      Language language, String count, String money, String percent) {
    assertThat(in(language).count(1234)).isEqualTo(count);
    assertThat(in(language).money(Money.of("1234.50", "EUR"))).isEqualTo(money);
    assertThat(in(language).percent(0.1234)).isEqualTo(percent);
    assertThat(in(language).number(-0.5, 1)).startsWith("\u2212");
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, June 1998, Jun 1998, 30 June 1998",
    "LATVIAN, 1998. gada jūnijs, 1998. jūn., 1998. gada 30. jūnijs",
    "CHINESE, 1998年6月, 1998年6月, 1998年6月30日",
    "RUSSIAN, 'июнь 1998\u00A0г.', июнь 1998, '30 июня 1998\u00A0г.'",
    "POLISH, czerwiec 1998, cze 1998, 30 czerwca 1998",
    "FINNISH, kesäkuu 1998, kesä 1998, 30. kesäkuuta 1998"
  })
  void months_and_days_have_their_form_alone_and_in_a_date(
      Language language, String name, String brief, String day) {
    Period june = Period.ofMonth(1998, 6);
    assertThat(in(language).months().name(june)).isEqualTo(name);
    assertThat(in(language).months().brief(june)).isEqualTo(brief);
    assertThat(in(language).months().day(LocalDate.of(1998, 6, 30))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, zh-Hans",
    "zh-SG, zh-Hans",
    "zh-Hans, zh-Hans",
    "zh-TW, en",
    "zh-Hant, en",
    "zh, zh-Hans",
    "lv-LV, lv",
    "ru-KZ, ru",
    "pl, pl",
    "fi-FI, fi",
    "de, en",
    "fr-FR, en",
    "und, en"
  })
  void a_locale_gets_its_language_or_english(String locale, String tag) {
    assertThat(Language.of(Locale.forLanguageTag(locale)).tag()).isEqualTo(tag);
  }

  @Test
  void a_stop_behind_an_abbreviation_is_not_doubled() {
    assertThat(in(Language.RUSSIAN).text("s.value", "m", "май", "p", "1 п. п."))
        .isEqualTo("Май: 1 п. п.");
  }
}
