package org.retentionkit.purchase;

import java.util.Currency;
import java.util.Objects;
import java.util.function.Function;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The terms of {@link PurchaseCounts}, {@link PurchaseGaps}, {@link MedianPurchaseGap} and {@link
 * RepeatBuyerCounts}: what purchase definitions are made of, and what a host makes its own from.
 *
 * <p>Worked example: {@code PurchaseTerms.REVENUE.over(PurchaseTerms.CUSTOMERS)} reads {@code
 * revenue ÷ customers}.
 */
public final class PurchaseTerms {
  static final Unit ORDERS_A_CUSTOMER = new Unit("order-a-customer", "", "");
  static final Unit DAYS = Unit.of(CalendarUnit.DAY);

  /** What money has no currency is in, by ISO 4217. */
  private static final Currency NONE = Currency.getInstance("XXX");

  /** Different customers who ordered. */
  public static final Term<PurchaseCounts> CUSTOMERS =
      Term.count("customers", PurchaseCounts::customers, notGiven("customers"));

  /** Orders placed. */
  public static final Term<PurchaseCounts> ORDERS = Term.count("orders", PurchaseCounts::orders);

  /** Revenue of the orders. */
  public static final Term<PurchaseCounts> REVENUE =
      Term.<PurchaseCounts>amount(
              "revenue",
              counts -> Objects.requireNonNull(counts.revenue()).amount(),
              counts -> Unit.of(currency(counts)))
          .knownIf(new Known<>(counts -> counts.revenue() != null, notGiven("revenue")));

  /** Days of the period. */
  public static final Term<PurchaseCounts> WINDOW_DAYS =
      Term.count("window days", counts -> counts.period().days());

  /** Gaps between consecutive orders of the same customer. */
  public static final Term<PurchaseGaps> GAPS = Term.count("gaps", PurchaseGaps::gaps);

  /** The days of all these gaps. */
  public static final Term<PurchaseGaps> TOTAL_GAP_DAYS =
      Term.count("total gap days", PurchaseGaps::totalDays);

  /** Of the customers' own median gaps in order, the one at the middle or just before it. */
  public static final Term<MedianPurchaseGap> LOWER_MIDDLE =
      Term.amount("lower middle", MedianPurchaseGap::lowerMiddle, gap -> DAYS);

  /** Of the customers' own median gaps in order, the one at the middle or just after it. */
  public static final Term<MedianPurchaseGap> UPPER_MIDDLE =
      Term.amount("upper middle", MedianPurchaseGap::upperMiddle, gap -> DAYS);

  /** Of all buyers ever, those who bought more than once. */
  public static final Term<RepeatBuyerCounts> REPEAT_BUYERS =
      repeat("repeat buyers", RepeatBuyerCounts.Kind.LIFETIME);

  /** All buyers ever. */
  public static final Term<RepeatBuyerCounts> BUYERS =
      buyers("buyers", RepeatBuyerCounts.Kind.LIFETIME);

  /** Of the buyers of a window, those with a first and a second order inside it. */
  public static final Term<RepeatBuyerCounts> BOUGHT_TWICE_INSIDE =
      repeat("buyers with two orders inside", RepeatBuyerCounts.Kind.IN_WINDOW);

  /** The buyers of a window that looks at nothing outside itself. */
  public static final Term<RepeatBuyerCounts> BUYERS_INSIDE =
      buyers("buyers in the window", RepeatBuyerCounts.Kind.IN_WINDOW);

  /** Of the buyers of a window, those who had bought before, in it or earlier. */
  public static final Term<RepeatBuyerCounts> RETURNING =
      repeat("buyers who had bought before", RepeatBuyerCounts.Kind.RETURNING);

  /** The buyers of a window that knows earlier orders too. */
  public static final Term<RepeatBuyerCounts> BUYERS_IN_WINDOW =
      buyers("buyers in the window", RepeatBuyerCounts.Kind.RETURNING);

  /** Of the buyers of a window, those whose first order ever lies in it. */
  public static final Term<RepeatBuyerCounts> FIRST_TIME =
      Term.count(
          "first-time buyers",
          RepeatBuyerCounts::firstTimeBuyers,
          counts -> notGiven("first-time buyers", counts.period()));

  /** Of the first-time buyers of a cohort, those who bought again in its days. */
  public static final Term<RepeatBuyerCounts> AGAIN_IN_TIME =
      repeat("bought again in time", RepeatBuyerCounts.Kind.COHORT);

  /** The first-time buyers of a cohort. */
  public static final Term<RepeatBuyerCounts> COHORT_BUYERS =
      buyers("first-time buyers", RepeatBuyerCounts.Kind.COHORT);

  private PurchaseTerms() {}

  static Currency currency(PurchaseCounts counts) {
    Money revenue = counts.revenue();
    return revenue == null ? NONE : revenue.currency();
  }

  /** A definition over counts of a period. */
  static Spec<PurchaseCounts> spec(
      String id, String title, Formula<PurchaseCounts> formula, String source) {
    return Spec.of(id, title, formula, source).during(PurchaseCounts::period);
  }

  private static Term<RepeatBuyerCounts> repeat(String name, RepeatBuyerCounts.Kind kind) {
    return Term.<RepeatBuyerCounts>count(name, RepeatBuyerCounts::repeatBuyers).knownIf(of(kind));
  }

  private static Term<RepeatBuyerCounts> buyers(String name, RepeatBuyerCounts.Kind kind) {
    return Term.<RepeatBuyerCounts>count(name, RepeatBuyerCounts::buyers).knownIf(of(kind));
  }

  /** Counts of another kind mean something else by the same two numbers. */
  private static Known<RepeatBuyerCounts> of(RepeatBuyerCounts.Kind kind) {
    return new Known<>(
        counts -> counts.kind() == kind,
        counts ->
            Message.of("purchase.other-kind")
                .and("period", counts.period())
                .and("counted", Message.of("purchase.kind." + counts.kind()))
                .and("needed", Message.of("purchase.kind." + kind)));
  }

  private static Function<PurchaseCounts, Message> notGiven(String term) {
    return counts -> notGiven(term, counts.period());
  }

  private static Message notGiven(String term, Period period) {
    return Message.of("purchase.not-given").andTerm("term", term).and("period", period);
  }
}
