package org.retentionkit.cohort;

import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.internal.Checks;

/**
 * Stickiness (DAU/MAU, DAU/WAU, WAU/MAU): one constant per pair of windows, in days that end
 * together, and one for the average day of a period.
 */
public enum StickinessDefinition implements Measure<Stickiness, Stickiness> {
  /** 1 day over 30 days. Google Analytics 4. */
  DAU_MAU("stickiness.dau-mau", "Stickiness, DAU/MAU", 1, 30, "Google Analytics 4"),
  /** 1 day over 7 days. Google Analytics 4. */
  DAU_WAU("stickiness.dau-wau", "Stickiness, DAU/WAU", 1, 7, "Google Analytics 4"),
  /** 7 days over 30 days. Google Analytics 4. */
  WAU_MAU("stickiness.wau-mau", "Stickiness, WAU/MAU", 7, 30, "Google Analytics 4"),
  /** 1 day over 28 days, so that each weekday is in it four times. */
  DAU_MAU_28(
      "stickiness.dau-mau-28",
      "Stickiness, DAU/MAU of 28 days",
      1,
      28,
      "guides to Google Analytics 4"),
  /** 7 days over 28 days: four whole weeks. */
  WAU_MAU_28(
      "stickiness.wau-mau-28",
      "Stickiness, WAU/MAU of 28 days",
      7,
      28,
      "guides to Google Analytics 4"),
  /**
   * The average DAU of a period over all who were active in it: of a month the average DAU over
   * MAU. The days on which customers were active, over all days on which they could have been: 620
   * ÷ (31 × 100) = 20 %. No share with an interval, because a customer's days hang together.
   */
  AVERAGE_DAU(
      "stickiness.average-dau",
      "Stickiness, average DAU",
      Term.<Stickiness>count("active days", Stickiness::activeInShort)
          .over(
              Term.<Stickiness>count("days", all -> all.period().days())
                  .times(Term.count("active", Stickiness::activeInLong))),
      "metric glossaries: average daily active users over monthly active users");

  private final int shortDays;
  private final int longDays;
  private final Spec<Stickiness> spec;

  StickinessDefinition(String id, String title, int shortDays, int longDays, String source) {
    this.shortDays = shortDays;
    this.longDays = longDays;
    this.spec =
        Spec.of(
                id,
                title,
                Term.<Stickiness>count(window(shortDays), Stickiness::activeInShort)
                    .partOf(Term.count(window(longDays), Stickiness::activeInLong)),
                source)
            .during(Stickiness::period)
            .overZero(
                (all, below) ->
                    Message.of("cohort.nobody-active")
                        .andTerm("below", below)
                        .and("day", all.period()));
  }

  StickinessDefinition(String id, String title, Formula<Stickiness> formula, String source) {
    this.shortDays = 1;
    this.longDays = 0;
    this.spec =
        Spec.of(id, title, formula, source)
            .during(Stickiness::period)
            .overZero(
                (all, below) -> Message.of("cohort.nobody-active-in").and("period", all.period()));
  }

  /** The days of the short window. */
  public int shortDays() {
    return shortDays;
  }

  /** The days of the long window; 0 for that of a whole period. */
  public int longDays() {
    return longDays;
  }

  @Override
  public Spec<Stickiness> spec() {
    return spec;
  }

  /**
   * The same.
   *
   * @throws IllegalArgumentException if it was counted in other windows
   */
  @Override
  public Stickiness of(Stickiness counted) {
    if (Checks.notNull("counted", counted).definition() != this) {
      throw Checks.broken("definition", "must be " + this, counted.definition());
    }
    return counted;
  }

  private static String window(int days) {
    return days == 1 ? "active in 1 day" : "active in " + days + " days";
  }
}
