package org.retentionkit.purchase;

import static org.retentionkit.purchase.PurchaseTerms.CUSTOMERS;
import static org.retentionkit.purchase.PurchaseTerms.ORDERS;
import static org.retentionkit.purchase.PurchaseTerms.REVENUE;
import static org.retentionkit.purchase.PurchaseTerms.WINDOW_DAYS;

import java.util.List;
import java.util.Objects;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;

/**
 * Purchase frequency, average order value (AOV, average basket) and what is made of the two: one
 * constant per published definition over the orders of a period.
 *
 * <p>The examples use one year: 400 customers, 1000 orders, 50,000 EUR.
 */
public enum PurchaseDefinition implements Measure<PurchaseCounts, Measurement> {
  /**
   * Orders over the different customers who placed them: 1000 ÷ 400 = 2.5 a year. At least 1,
   * because who did not order is not counted. Peel, over the last 365 days.
   */
  PURCHASE_FREQUENCY(
      PurchaseTerms.spec(
              "purchase-frequency.orders-per-buyer",
              "Purchase frequency",
              ORDERS.over(CUSTOMERS),
              "Peel")
          .figure(2, PurchaseTerms.ORDERS_A_CUSTOMER)
          .overZero(
              (counts, below) ->
                  Message.of("purchase.no-customers")
                      .and("period", counts.period())
                      .and("orders", counts.orders()))),
  /** Revenue over orders: 50,000 EUR ÷ 1000 = 50 EUR. Most shop systems. */
  AVERAGE_ORDER_VALUE(
      PurchaseTerms.spec(
              "average-order-value.revenue-per-order",
              "Average order value",
              REVENUE.over(ORDERS),
              "most shop systems")
          .money(PurchaseTerms::currency)
          .overZero(
              (counts, below) ->
                  Message.of("purchase.no-orders-of-revenue")
                      .and("period", counts.period())
                      .and("revenue", Quantity.of(Objects.requireNonNull(counts.revenue()))))),
  /**
   * The length of the window over the purchase frequency: 365 ÷ (1000 ÷ 400) = 146 days. Peel.
   * Despite its name no time between purchases: customers who ordered once are counted as if they
   * had waited a whole window, so that it is 365 days where nobody ever came back. {@link
   * PurchaseIntervalDefinition#MEAN_OWN_GAP} is one.
   */
  WINDOW_OVER_FREQUENCY(
      PurchaseTerms.spec(
              "time-between-purchases.window-over-frequency",
              "Time between purchases (window over frequency)",
              WINDOW_DAYS.over(ORDERS.over(CUSTOMERS)),
              "Peel, with a window of 365 days")
          .figure(1, PurchaseTerms.DAYS)
          .overZero(
              (counts, below) ->
                  Message.of("purchase.no-orders-of-customers")
                      .and("period", counts.period())
                      .and("customers", Objects.requireNonNull(counts.customers())))
          .notes(
              (counts, exact) ->
                  exact == null ? List.of() : List.of(Message.of("purchase.no-interval"))));

  private final Spec<PurchaseCounts> spec;

  PurchaseDefinition(Spec<PurchaseCounts> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<PurchaseCounts> spec() {
    return spec;
  }

  /** An {@link Amount} for {@link #AVERAGE_ORDER_VALUE}, a {@link Figure} for the others. */
  @Override
  public Measurement of(PurchaseCounts counts) {
    return this == AVERAGE_ORDER_VALUE ? Amount.of(this, counts) : Figure.of(this, counts);
  }
}
