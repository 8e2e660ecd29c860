package org.retentionkit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.log.ActivitySections;
import org.retentionkit.report.log.Choices;
import org.retentionkit.report.log.OrderSections;
import org.retentionkit.report.log.Parts;
import org.retentionkit.report.log.SubscriptionSections;
import org.retentionkit.report.page.Accent;
import org.retentionkit.report.page.Style;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.section.Source;
import org.retentionkit.report.words.Language;

/**
 * Puts a report together: logs and sections in the order in which they are to stand. What is said
 * about logs must be said before {@link #build}.
 *
 * <pre>{@code
 * RetentionReport report = RetentionReport.builder()
 *     .title("Orders 2025").subject("shop.example")
 *     .activeDays(60).industry(Industry.RETAIL)
 *     .log(orders)
 *     .section(Sections.targets(check))
 *     .build();
 * }</pre>
 */
public final class RetentionReportBuilder {
  private @Nullable String title;
  private @Nullable String subject;
  private int activeDays = Choices.NONE.activeDays();
  private @Nullable LocalDate knownThrough;
  private @Nullable Industry industry;
  private @Nullable Ratio margin;
  private @Nullable DiscountRate discount;
  private int listed = Choices.NONE.listed();
  private @Nullable Function<Object, String> names;
  private final Parts parts = new Parts();
  private List<Tile> tiles = List.of(Tile.values());
  private boolean hover = true;
  private Style style = Style.STANDARD;
  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

  RetentionReportBuilder() {}

  /** The title, in the host's words; the usual one of the language otherwise. */
  public RetentionReportBuilder title(String text) {
    title = given("title", text);
    return this;
  }

  /** What the report is about, such as the name of a shop. */
  public RetentionReportBuilder subject(String text) {
    subject = given("subject", text);
    return this;
  }

  /** For how many days after its own an order keeps its customer active; 90 if not said. */
  public RetentionReportBuilder activeDays(int days) {
    activeDays = days;
    return this;
  }

  /** The last day that is known; the last day of the log if not said. */
  public RetentionReportBuilder knownThrough(LocalDate day) {
    knownThrough = given("day", day);
    return this;
  }

  /** Whom to compare retention with, by the benchmarks of the core. */
  public RetentionReportBuilder industry(Industry other) {
    industry = given("industry", other);
    return this;
  }

  /** The gross margin, for the lifetime value. */
  public RetentionReportBuilder margin(Ratio share) {
    margin = given("margin", share);
    return this;
  }

  /** The discount rate, for the lifetime value. */
  public RetentionReportBuilder discount(DiscountRate rate) {
    discount = given("discount", rate);
    return this;
  }

  /**
   * Lists so many customers at risk by their names. Without this the first ten are listed by their
   * places, since a page is mailed and a name is personal data.
   *
   * @param count how many, 0 or more
   * @param name the name of a customer of the log
   */
  public RetentionReportBuilder customerNames(int count, Function<Object, String> name) {
    listed = count;
    names = given("name", name);
    return this;
  }

  /** The sections that an order log allows. */
  public RetentionReportBuilder log(OrderLog<?> log) {
    given("log", log);
    parts.log("f.orders", chosen -> OrderSections.of(log, chosen));
    return this;
  }

  /** The sections that a log of activity allows. */
  public RetentionReportBuilder log(ActivityLog<?> log) {
    if (given("log", log) instanceof OrderLog<?> orders) {
      return log(orders);
    }
    parts.log("log.activity", chosen -> ActivitySections.of(log, chosen));
    return this;
  }

  /** The sections that a subscription log allows. */
  public RetentionReportBuilder log(SubscriptionLog<?> log) {
    given("log", log);
    parts.log("log.subscriptions", chosen -> SubscriptionSections.of(log, chosen));
    return this;
  }

  /**
   * The name of the log that was given last: where a report has several, the headings of its
   * sections begin with it, or with {@code Orders}, {@code Subscriptions}, {@code Activity} in the
   * language of the page.
   *
   * @throws IllegalStateException if no log was given last
   */
  public RetentionReportBuilder named(String log) {
    parts.named(given("log", log));
    return this;
  }

  /** A section. */
  public RetentionReportBuilder section(Section section) {
    given("section", section);
    parts.section(section.source());
    return this;
  }

  /** The tiles at the head, in their order; the first six of which something is known are shown. */
  public RetentionReportBuilder tiles(Tile... chosen) {
    tiles = List.of(given("tiles", chosen));
    return this;
  }

  /** Whether plots show the numbers of a period under the mouse; they cost a third of the page. */
  public RetentionReportBuilder hover(boolean shown) {
    hover = shown;
    return this;
  }

  /** The colour of what is kept, on the light page and on the dark: {@code #1c5d99}. */
  public RetentionReportBuilder accent(String light, String dark) {
    style = Style.of(new Accent(given("light", light), given("dark", dark)));
    return this;
  }

  /**
   * Words of the host in place of the page's, in one language: a club says members, not customers.
   *
   * @param language their language
   * @param own the words by the keys of the bundle
   * @throws IllegalArgumentException if the bundle has no such key, or a word lacks a place
   */
  public RetentionReportBuilder words(Locale language, Map<String, String> own) {
    Language of = Language.of(given("language", language));
    own.forEach((key, word) -> OwnWords.check(of, key, word));
    words.merge(of, Map.copyOf(own), RetentionReportBuilder::both);
    return this;
  }

  private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
    Map<String, String> all = new HashMap<>(first);
    all.putAll(second);
    return Map.copyOf(all);
  }

  /**
   * The report.
   *
   * @throws IllegalArgumentException if there is no section, or two of the same id
   */
  public RetentionReport build() {
    Choices chosen =
        new Choices(activeDays, knownThrough, industry, margin, discount, listed, names);
    List<Facts> facts = new ArrayList<>();
    List<Source> sections = parts.sections(chosen, facts);
    Outline outline = new Outline(title, subject, facts, sections, tiles, hover, words);
    return new RetentionReport(outline, style, Locale.ENGLISH);
  }

  private static <T> T given(String name, @Nullable T value) {
    return Objects.requireNonNull(value, name + " must not be null");
  }
}
