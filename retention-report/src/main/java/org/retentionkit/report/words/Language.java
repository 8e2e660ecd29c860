package org.retentionkit.report.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A language of the page, with its bundle of words, which is read when it is first asked for. */
public enum Language {
  /** English, and what other locales get. */
  ENGLISH("en"),
  /** Latvian. */
  LATVIAN("lv"),
  /** Chinese in simplified characters. */
  CHINESE("zh-Hans"),
  /** Russian. */
  RUSSIAN("ru"),
  /** Polish. */
  POLISH("pl"),
  /** Finnish. */
  FINNISH("fi");

  private static final Map<Language, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

  private final String tag;
  private final Locale locale;

  Language(String tag) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The language of a locale; Chinese in traditional characters and all others get English. */
  public static Language of(Locale locale) {
    Objects.requireNonNull(locale, "locale must not be null");
    if (locale.getLanguage().equals("zh")) {
      boolean traditional =
          locale.getScript().isEmpty()
              ? locale.getCountry().matches("TW|HK|MO")
              : !locale.getScript().equals("Hans");
      return traditional ? ENGLISH : CHINESE;
    }
    for (Language language : values()) {
      if (language.tag.equals(locale.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }

  /** The tag of BCP 47, for {@code lang}. */
  public String tag() {
    return tag;
  }

  /** As a locale. */
  public Locale locale() {
    return locale;
  }

  /** The words by their keys. */
  public Map<String, String> bundle() {
    return BUNDLES.computeIfAbsent(this, Language::read);
  }

  private Map<String, String> read() {
    String name = tag + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Language.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new HashMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return Map.copyOf(words);
  }

  /** The category of a whole number by CLDR. */
  public String plural(long count) {
    long n = Math.abs(count);
    long ten = n % 10;
    long hundred = n % 100;
    boolean teen = hundred >= 11 && hundred <= 19;
    return switch (this) {
      case CHINESE -> "other";
      case ENGLISH, FINNISH -> n == 1 ? "one" : "other";
      case LATVIAN -> ten == 0 || teen ? "zero" : ten == 1 ? "one" : "other";
      case RUSSIAN -> ten == 1 && hundred != 11 ? "one" : few(ten, hundred) ? "few" : "many";
      case POLISH -> n == 1 ? "one" : few(ten, hundred) ? "few" : "many";
    };
  }

  /** The category of a number shown with decimals, by its last decimal. */
  public String plural(String decimals) {
    if (this == LATVIAN) {
      boolean teen = decimals.length() > 1 && decimals.charAt(decimals.length() - 2) == '1';
      return decimals.endsWith("1") && !teen ? "one" : "other";
    }
    return "other";
  }

  private static boolean few(long ten, long hundred) {
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14);
  }
}
