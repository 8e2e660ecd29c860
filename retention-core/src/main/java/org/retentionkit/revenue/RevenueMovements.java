package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * The movements of recurring revenue (MRR, ARR) in one period: how it got from its opening to its
 * closing amount, and, where it is known, what became of each customer's own amount.
 *
 * <p>The lines always reconcile, exactly: {@code closing = opening + newRevenue + expansion +
 * reactivation − contraction − churned + fx}. Revenue cannot be lost that was not there: {@code
 * contraction + churned} is at most all the rest together, so that closing is never negative. A
 * loss may well exceed the <i>opening</i> amount: a customer at 500 who upgrades to 1379 and then
 * leaves is expansion 879 and churned 1379.
 *
 * <p>What only each customer's own opening and closing amount can tell is null where it is not
 * known; measures that need it are then undefined. Closing amounts of customers are taken without
 * fx, see {@link CustomerRevenue#closingWithoutFx}. From rows {@link RevenueAccumulator} makes all
 * of it.
 *
 * <p>Worked example: opening 100, newRevenue 20, expansion 10, contraction 10, churned 10 close at
 * 110. Of customers: A pays 100, then 50; B pays 100, then 150. Opening 200, kept of opening 50 +
 * 100 = 150, closing of opening 200.
 *
 * @param period the period the movements fall in
 * @param currency the one currency of all amounts
 * @param opening revenue at the start, at least 0
 * @param newRevenue revenue of customers who never paid before, at least 0
 * @param expansion increases of paying customers, at least 0
 * @param contraction decreases of customers who keep paying, at least 0
 * @param churned revenue of customers who stopped paying, at least 0, as they paid when they left
 * @param reactivation revenue of former customers who pay again, at least 0
 * @param fx the effect of exchange rates on revenue that did not otherwise change, of either sign
 * @param openingCustomers customers who paid at the start; null if not known
 * @param lostCustomers those of them who pay nothing at the end; null if not known
 * @param closingCustomers customers who pay at the end; null if not known
 * @param keptOfOpening the sum of the smaller of each customer's opening and closing amount; null
 *     if not known
 * @param openingOfLost the opening amounts of the lost customers; null if not known
 * @param closingOfOpening the closing amounts of the customers who paid at the start; null if not
 *     known
 */
public record RevenueMovements(
    Period period,
    Currency currency,
    BigDecimal opening,
    BigDecimal newRevenue,
    BigDecimal expansion,
    BigDecimal contraction,
    BigDecimal churned,
    BigDecimal reactivation,
    BigDecimal fx,
    @Nullable Long openingCustomers,
    @Nullable Long lostCustomers,
    @Nullable Long closingCustomers,
    @Nullable BigDecimal keptOfOpening,
    @Nullable BigDecimal openingOfLost,
    @Nullable BigDecimal closingOfOpening)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, that no more was lost than was there, and that what is known agrees. */
  public RevenueMovements {
    Checks.notNull("period", period);
    int decimals = Money.decimals(currency);
    opening = Decimals.spelled(Checks.notNegative("opening", opening), decimals);
    newRevenue = Decimals.spelled(Checks.notNegative("newRevenue", newRevenue), decimals);
    expansion = Decimals.spelled(Checks.notNegative("expansion", expansion), decimals);
    contraction = Decimals.spelled(Checks.notNegative("contraction", contraction), decimals);
    churned = Decimals.spelled(Checks.notNegative("churned", churned), decimals);
    reactivation = Decimals.spelled(Checks.notNegative("reactivation", reactivation), decimals);
    fx = Decimals.spelled(Checks.decimal("fx", fx), decimals);
    BigDecimal there = opening.add(newRevenue).add(expansion).add(reactivation).add(fx);
    BigDecimal lost = contraction.add(churned);
    if (lost.compareTo(there) > 0) {
      String rule =
          String.format(
              Locale.ROOT,
              "must not exceed opening %s + newRevenue %s + expansion %s + reactivation %s + fx %s"
                  + " = %s",
              opening.toPlainString(),
              newRevenue.toPlainString(),
              expansion.toPlainString(),
              reactivation.toPlainString(),
              fx.toPlainString(),
              there.toPlainString());
      throw Checks.broken("contraction + churned", rule, lost.toPlainString());
    }
    keptOfOpening = MovementSums.spelled("keptOfOpening", keptOfOpening, decimals);
    openingOfLost = MovementSums.spelled("openingOfLost", openingOfLost, decimals);
    closingOfOpening = MovementSums.spelled("closingOfOpening", closingOfOpening, decimals);
    MovementSums.notNegative("openingCustomers", openingCustomers);
    MovementSums.notNegative("lostCustomers", lostCustomers);
    MovementSums.notNegative("closingCustomers", closingCustomers);
    if (lostCustomers != null && openingCustomers != null) {
      Checks.atMost("lostCustomers", lostCustomers, "openingCustomers", openingCustomers);
    }
    MovementSums.atMost("keptOfOpening", keptOfOpening, "closingOfOpening", closingOfOpening);
    MovementSums.atMost("keptOfOpening", keptOfOpening, "opening", opening);
    MovementSums.atMost("openingOfLost", openingOfLost, "opening", opening);
    if (keptOfOpening != null) {
      BigDecimal gone = opening.subtract(keptOfOpening);
      MovementSums.atMost("openingOfLost", openingOfLost, "opening − keptOfOpening", gone);
    }
    MovementSums.atMost(
        "closingOfOpening",
        closingOfOpening,
        "opening + newRevenue + expansion + reactivation", // who returns late is new revenue
        opening.add(newRevenue).add(expansion).add(reactivation));
    MovementSums.together("openingCustomers", openingCustomers, "opening", opening);
    MovementSums.together("lostCustomers", lostCustomers, "openingOfLost", openingOfLost);
    MovementSums.together("closingCustomers", closingCustomers, "closing", there.subtract(lost));
  }

  /** Begins the movements of {@code period}, all amounts in one currency, such as {@code "EUR"}. */
  public static RevenueMovementsBuilder during(Period period, String currency) {
    return new RevenueMovementsBuilder(period, Money.currency(currency));
  }

  /** Revenue at the end: what was there, plus what was won, less what was lost, plus fx. */
  public BigDecimal closing() {
    return opening.add(won()).subtract(lost()).add(fx);
  }

  /** All gains: new revenue, expansion and reactivation. */
  public BigDecimal won() {
    return newRevenue.add(expansion).add(reactivation);
  }

  /** All losses: contraction and churned. */
  public BigDecimal lost() {
    return contraction.add(churned);
  }

  /**
   * The movements of two groups of customers in the same period, line by line. Of single customers
   * the sum knows what both know.
   *
   * @throws CurrencyMismatchException if the currencies differ
   * @throws IllegalArgumentException if the periods differ
   */
  public RevenueMovements plus(RevenueMovements other) {
    checkCurrency(other);
    if (!period.equals(other.period)) {
      throw Checks.broken("period", "must be the same in one sum, " + period, other.period);
    }
    return new RevenueMovements(
        period,
        currency,
        opening.add(other.opening),
        newRevenue.add(other.newRevenue),
        expansion.add(other.expansion),
        contraction.add(other.contraction),
        churned.add(other.churned),
        reactivation.add(other.reactivation),
        fx.add(other.fx),
        MovementSums.sum(openingCustomers, other.openingCustomers),
        MovementSums.sum(lostCustomers, other.lostCustomers),
        MovementSums.sum(closingCustomers, other.closingCustomers),
        MovementSums.sum(keptOfOpening, other.keptOfOpening),
        MovementSums.sum(openingOfLost, other.openingOfLost),
        MovementSums.sum(closingOfOpening, other.closingOfOpening));
  }

  /**
   * The movements of this period and the next as those of one longer period. What became of each
   * customer over both is not known.
   *
   * @param next the movements that begin on the day these end, with the amount these close with
   * @throws CurrencyMismatchException if the currencies differ
   * @throws IllegalArgumentException if {@code next} does not follow on
   */
  public RevenueMovements followedBy(RevenueMovements next) {
    checkCurrency(next);
    if (!period.endExclusive().equals(next.period.start())) {
      throw Checks.broken(
          "next",
          "must start on " + period.endExclusive() + " as " + period + " ends",
          next.period);
    }
    if (closing().compareTo(next.opening) != 0) {
      String rule = "must equal the closing of " + period + ", " + closing().toPlainString();
      throw Checks.broken("opening of " + next.period, rule, next.opening.toPlainString());
    }
    return new RevenueMovementsBuilder(
            new Period(period.start(), next.period.endExclusive()), currency)
        .opening(opening)
        .newRevenue(newRevenue.add(next.newRevenue))
        .expansion(expansion.add(next.expansion))
        .contraction(contraction.add(next.contraction))
        .churned(churned.add(next.churned))
        .reactivation(reactivation.add(next.reactivation))
        .fx(fx.add(next.fx))
        .build();
  }

  /** For example {@code March 2026: opening 100.00 + expansion 10.00 = closing 110.00 EUR}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(period + ": opening " + opening.toPlainString());
    MovementSums.append(text, " + new revenue ", newRevenue);
    MovementSums.append(text, " + expansion ", expansion);
    MovementSums.append(text, " + reactivation ", reactivation);
    MovementSums.append(text, " − contraction ", contraction);
    MovementSums.append(text, " − churned ", churned);
    MovementSums.append(text, fx.signum() < 0 ? " − fx " : " + fx ", fx.abs());
    return text + " = closing " + new Money(closing(), currency);
  }

  private void checkCurrency(RevenueMovements other) {
    if (!currency.equals(Checks.notNull("other", other).currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }
}
