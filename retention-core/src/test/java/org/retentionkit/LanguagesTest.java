package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.benchmark.Benchmark;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Statistic;
import org.retentionkit.benchmark.Target;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.clv.DayCount;
import org.retentionkit.survey.NpsIntervalMethod;
import org.retentionkit.testing.AllDefinitions;
import org.retentionkit.testing.Languages;

/** The five other languages say all that English says, and say it in their own words. */
class LanguagesTest {
  private static final Map<String, String> ENGLISH = Languages.patterns("en");

  /** What English has in the code: titles, terms, formulas in words. */
  private static boolean isOfCode(String key) {
    return key.matches("(title|term|formula|derived)\\..*");
  }

  /** A key without the ending of its plural form. */
  private static String stem(String key) {
    return key.startsWith("unit.") ? key.replaceAll("\\.(zero|one|few|many|other)$", "") : key;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "zh", "ru", "pl", "fi"})
  void a_language_has_the_keys_and_places_of_english(String language) {
    Map<String, String> patterns = Languages.patterns(language);
    Set<String> keys = new TreeSet<>();
    Set<String> english = new TreeSet<>();
    patterns.keySet().stream().filter(key -> !isOfCode(key)).forEach(key -> keys.add(stem(key)));
    ENGLISH.keySet().forEach(key -> english.add(stem(key)));
    assertThat(keys).isEqualTo(english);
    patterns.forEach(
        (key, text) -> {
          String counterpart = ENGLISH.get(key.startsWith("unit.") ? stem(key) + ".other" : key);
          if (counterpart == null) {
            counterpart = ENGLISH.get(key);
          }
          if (counterpart != null && !key.startsWith("period.")) {
            assertThat(new TreeSet<>(Languages.places(text)))
                .as(key)
                .isEqualTo(new TreeSet<>(Languages.places(counterpart)));
          }
        });
  }

  /** The forms that CLDR 48 has for a language, and no others. */
  @Test
  void each_counted_unit_has_all_plural_forms_of_its_language() {
    Map<String, List<String>> forms =
        Map.of(
            "en", List.of("one", "other"),
            "fi", List.of("one", "other"),
            "lv", List.of("one", "other", "zero"),
            "zh", List.of("other"),
            "ru", List.of("few", "many", "one", "other"),
            "pl", List.of("few", "many", "one", "other"));
    forms.forEach(
        (language, endings) -> {
          Map<String, String> patterns = Languages.patterns(language);
          Set<String> stems = new TreeSet<>();
          ENGLISH.keySet().stream()
              .filter(key -> key.matches("unit\\..*\\.other"))
              .forEach(key -> stems.add(stem(key)));
          assertThat(stems).hasSizeGreaterThan(15);
          for (String stem : stems) {
            List<String> found = new ArrayList<>();
            patterns.keySet().stream()
                .filter(key -> key.startsWith(stem + "."))
                .forEach(key -> found.add(key.substring(stem.length() + 1)));
            assertThat(found).as(language + " " + stem).isEqualTo(endings);
          }
        });
  }

  /** Each id has a title, each term a word, each formula in words its own; nothing is left over. */
  @ParameterizedTest
  @ValueSource(strings = {"lv", "zh", "ru", "pl", "fi"})
  void every_definition_has_title_terms_and_formula(String language) {
    Map<String, String> patterns = Languages.patterns(language);
    Set<String> wanted = new TreeSet<>();
    Metric.published().forEach(metric -> wanted.add("title." + metric.id()));
    Set<String> terms = new TreeSet<>();
    for (Measure<?, ?> each : AllDefinitions.list()) {
      wanted.add("title." + each.id());
      for (Form<?> form : each.spec().forms) {
        form.terms.forEach(term -> terms.add("term." + term.name().replace(' ', '-')));
        if (form.pattern.replaceAll("\\b(min|ln)\\b", "").matches("(?s).*[a-z]{2}.*")) {
          String key = "formula." + each.id() + "." + form.terms.size();
          wanted.add(key);
          assertThat(new TreeSet<>(Languages.places(patterns.getOrDefault(key, ""))))
              .as(key)
              .isEqualTo(new TreeSet<>(Languages.places(form.pattern)));
        }
      }
    }
    Set<String> found = new TreeSet<>(patterns.keySet());
    found.removeIf(key -> !key.matches("(title|formula)\\..*"));
    assertThat(found).isEqualTo(wanted);
    assertThat(patterns.keySet()).containsAll(terms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "pl", "fi"})
  void all_languages_know_the_same_words(String language) {
    Set<String> first = new TreeSet<>(Languages.patterns("lv").keySet());
    Set<String> other = new TreeSet<>(Languages.patterns(language).keySet());
    first.removeIf(key -> !isOfCode(key));
    other.removeIf(key -> !isOfCode(key));
    assertThat(other).isEqualTo(first);
  }

  @Test
  void no_pattern_of_another_language_has_an_english_word() {
    for (String language : Languages.OTHERS.keySet()) {
      Languages.patterns(language)
          .forEach(
              (key, text) ->
                  Languages.check(language, text.replaceAll("\\{[^}]*}", " "), new HashSet<>()));
    }
  }

  /** Every form of every definition, defined and not, with made-up values. */
  @Test
  void every_definition_of_every_room_speaks_every_language() {
    Message reason = Message.of("is-zero").andTerm("below", "opening").and("period", MARCH);
    int explained = 0;
    for (Measure<?, ?> each : AllDefinitions.list()) {
      for (Form<?> form : each.spec().forms) {
        List<TermValue> terms = new ArrayList<>();
        form.terms.forEach(term -> terms.add(new TermValue(term.name(), Quantity.of(1))));
        List<TermValue> unknown =
            form.terms.stream().map(term -> new TermValue(term.name(), null)).toList();
        Languages.check(explanation(each, form.pattern, terms, null));
        Languages.check(explanation(each, form.pattern, unknown, reason));
        explained++;
      }
      for (Locale locale : Languages.OTHERS.values()) {
        assertThat(each.title(locale)).isNotEqualTo(each.id());
      }
    }
    assertThat(explained).isGreaterThan(140);
  }

  private static final Period MARCH = Period.ofMonth(2026, 3);

  private static Explanation explanation(
      Measure<?, ?> of, String pattern, List<TermValue> terms, Message reason) {
    boolean defined = reason == null;
    return new Explanation(
        of.id(),
        of.title(),
        MARCH,
        pattern,
        terms,
        defined ? new Quantity(BigDecimal.TEN, Unit.PERCENT) : null,
        defined ? 0.1 : null,
        reason,
        defined ? new ConfidenceInterval(0.05, 0.2, 0.95, "Wilson") : null,
        List.of(),
        List.of());
  }

  @Test
  void methods_tests_and_the_words_of_benchmarks_have_names() {
    Set<String> names = new TreeSet<>(List.of("Newcombe", "Agresti-Caffo", "t", "before", "after"));
    Arrays.stream(IntervalMethod.values()).forEach(each -> names.add(each.title()));
    Arrays.stream(NpsIntervalMethod.values()).forEach(each -> names.add(each.title()));
    Arrays.stream(ChangeTest.values()).forEach(each -> names.add(each.title()));
    Arrays.stream(Statistic.values()).forEach(each -> names.add(each.title()));
    Arrays.stream(DayCount.values()).forEach(each -> names.add(each.title()));
    for (Benchmark row : BenchmarkTable.bundled().rows()) {
      names.addAll(List.of(row.industry().name(), row.measures(), row.population(), row.note()));
      if (!row.dataYears().matches("\\d*")) {
        names.add(row.dataYears());
      }
    }
    names.add(Target.MONTHLY_CHURN_2.source());
    names.add(Target.RETENTION_85_ALARM_15.source());
    names.remove("");
    assertThat(names).hasSizeGreaterThan(120);
    for (Locale locale : Languages.OTHERS.values()) {
      for (String name : names) {
        assertThat(Words.of(locale).knows("term." + name.replace(' ', '-'))).as(name).isTrue();
      }
    }
  }

  /** All languages together are a small part of the jar. */
  @Test
  void the_bundles_stay_small() throws IOException {
    long packed = 0;
    for (String language : List.of("en", "lv", "zh", "ru", "pl", "fi")) {
      for (Path file : Languages.files(language)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes)) {
          zip.write(Files.readAllBytes(file));
        }
        packed += bytes.size() + 200; // what the jar says of a file
      }
    }
    assertThat(packed).isLessThanOrEqualTo(80 * 1024);
  }
}
