package org.retentionkit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.retentionkit.internal.Checks;

/**
 * The words of one language (localisation): English, Latvian, simplified Chinese, Russian, Polish
 * or Finnish; any other language is answered in English. Never asks for the default locale.
 *
 * <p>A host that brings definitions, terms or messages of its own, or has other words for those of
 * the library, lays them over by {@link #plus}.
 *
 * <p>Worked example: {@code Words.of(Locale.forLanguageTag("pl")).text(Period.ofMonth(2026, 3))} is
 * {@code marzec 2026}.
 */
public final class Words {
  private static final Map<String, Words> LANGUAGES = new ConcurrentHashMap<>();

  private final String tag;
  private final Wording wording;

  private Words(String tag, Wording wording) {
    this.tag = tag;
    this.wording = wording;
  }

  /**
   * The words of a language: {@code lv}, {@code ru}, {@code pl}, {@code fi}; {@code zh}, {@code
   * zh-CN}, {@code zh-SG} and {@code zh-Hans} for simplified Chinese; English for all others,
   * {@code zh-TW} among them.
   */
  public static Words of(Locale locale) {
    return LANGUAGES.computeIfAbsent(tag(Checks.notNull("locale", locale)), Words::load);
  }

  private static Words load(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    Bundle english = new Bundle("en", false, null);
    Bundle bundle = language.equals("en") ? english : new Bundle(language, false, english);
    return new Words(tag, new Wording(language, bundle, false));
  }

  private static String tag(Locale locale) {
    return switch (locale.getLanguage()) {
      case "lv", "ru", "pl", "fi" -> locale.getLanguage();
      case "zh" -> isSimplified(locale) ? "zh-Hans" : "en";
      default -> "en";
    };
  }

  private static boolean isSimplified(Locale locale) {
    return locale.getScript().isEmpty()
        ? switch (locale.getCountry()) {
          case "", "CN", "SG" -> true;
          default -> false;
        }
        : locale.getScript().equals("Hans");
  }

  /**
   * The same with words of the host, which are taken first.
   *
   * <p>Keys: {@code title.ID} for the title of a definition or metric, {@code term.NAME} for what a
   * formula calls a term (blanks as hyphens: {@code term.lost-of-new}), {@code formula.ID.N} for a
   * formula in words with N terms, and the keys of {@link Message}s, the library's and the host's.
   */
  public Words plus(Map<String, String> patterns) {
    return new Words(tag, wording.plus(Checks.notNull("patterns", patterns)));
  }

  /** Which language it is: {@code en}, {@code lv}, {@code zh-Hans}, {@code ru}, … */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * Whether there are words for a key, such as {@code title.customer-churn.opening-cohort}; titles,
   * terms and formulas that have none are said as the definition writes them, in English.
   */
  public boolean knows(String key) {
    return wording.knows(Checks.notNull("key", key));
  }

  /** All that an explanation says. */
  public String sentence(Explanation explanation) {
    return wording.sentence(Checks.notNull("explanation", explanation));
  }

  /** An explanation in one line. */
  public String reading(Explanation explanation) {
    return wording.reading(Checks.notNull("explanation", explanation));
  }

  /** The formula with each term's value behind its name. */
  public String working(Explanation explanation) {
    return wording.working(Checks.notNull("explanation", explanation));
  }

  /** A message. */
  public String text(Message message) {
    return wording.message(Checks.notNull("message", message));
  }

  /** A number with its unit. */
  public String text(Quantity quantity) {
    return wording.quantity(Checks.notNull("quantity", quantity));
  }

  /** A period: a month, a quarter, a year, a day or two days. */
  public String text(Period period) {
    StringBuilder out = new StringBuilder(24);
    wording.notation.period(Checks.notNull("period", period), out);
    return out.toString();
  }

  /** The title of a definition. */
  public String title(Definition definition) {
    Checks.notNull("definition", definition);
    return wording.dictionary.title(definition.id(), definition.title());
  }

  /** The title of a metric. */
  public String title(Metric metric) {
    return wording.dictionary.title(Checks.notNull("metric", metric).id(), metric.title());
  }

  /** The formula of a definition in the names of its terms. */
  public String formula(Definition definition) {
    Checks.notNull("definition", definition);
    return definition instanceof Measure<?, ?> measure
        ? formula(definition.id(), measure.spec().forms)
        : definition.formula();
  }

  private String formula(String id, Form<?>[] forms) {
    Form<?> main = forms[forms.length - 1];
    return wording.dictionary.formula(
        id, main.pattern, main.terms.stream().map(Term::name).toList());
  }

  /** What a formula calls a term, or the name of an interval method or a test. */
  public String term(String name) {
    return wording.dictionary.word(Checks.notNull("name", name));
  }

  /** The tag of the language: {@code zh-Hans}. */
  @Override
  public String toString() {
    return tag;
  }
}
