package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Collects the movements of a period by name; see {@link RevenueMovement}. A movement that is not
 * given is 0; a closing amount that is given must reconcile exactly. Not safe for use by several
 * threads.
 */
public final class RevenueMovementBuilder {
  private final Period period;
  private final Currency currency;
  private @Nullable BigDecimal opening;
  private BigDecimal newBusiness = BigDecimal.ZERO;
  private BigDecimal expansion = BigDecimal.ZERO;
  private BigDecimal contraction = BigDecimal.ZERO;
  private BigDecimal churned = BigDecimal.ZERO;
  private BigDecimal reactivation = BigDecimal.ZERO;
  private BigDecimal fx = BigDecimal.ZERO;
  private @Nullable BigDecimal closing;

  RevenueMovementBuilder(Period period, Currency currency) {
    this.period = Checks.notNull("period", period);
    this.currency = Checks.notNull("currency", currency);
  }

  /** Revenue at the start of the period. */
  public RevenueMovementBuilder opening(BigDecimal opening) {
    this.opening = Checks.notNegative("opening", opening);
    return this;
  }

  /** Revenue at the start of the period, written out. */
  public RevenueMovementBuilder opening(String opening) {
    return opening(Decimals.parse("opening", opening));
  }

  /** Revenue of customers who never paid before. */
  public RevenueMovementBuilder newBusiness(BigDecimal newBusiness) {
    this.newBusiness = Checks.notNegative("newBusiness", newBusiness);
    return this;
  }

  /** Revenue of customers who never paid before, written out. */
  public RevenueMovementBuilder newBusiness(String newBusiness) {
    return newBusiness(Decimals.parse("newBusiness", newBusiness));
  }

  /** Increases of paying customers. */
  public RevenueMovementBuilder expansion(BigDecimal expansion) {
    this.expansion = Checks.notNegative("expansion", expansion);
    return this;
  }

  /** Increases of paying customers, written out. */
  public RevenueMovementBuilder expansion(String expansion) {
    return expansion(Decimals.parse("expansion", expansion));
  }

  /** Decreases of customers who keep paying. */
  public RevenueMovementBuilder contraction(BigDecimal contraction) {
    this.contraction = Checks.notNegative("contraction", contraction);
    return this;
  }

  /** Decreases of customers who keep paying, written out. */
  public RevenueMovementBuilder contraction(String contraction) {
    return contraction(Decimals.parse("contraction", contraction));
  }

  /** Revenue of customers who stopped paying. */
  public RevenueMovementBuilder churned(BigDecimal churned) {
    this.churned = Checks.notNegative("churned", churned);
    return this;
  }

  /** Revenue of customers who stopped paying, written out. */
  public RevenueMovementBuilder churned(String churned) {
    return churned(Decimals.parse("churned", churned));
  }

  /** Revenue of former customers who pay again. */
  public RevenueMovementBuilder reactivation(BigDecimal reactivation) {
    this.reactivation = Checks.notNegative("reactivation", reactivation);
    return this;
  }

  /** Revenue of former customers who pay again, written out. */
  public RevenueMovementBuilder reactivation(String reactivation) {
    return reactivation(Decimals.parse("reactivation", reactivation));
  }

  /** The effect of exchange rates, of either sign. */
  public RevenueMovementBuilder fx(BigDecimal fx) {
    this.fx = Checks.decimal("fx", fx);
    return this;
  }

  /** The effect of exchange rates, of either sign, written out. */
  public RevenueMovementBuilder fx(String fx) {
    return fx(Decimals.parse("fx", fx));
  }

  /** Revenue at the end, to check the other lines against. */
  public RevenueMovementBuilder closing(BigDecimal closing) {
    this.closing = Checks.notNegative("closing", closing);
    return this;
  }

  /** Revenue at the end, to check the other lines against, written out. */
  public RevenueMovementBuilder closing(String closing) {
    return closing(Decimals.parse("closing", closing));
  }

  /**
   * The movements.
   *
   * @throws IllegalStateException if opening is missing
   * @throws IllegalArgumentException if more was lost than was there, or closing does not reconcile
   */
  public RevenueMovement build() {
    if (opening == null) {
      throw new IllegalStateException("opening must be given");
    }
    RevenueMovement made =
        new RevenueMovement(
            period,
            currency,
            opening,
            newBusiness,
            expansion,
            contraction,
            churned,
            reactivation,
            fx);
    if (closing != null && closing.compareTo(made.closing()) != 0) {
      throw unreconciled(made, closing);
    }
    return made;
  }

  private static IllegalArgumentException unreconciled(RevenueMovement made, BigDecimal given) {
    String identity =
        String.format(
            Locale.ROOT,
            "opening %s + newBusiness %s + expansion %s + reactivation %s − contraction %s −"
                + " churned %s + fx %s = %s",
            made.opening().toPlainString(),
            made.newBusiness().toPlainString(),
            made.expansion().toPlainString(),
            made.reactivation().toPlainString(),
            made.contraction().toPlainString(),
            made.churned().toPlainString(),
            made.fx().toPlainString(),
            made.closing().toPlainString());
    return Checks.broken("closing", "must equal " + identity, given.toPlainString());
  }
}
