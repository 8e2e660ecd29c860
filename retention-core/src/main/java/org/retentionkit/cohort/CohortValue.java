package org.retentionkit.cohort;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.retentionkit.Money;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * What the cells of a cohort table count: distinct customers, orders, revenue or recurring revenue.
 *
 * @param kind what is counted
 * @param unit the code of the currency for revenue; else empty
 * @param decimals the digits of the currency's minor unit; else 0
 */
public record CohortValue(Kind kind, String unit, int decimals) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is counted. */
  public enum Kind {
    /** Each customer once a cell. */
    CUSTOMERS,
    /** Orders placed at the ages of the cell. */
    ORDERS,
    /** Revenue of the ages of the cell, refunds taken off. */
    REVENUE,
    /** Revenue of all ages from 0 to the last of the cell. */
    CUMULATIVE_REVENUE,
    /** The recurring amount held at the end of the cell (MRR), of a subscription log. */
    RECURRING_REVENUE
  }

  /** Checks that revenue, and only revenue, has a unit. */
  public CohortValue {
    Checks.notNull("kind", kind);
    Checks.notNull("unit", unit);
    boolean money = kind != Kind.CUSTOMERS && kind != Kind.ORDERS;
    if (money == unit.isEmpty()) {
      throw Checks.broken(
          "unit", "must be a currency for revenue and empty else", "'" + unit + "'");
    }
    Checks.notNegative("decimals", decimals);
    Checks.atMost(
        "decimals", decimals, money ? "the limit" : "the decimals of a count", money ? 9 : 0);
  }

  /** Distinct customers. */
  public static CohortValue customers() {
    return new CohortValue(Kind.CUSTOMERS, "", 0);
  }

  /** Orders. */
  public static CohortValue orders() {
    return new CohortValue(Kind.ORDERS, "", 0);
  }

  /** Revenue, logged in minor units of {@code currency}. */
  public static CohortValue revenue(Currency currency) {
    return money(Kind.REVENUE, currency);
  }

  /** Revenue from the start on, logged in minor units of {@code currency}. */
  public static CohortValue cumulativeRevenue(Currency currency) {
    return money(Kind.CUMULATIVE_REVENUE, currency);
  }

  /** Revenue, logged in minor units of a currency: {@code revenue("EUR")}. */
  public static CohortValue revenue(String currencyCode) {
    return revenue(Money.currency(currencyCode));
  }

  /** Revenue from the start on, logged in minor units of a currency. */
  public static CohortValue cumulativeRevenue(String currencyCode) {
    return cumulativeRevenue(Money.currency(currencyCode));
  }

  /** The recurring amount, in minor units of the currency. */
  static CohortValue recurringRevenue(Currency currency) {
    return money(Kind.RECURRING_REVENUE, currency);
  }

  private static CohortValue money(Kind kind, Currency currency) {
    Checks.notNull("currency", currency);
    return new CohortValue(kind, currency.getCurrencyCode(), Money.decimals(currency));
  }

  /** A count, or minor units as an amount: 1250 of EUR is 12.50. */
  public BigDecimal amount(long counted) {
    return BigDecimal.valueOf(counted, decimals);
  }

  boolean isMoney() {
    return !unit.isEmpty();
  }

  /** The currency of revenue. */
  Currency currency() {
    return Money.currency(unit);
  }

  /** The unit that amounts are shown with. */
  Unit shown() {
    return unit.isEmpty() ? Unit.NONE : Unit.of(currency());
  }

  /** The decimals that figures per customer are shown with: the currency's own, or two. */
  int shownDecimals() {
    return unit.isEmpty() ? 2 : decimals;
  }

  /** For example {@code customers} or {@code cumulative revenue in EUR}. */
  @Override
  public String toString() {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return unit.isEmpty() ? what : what + " in " + unit;
  }
}
