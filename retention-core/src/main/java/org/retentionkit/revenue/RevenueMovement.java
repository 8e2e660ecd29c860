package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "how did recurring revenue get from its opening to its closing amount?" for one period.
 *
 * <p>The lines always reconcile, exactly: {@code closing = opening + newBusiness + expansion +
 * reactivation − contraction − churned + fx}. Revenue cannot be lost that was not there: {@code
 * contraction + churned} is at most all the rest together, so that closing is never negative. A
 * loss may well exceed the <i>opening</i> amount: a customer at 500 who upgrades to 1379 and then
 * leaves is expansion 879 and churned 1379.
 *
 * <p>Worked example: opening 100, newBusiness 20, expansion 10, contraction 10, churned 10 close at
 * 110.
 *
 * @param period the period the movements fall in
 * @param currency the one currency of all amounts
 * @param opening revenue at the start, at least 0
 * @param newBusiness revenue of customers who never paid before, at least 0
 * @param expansion increases of paying customers, at least 0
 * @param contraction decreases of customers who keep paying, at least 0
 * @param churned revenue of customers who stopped paying, at least 0, as they paid when they left
 * @param reactivation revenue of former customers who pay again, at least 0
 * @param fx the effect of exchange rates on revenue that did not otherwise change, of either sign
 */
public record RevenueMovement(
    Period period,
    Currency currency,
    BigDecimal opening,
    BigDecimal newBusiness,
    BigDecimal expansion,
    BigDecimal contraction,
    BigDecimal churned,
    BigDecimal reactivation,
    BigDecimal fx)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs and that no more was lost than was there. */
  public RevenueMovement {
    Checks.notNull("period", period);
    int decimals = Money.decimals(currency);
    opening = Decimals.spelled(Checks.notNegative("opening", opening), decimals);
    newBusiness = Decimals.spelled(Checks.notNegative("newBusiness", newBusiness), decimals);
    expansion = Decimals.spelled(Checks.notNegative("expansion", expansion), decimals);
    contraction = Decimals.spelled(Checks.notNegative("contraction", contraction), decimals);
    churned = Decimals.spelled(Checks.notNegative("churned", churned), decimals);
    reactivation = Decimals.spelled(Checks.notNegative("reactivation", reactivation), decimals);
    fx = Decimals.spelled(Checks.decimal("fx", fx), decimals);
    BigDecimal there = opening.add(newBusiness).add(expansion).add(reactivation).add(fx);
    BigDecimal lost = contraction.add(churned);
    if (lost.compareTo(there) > 0) {
      String rule =
          String.format(
              Locale.ROOT,
              "must not exceed opening %s + newBusiness %s + expansion %s + reactivation %s + fx %s"
                  + " = %s",
              opening.toPlainString(),
              newBusiness.toPlainString(),
              expansion.toPlainString(),
              reactivation.toPlainString(),
              fx.toPlainString(),
              there.toPlainString());
      throw Checks.broken("contraction + churned", rule, lost.toPlainString());
    }
  }

  /** Begins the movements of {@code period}, all amounts in {@code currency}. */
  public static RevenueMovementBuilder during(Period period, Currency currency) {
    return new RevenueMovementBuilder(period, currency);
  }

  /** Revenue at the end: what was there, plus what was won, less what was lost, plus fx. */
  public BigDecimal closing() {
    return opening.add(won()).subtract(lost()).add(fx);
  }

  /** All gains: new business, expansion and reactivation. */
  public BigDecimal won() {
    return newBusiness.add(expansion).add(reactivation);
  }

  /** All losses: contraction and churned. */
  public BigDecimal lost() {
    return contraction.add(churned);
  }

  /**
   * The movements of two groups of customers in the same period, line by line.
   *
   * @throws CurrencyMismatchException if the currencies differ
   * @throws IllegalArgumentException if the periods differ
   */
  public RevenueMovement plus(RevenueMovement other) {
    checkCurrency(other);
    if (!period.equals(other.period)) {
      throw Checks.broken("period", "must be the same in one sum, " + period, other.period);
    }
    return sum(period, opening.add(other.opening), other);
  }

  /**
   * The movements of this period and the next as those of one longer period.
   *
   * @param next the movements that begin on the day these end, with the amount these close with
   * @throws CurrencyMismatchException if the currencies differ
   * @throws IllegalArgumentException if {@code next} does not follow on
   */
  public RevenueMovement followedBy(RevenueMovement next) {
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
    return sum(new Period(period.start(), next.period.endExclusive()), opening, next);
  }

  private void checkCurrency(RevenueMovement other) {
    if (!currency.equals(Checks.notNull("other", other).currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }

  private RevenueMovement sum(Period whole, BigDecimal start, RevenueMovement other) {
    return new RevenueMovement(
        whole,
        currency,
        start,
        newBusiness.add(other.newBusiness),
        expansion.add(other.expansion),
        contraction.add(other.contraction),
        churned.add(other.churned),
        reactivation.add(other.reactivation),
        fx.add(other.fx));
  }
}
