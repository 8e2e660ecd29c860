package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * The recurring revenue of one customer in a period: what it paid at the start and at the end, and
 * how it changed between.
 *
 * <p>Usually made from the amounts the customer went through; two amounts are enough, and changes
 * inside the period are seen if they are given: {@code
 * CustomerRevenue.builder("USD").opening("500").next("1379").next("0").build()} is expansion 879
 * and churned 1379, where {@code opening("500").next("0")} is churned 500.
 *
 * @param currency the currency of all amounts
 * @param opening the amount at the start, at least 0
 * @param newRevenue the first amount ever paid, at least 0; only if opening is 0
 * @param expansion increases while paying, at least 0
 * @param contraction decreases while paying on, at least 0
 * @param churned amounts paid when the customer stopped, at least 0
 * @param reactivation amounts at which it began to pay again, at least 0
 * @param fx the effect of exchange rates, of either sign
 */
public record CustomerRevenue(
    Currency currency,
    BigDecimal opening,
    BigDecimal newRevenue,
    BigDecimal expansion,
    BigDecimal contraction,
    BigDecimal churned,
    BigDecimal reactivation,
    BigDecimal fx)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that the movements can be those of one customer. */
  public CustomerRevenue {
    int decimals = Money.decimals(currency);
    opening = Decimals.spelled(Checks.notNegative("opening", opening), decimals);
    newRevenue = Decimals.spelled(Checks.notNegative("newRevenue", newRevenue), decimals);
    expansion = Decimals.spelled(Checks.notNegative("expansion", expansion), decimals);
    contraction = Decimals.spelled(Checks.notNegative("contraction", contraction), decimals);
    churned = Decimals.spelled(Checks.notNegative("churned", churned), decimals);
    reactivation = Decimals.spelled(Checks.notNegative("reactivation", reactivation), decimals);
    fx = Decimals.spelled(Checks.decimal("fx", fx), decimals);
    BigDecimal begun = opening.add(newRevenue);
    BigDecimal closing =
        begun.add(expansion).add(reactivation).subtract(contraction).subtract(churned).add(fx);
    if (opening.signum() > 0 && newRevenue.signum() > 0) {
      throw Checks.broken(
          "newRevenue",
          "must be 0 for a customer who paid at the start",
          newRevenue.toPlainString());
    }
    if (closing.signum() < 0) {
      throw Checks.broken("closing", "must not be negative", closing.toPlainString());
    }
    boolean back = reactivation.signum() > 0;
    if (back && begun.signum() > 0 && churned.signum() == 0) {
      throw Checks.broken(
          "reactivation",
          "must be 0 for a customer who did not stop paying",
          reactivation.toPlainString());
    }
    if (!back && churned.signum() > 0 && closing.signum() > 0) {
      throw Checks.broken(
          "closing",
          "must be 0 for a customer who stopped and did not return",
          closing.toPlainString());
    }
    boolean paid = back || begun.signum() > 0;
    if (paid && churned.signum() == 0 && closing.signum() == 0) {
      throw Checks.broken(
          "churned",
          "must be above 0 for a customer who pays nothing at the end",
          churned.toPlainString());
    }
  }

  /** Begins the amounts of one customer, in one currency, such as {@code "EUR"}. */
  public static CustomerRevenueBuilder builder(String currency) {
    return new CustomerRevenueBuilder(Money.currency(currency));
  }

  /** The amount at the end. */
  public BigDecimal closing() {
    return opening
        .add(newRevenue)
        .add(expansion)
        .add(reactivation)
        .subtract(contraction)
        .subtract(churned)
        .add(fx);
  }

  /**
   * The amount at the end less the effect of exchange rates, at least 0; what retention compares
   * with the opening amount.
   */
  public BigDecimal closingWithoutFx() {
    BigDecimal closing = closing();
    return closing.signum() == 0 ? closing : closing.subtract(fx).max(BigDecimal.ZERO);
  }

  /** The part of the opening amount still paid: the smaller of opening and closing without fx. */
  public BigDecimal keptOfOpening() {
    return opening.min(closingWithoutFx());
  }

  /** For example {@code 500.00 to 0.00 USD}. */
  @Override
  public String toString() {
    return opening.toPlainString() + " to " + new Money(closing(), currency);
  }
}
