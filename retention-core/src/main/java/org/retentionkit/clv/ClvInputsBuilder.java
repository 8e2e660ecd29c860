package org.retentionkit.clv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.DiscountRate;

/**
 * Collects the inputs of a lifetime value by name; a later word replaces an earlier one.
 *
 * <p>Fractions are a {@link Ratio}, decimal text or a decimal: {@code "0.04"} and {@code 0.04} are
 * 4 %, exactly. A measured rate is taken if it is the quantity asked for and per the unit of these
 * inputs; one of another length is an error that leads to the named conversions. Discount rates and
 * horizons in other units are converted, as there is only one way. Not safe for use by several
 * threads.
 */
public final class ClvInputsBuilder {
  private final CalendarUnit unit;
  private final Map<ClvTerm, Ratio> given = new EnumMap<>(ClvTerm.class);
  private @Nullable Currency currency;

  ClvInputsBuilder(CalendarUnit unit) {
    this.unit = Checks.notNull("unit", unit);
  }

  /** Revenue per customer and period (ARPA, ARPU). */
  public ClvInputsBuilder revenue(Money perCustomer) {
    return put(ClvTerm.REVENUE, amount("revenue", perCustomer));
  }

  /** Revenue per customer and period as the exact quotient of a total and who paid it. */
  public ClvInputsBuilder revenueOf(Money total, long customers) {
    Checks.positive("customers", customers);
    BigDecimal paid = amount("total", total).numerator();
    return put(ClvTerm.REVENUE, Ratio.of(paid, BigDecimal.valueOf(customers)));
  }

  /** Gross margin as a fraction of revenue, at most 1. */
  public ClvInputsBuilder grossMargin(Ratio margin) {
    return put(ClvTerm.MARGIN, margin);
  }

  /** Gross margin written out: {@code "0.8"} is 80 %. */
  public ClvInputsBuilder grossMargin(String margin) {
    return grossMargin(Ratio.of(margin));
  }

  /** Gross margin as a decimal: {@code 0.8} is 80 %, exactly. */
  public ClvInputsBuilder grossMargin(double margin) {
    return grossMargin(ClvTerm.decimal("margin", margin));
  }

  /** What a customer leaves after direct costs per period, where the amount itself is known. */
  public ClvInputsBuilder margin(Money perCustomer) {
    return put(ClvTerm.CONTRIBUTION_MARGIN, amount("margin", perCustomer));
  }

  /** What serving one customer costs per period. */
  public ClvInputsBuilder costToServe(Money perCustomer) {
    return put(ClvTerm.COST_TO_SERVE, amount("cost to serve", perCustomer));
  }

  /** A customer churn rate per the unit of these inputs, counted or stated. */
  public ClvInputsBuilder churn(Rate churn) {
    return put(ClvTerm.CHURN, measured("churn", churn, Metric.CUSTOMER_CHURN));
  }

  /** The share of customers lost per period, 0 to 1. */
  public ClvInputsBuilder churn(Ratio churn) {
    return put(ClvTerm.CHURN, churn);
  }

  /** The share of customers lost per period, written out: {@code "0.04"} is 4 %. */
  public ClvInputsBuilder churn(String churn) {
    return churn(Ratio.of(churn));
  }

  /** The share of customers lost per period as a decimal: {@code 0.04} is 4 %, exactly. */
  public ClvInputsBuilder churn(double churn) {
    return churn(ClvTerm.decimal("churn", churn));
  }

  /** A customer retention rate per the unit of these inputs; churn is its complement. */
  public ClvInputsBuilder retention(Rate retention) {
    return retention(measured("retention", retention, Metric.CUSTOMER_RETENTION));
  }

  /** The share of customers kept per period, 0 to 1; churn is its complement. */
  public ClvInputsBuilder retention(Ratio retention) {
    return put(ClvTerm.CHURN, ClvTerm.lost(retention));
  }

  /** The share of customers kept per period, written out: {@code "0.8"} is 80 %. */
  public ClvInputsBuilder retention(String retention) {
    return retention(Ratio.of(retention));
  }

  /** The share of customers kept per period as a decimal: {@code 0.8} is 80 %, exactly. */
  public ClvInputsBuilder retention(double retention) {
    return retention(ClvTerm.decimal("retention", retention));
  }

  /**
   * The plain mean of the churn rates of the periods before the current one, which is left out
   * because it is not over. ChartMogul takes six months.
   *
   * <p>Worked example: 4, 5, 6 and, so far this month, 1 %: the mean of the three before is 5 %.
   *
   * @param history customer churn rates of consecutive periods, oldest first, the current one last
   * @param periods how many before the current one to take, at least 1
   * @throws IllegalArgumentException if the history is too short or of another length of time
   */
  public ClvInputsBuilder trailingChurn(List<? extends Rate> history, int periods) {
    Checks.positive("periods", periods);
    int current = Checks.notNull("history", history).size() - 1;
    if (current < periods) {
      throw Checks.broken(
          "history", "must hold the current period and " + periods + " before it", history.size());
    }
    List<Ratio> churns =
        history.subList(current - periods, current).stream()
            .map(churn -> measured("churn", churn, Metric.CUSTOMER_CHURN))
            .map(ClvTerm.CHURN::check)
            .toList();
    put(ClvTerm.MEAN_CHURN, Ratio.sum(churns).times(Ratio.of(1, periods)));
    return put(ClvTerm.PAST_PERIODS, Ratio.of(periods, 1));
  }

  /** The share of opening revenue kept per period; above 1 with net expansion. */
  public ClvInputsBuilder revenueRetention(Ratio retention) {
    return put(ClvTerm.REVENUE_RETENTION, retention);
  }

  /** A net or gross revenue retention rate (NRR, GRR) per the unit of these inputs. */
  public ClvInputsBuilder revenueRetention(Rate retention) {
    return revenueRetention(
        measured(
            "revenue retention",
            retention,
            Metric.NET_REVENUE_RETENTION,
            Metric.GROSS_REVENUE_RETENTION));
  }

  /** Revenue per paid subscription and period. */
  public ClvInputsBuilder subscriptionRevenue(Money perSubscription) {
    return put(ClvTerm.SUBSCRIPTION_REVENUE, amount("subscription revenue", perSubscription));
  }

  /** The share of paid subscriptions lost per period, 0 to 1. */
  public ClvInputsBuilder subscriptionChurn(Ratio churn) {
    return put(ClvTerm.SUBSCRIPTION_CHURN, churn);
  }

  /** A churn rate per the unit of these inputs in which subscriptions stood for customers. */
  public ClvInputsBuilder subscriptionChurn(Rate churn) {
    return subscriptionChurn(measured("subscription churn", churn, Metric.CUSTOMER_CHURN));
  }

  /** The discount rate, converted to these periods by compounding. */
  public ClvInputsBuilder discount(DiscountRate discount) {
    return discount(Checks.notNull("discount", discount).to(unit).rate());
  }

  /** The effective discount rate per period, at least 0. */
  public ClvInputsBuilder discount(Ratio perPeriod) {
    return put(ClvTerm.DISCOUNT, perPeriod);
  }

  /** The effective discount rate a year, 0 to 1, converted to these periods by compounding. */
  public ClvInputsBuilder annualDiscount(Ratio perYear) {
    ClvTerm.fraction("annual discount", ClvTerm.DISCOUNT.check(perYear));
    return discount(new DiscountRate(perYear, CalendarUnit.YEAR));
  }

  /** The effective discount rate a year, written out: {@code "0.1"} is 10 %. */
  public ClvInputsBuilder annualDiscount(String perYear) {
    return annualDiscount(Ratio.of(perYear));
  }

  /** What winning one customer costs (CAC). */
  public ClvInputsBuilder acquisitionCost(Money perCustomer) {
    return put(ClvTerm.ACQUISITION_COST, amount("acquisition cost", perCustomer));
  }

  /** What winning one customer cost (CAC), from spending that won somebody. */
  public ClvInputsBuilder acquisitionCost(Amount perCustomer) {
    if (!Checks.notNull("acquisition cost", perCustomer).isDefined()) {
      throw perCustomer.undefined();
    }
    return put(ClvTerm.ACQUISITION_COST, inCurrency(perCustomer.currency(), perCustomer.exact()));
  }

  /** How many periods ahead are looked at, at least 1. */
  public ClvInputsBuilder horizon(long periods) {
    return put(ClvTerm.HORIZON, Ratio.of(periods, 1));
  }

  /** How far ahead is looked; a whole number of these periods. */
  public ClvInputsBuilder horizon(Length ahead) {
    return horizon(Checks.notNull("horizon", ahead).countOf(unit));
  }

  /**
   * The inputs.
   *
   * @throws IllegalStateException if no amount of money was given, so that there is no currency
   */
  public ClvInputs build() {
    if (currency == null) {
      throw new IllegalStateException("revenue, margin or another amount of money must be given");
    }
    return new ClvInputs(currency, unit, given);
  }

  private ClvInputsBuilder put(ClvTerm term, Ratio value) {
    given.put(term, term.check(value));
    return this;
  }

  private Ratio amount(String name, Money money) {
    Checks.notNull(name, money);
    return inCurrency(money.currency(), Ratio.of(money.amount()));
  }

  private Ratio inCurrency(Currency other, Ratio amount) {
    if (currency != null && !currency.equals(other)) {
      throw new CurrencyMismatchException(currency, other);
    }
    currency = other;
    return amount;
  }

  private Ratio measured(String name, Rate rate, Metric... asked) {
    return MeasuredRate.of(name, rate, unit, asked);
  }
}
