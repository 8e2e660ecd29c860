package org.retentionkit.purchase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Definition;
import org.retentionkit.Metric;

/**
 * Answers "which repeat purchase rate?": one constant per published definition.
 *
 * <p>On the same orders and window, {@link #WITHIN_WINDOW} is at most {@link #RETURNING_IN_WINDOW},
 * because it does not see earlier orders.
 */
public enum RepeatPurchaseDefinition implements Definition {
  /**
   * Of all buyers ever, those who bought more than once: 280 ÷ 1000 = 28 %. It grows with the age
   * of a shop. Metrilo.
   */
  LIFETIME(
      "Repeat purchase rate", "repeat buyers", "buyers", "Metrilo", Metric.REPEAT_PURCHASE_RATE),
  /**
   * Of the buyers of a window, those who placed a first and a second order inside it: 90 ÷ 600 = 15
   * %. Earlier orders are not looked at. Little Stream Software.
   */
  WITHIN_WINDOW(
      "Repeat purchase rate (both orders inside the window)",
      "buyers with two orders inside",
      "buyers in the window",
      "Little Stream Software",
      Metric.REPEAT_PURCHASE_RATE_IN_WINDOW),
  /**
   * Of the buyers of a window, those who had bought before, inside it or earlier: 180 ÷ 600 = 30 %.
   * Shopify calls it the returning customer rate.
   */
  RETURNING_IN_WINDOW(
      "Returning customer rate",
      "buyers who had bought before",
      "buyers in the window",
      "Shopify",
      Metric.RETURNING_CUSTOMER_RATE),
  /**
   * Of those who first bought in a period, those who bought again within a number of days, usually
   * 30, 60 or 90: 44 ÷ 200 = 22 %. To be read once that many days have passed for all of them.
   * Tresl.
   */
  COHORT_WITHIN_DAYS(
      "Repeat purchase rate (cohort, within a number of days)",
      "bought again in time",
      "first-time buyers",
      "Tresl, with 30, 60 and 90 days",
      null);

  private final String title;
  private final String part;
  private final String whole;
  private final String source;
  private final @Nullable Metric metric;

  RepeatPurchaseDefinition(
      String title, String part, String whole, String source, @Nullable Metric metric) {
    this.title = title;
    this.part = part;
    this.whole = whole;
    this.source = source;
    this.metric = metric;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return part + " ÷ " + whole;
  }

  @Override
  public String source() {
    return source;
  }

  /** The metric; empty for a cohort, whose rate can be compared only over the same days. */
  @Override
  public Optional<Metric> metric() {
    return Optional.ofNullable(metric);
  }

  /** What the formula calls those who bought again. */
  String part() {
    return part;
  }

  /** What the formula calls those it divides by. */
  String whole() {
    return whole;
  }
}
