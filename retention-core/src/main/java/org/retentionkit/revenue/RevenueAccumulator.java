package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collector;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Adds up customers of one period and currency, one row per customer, into {@link RevenueMovements}
 * that know all of single customers; the mutable twin of that value. The order of rows, and how
 * they are split between accumulators that are combined later, do not matter. Not safe for use by
 * several threads.
 */
public final class RevenueAccumulator {
  private final Period period;
  private final Currency currency;
  private long openingCustomers;
  private long lostCustomers;
  private long closingCustomers;
  private BigDecimal opening = BigDecimal.ZERO;
  private BigDecimal newBusiness = BigDecimal.ZERO;
  private BigDecimal expansion = BigDecimal.ZERO;
  private BigDecimal contraction = BigDecimal.ZERO;
  private BigDecimal churned = BigDecimal.ZERO;
  private BigDecimal reactivation = BigDecimal.ZERO;
  private BigDecimal fx = BigDecimal.ZERO;
  private BigDecimal keptOfOpening = BigDecimal.ZERO;
  private BigDecimal openingOfLost = BigDecimal.ZERO;
  private BigDecimal closingOfOpening = BigDecimal.ZERO;

  private RevenueAccumulator(Period period, Currency currency) {
    this.period = Checks.notNull("period", period);
    this.currency = currency;
  }

  /** An empty accumulator for the customers of {@code period}, all amounts in one currency. */
  public static RevenueAccumulator create(Period period, String currency) {
    return new RevenueAccumulator(period, Money.currency(currency));
  }

  /** Collects a stream of customers, also a parallel one. */
  public static Collector<CustomerRevenue, ?, RevenueMovements> collector(
      Period period, String currency) {
    Checks.notNull("period", period);
    Money.currency(currency); // an unknown code is refused now, not by the first row
    return Collector.of(
        () -> create(period, currency),
        RevenueAccumulator::add,
        RevenueAccumulator::combine,
        RevenueAccumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Adds one customer, all of it in one row.
   *
   * @throws CurrencyMismatchException if the currency is another
   */
  public RevenueAccumulator add(CustomerRevenue row) {
    checkCurrency(Checks.notNull("row", row).currency());
    boolean paysAtEnd = row.closing().signum() > 0;
    if (row.opening().signum() > 0) {
      openingCustomers++;
      keptOfOpening = keptOfOpening.add(row.keptOfOpening());
      closingOfOpening = closingOfOpening.add(row.closingWithoutFx());
      if (!paysAtEnd) {
        lostCustomers++;
        openingOfLost = openingOfLost.add(row.opening());
      }
    }
    if (paysAtEnd) {
      closingCustomers++;
    }
    opening = opening.add(row.opening());
    newBusiness = newBusiness.add(row.newBusiness());
    expansion = expansion.add(row.expansion());
    contraction = contraction.add(row.contraction());
    churned = churned.add(row.churned());
    reactivation = reactivation.add(row.reactivation());
    fx = fx.add(row.fx());
    return this;
  }

  /**
   * Adds the customers of another accumulator, which must be other customers.
   *
   * @throws CurrencyMismatchException if the currency is another
   * @throws IllegalArgumentException if the period is another
   */
  public RevenueAccumulator combine(RevenueAccumulator other) {
    checkCurrency(Checks.notNull("other", other).currency);
    if (!period.equals(other.period)) {
      throw Checks.broken("period", "must be the same in one sum, " + period, other.period);
    }
    openingCustomers += other.openingCustomers;
    lostCustomers += other.lostCustomers;
    closingCustomers += other.closingCustomers;
    opening = opening.add(other.opening);
    newBusiness = newBusiness.add(other.newBusiness);
    expansion = expansion.add(other.expansion);
    contraction = contraction.add(other.contraction);
    churned = churned.add(other.churned);
    reactivation = reactivation.add(other.reactivation);
    fx = fx.add(other.fx);
    keptOfOpening = keptOfOpening.add(other.keptOfOpening);
    openingOfLost = openingOfLost.add(other.openingOfLost);
    closingOfOpening = closingOfOpening.add(other.closingOfOpening);
    return this;
  }

  /** The customers added so far, as a value. */
  public RevenueMovements snapshot() {
    return new RevenueMovements(
        period,
        currency,
        opening,
        newBusiness,
        expansion,
        contraction,
        churned,
        reactivation,
        fx,
        openingCustomers,
        lostCustomers,
        closingCustomers,
        keptOfOpening,
        openingOfLost,
        closingOfOpening);
  }

  private void checkCurrency(Currency other) {
    if (!currency.equals(other)) {
      throw new CurrencyMismatchException(currency, other);
    }
  }
}
