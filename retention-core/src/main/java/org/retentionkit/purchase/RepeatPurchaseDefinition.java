package org.retentionkit.purchase;

import static org.retentionkit.purchase.PurchaseTerms.AGAIN_IN_TIME;
import static org.retentionkit.purchase.PurchaseTerms.BOUGHT_TWICE_INSIDE;
import static org.retentionkit.purchase.PurchaseTerms.BUYERS;
import static org.retentionkit.purchase.PurchaseTerms.BUYERS_INSIDE;
import static org.retentionkit.purchase.PurchaseTerms.BUYERS_IN_WINDOW;
import static org.retentionkit.purchase.PurchaseTerms.COHORT_BUYERS;
import static org.retentionkit.purchase.PurchaseTerms.FIRST_TIME;
import static org.retentionkit.purchase.PurchaseTerms.REPEAT_BUYERS;
import static org.retentionkit.purchase.PurchaseTerms.RETURNING;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.purchase.RepeatBuyerCounts.Kind;

/**
 * The repeat purchase rate (repeat customer rate, returning customer rate): one constant per
 * published definition.
 *
 * <p>On the same orders and window, {@link #WITHIN_WINDOW} is at most {@link #RETURNING_IN_WINDOW},
 * because it does not see earlier orders. Each reads counts of one {@link RepeatBuyerCounts.Kind};
 * of others it is undefined, for a stated reason.
 */
public enum RepeatPurchaseDefinition implements Measure<RepeatBuyerCounts, RepeatPurchaseRate> {
  /**
   * Of all buyers ever, those who bought more than once: 280 ÷ 1000 = 28 %. It grows with the age
   * of a shop. Metrilo.
   */
  LIFETIME(
      Kind.LIFETIME,
      spec(
              "repeat-purchase-rate.lifetime",
              "Repeat purchase rate",
              REPEAT_BUYERS.partOf(BUYERS),
              "Metrilo")
          .metric(Metric.REPEAT_PURCHASE_RATE)),
  /**
   * Of the buyers of a window, those who placed a first and a second order inside it: 90 ÷ 600 = 15
   * %. Earlier orders are not looked at. Little Stream Software.
   */
  WITHIN_WINDOW(
      Kind.IN_WINDOW,
      spec(
              "repeat-purchase-rate.within-window",
              "Repeat purchase rate (both orders inside the window)",
              BOUGHT_TWICE_INSIDE.partOf(BUYERS_INSIDE),
              "Little Stream Software")
          .metric(Metric.REPEAT_PURCHASE_RATE_IN_WINDOW)),
  /**
   * Of the buyers of a window, those who had bought before, inside it or earlier: 180 ÷ 600 = 30 %.
   * Shopify calls it the returning customer rate.
   */
  RETURNING_IN_WINDOW(
      Kind.RETURNING,
      spec(
              "returning-customer-rate.of-buyers-in-window",
              "Returning customer rate",
              RETURNING.partOf(BUYERS_IN_WINDOW),
              "Shopify")
          .metric(Metric.RETURNING_CUSTOMER_RATE)),
  /**
   * Returning buyers over returning and first-time buyers: 180 ÷ (180 + 470) = 27.7 %. Not a share:
   * of the 600 buyers of the window the 50 who placed their first and second order in it are in
   * both groups. Shopify, by its staff in its forum.
   */
  RETURNING_OVER_BOTH(
      Kind.RETURNING,
      spec(
          "returning-customer-rate.of-returning-and-first-time",
          "Returning customer rate (of returning and first-time buyers)",
          RETURNING.over(RETURNING.plus(FIRST_TIME)),
          "Shopify, staff in its forum")),
  /**
   * Of those who first bought in a period, those who bought again within a number of days, usually
   * 30, 60 or 90: 44 ÷ 200 = 22 %. To be read once that many days have passed for all of them, and
   * compared only over the same days, so that it has no metric. Tresl.
   */
  COHORT_WITHIN_DAYS(
      Kind.COHORT,
      spec(
              "repeat-purchase-rate.cohort-within-days",
              "Repeat purchase rate (cohort, within a number of days)",
              AGAIN_IN_TIME.partOf(COHORT_BUYERS),
              "Tresl, with 30, 60 and 90 days")
          .notes((counts, exact) -> counts.withinDays() > 0 ? List.of(inTime(counts)) : List.of()));

  private final Kind kind;
  private final Spec<RepeatBuyerCounts> spec;

  RepeatPurchaseDefinition(Kind kind, Spec<RepeatBuyerCounts> spec) {
    this.kind = kind;
    this.spec = spec;
  }

  private static Spec<RepeatBuyerCounts> spec(
      String id, String title, Formula<RepeatBuyerCounts> formula, String source) {
    return Spec.of(id, title, formula, source).during(RepeatBuyerCounts::period);
  }

  private static Message inTime(RepeatBuyerCounts counts) {
    Quantity days = new Quantity(BigDecimal.valueOf(counts.withinDays()), PurchaseTerms.DAYS);
    return Message.of("purchase.in-time").and("days", days);
  }

  /** The usual definition for counts of a kind. */
  static RepeatPurchaseDefinition of(Kind kind) {
    return Arrays.stream(values()).filter(each -> each.kind == kind).findFirst().orElseThrow();
  }

  /** Which counts it reads. */
  public Kind kind() {
    return kind;
  }

  @Override
  public Spec<RepeatBuyerCounts> spec() {
    return spec;
  }

  @Override
  public RepeatPurchaseRate of(RepeatBuyerCounts counts) {
    return new RepeatPurchaseRate(counts, this);
  }
}
