package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Follows one customer's amount through a period and books each change: a rise is expansion, a fall
 * contraction, a fall to 0 churned, a rise from 0 new revenue or reactivation. Not safe for use by
 * several threads.
 */
public final class CustomerRevenueBuilder {
  private final Currency currency;
  private @Nullable Boolean paidBefore;
  private @Nullable BigDecimal opening;
  private BigDecimal now = BigDecimal.ZERO;
  private BigDecimal newRevenue = BigDecimal.ZERO;
  private BigDecimal expansion = BigDecimal.ZERO;
  private BigDecimal contraction = BigDecimal.ZERO;
  private BigDecimal churned = BigDecimal.ZERO;
  private BigDecimal reactivation = BigDecimal.ZERO;
  private BigDecimal fx = BigDecimal.ZERO;

  CustomerRevenueBuilder(Currency currency) {
    this.currency = currency;
  }

  /** The amount at the start of the period, 0 for a customer who did not pay then. */
  public CustomerRevenueBuilder opening(BigDecimal opening) {
    if (this.opening != null) {
      throw new IllegalStateException("opening must be given once, before the changes");
    }
    this.opening = Checks.notNegative("opening", opening);
    now = opening;
    if (opening.signum() > 0) {
      paidBefore = true;
    }
    return this;
  }

  /** The amount at the start of the period, a whole number. */
  public CustomerRevenueBuilder opening(long opening) {
    return opening(BigDecimal.valueOf(opening));
  }

  /** The amount at the start of the period, written out. */
  public CustomerRevenueBuilder opening(String opening) {
    return opening(Decimals.parse("opening", opening));
  }

  /** Opens with 0, for a customer who never paid before: the first amount is new revenue. */
  public CustomerRevenueBuilder openingAsNew() {
    paidBefore = false;
    return opening(BigDecimal.ZERO);
  }

  /** Opens with 0, for a customer who paid before: the first amount is reactivation. */
  public CustomerRevenueBuilder openingAsFormer() {
    paidBefore = true;
    return opening(BigDecimal.ZERO);
  }

  /**
   * The next amount the customer pays; the last one given is the closing amount.
   *
   * @throws IllegalStateException if nothing says whether a customer who begins to pay is new
   */
  public CustomerRevenueBuilder next(BigDecimal amount) {
    BigDecimal next = Checks.notNegative("amount", amount);
    needOpening();
    BigDecimal change = next.subtract(now);
    if (now.signum() == 0 && next.signum() > 0) {
      begin(next);
    } else if (next.signum() == 0) {
      churned = churned.add(now);
    } else if (change.signum() > 0) {
      expansion = expansion.add(change);
    } else {
      contraction = contraction.subtract(change);
    }
    now = next;
    return this;
  }

  /** The next amount the customer pays, a whole number. */
  public CustomerRevenueBuilder next(long amount) {
    return next(BigDecimal.valueOf(amount));
  }

  /** The next amount the customer pays, written out. */
  public CustomerRevenueBuilder next(String amount) {
    return next(Decimals.parse("amount", amount));
  }

  /**
   * The next amount, changed by an exchange rate and nothing else; booked as fx.
   *
   * @throws IllegalStateException if the customer pays nothing that could change
   */
  public CustomerRevenueBuilder revaluedTo(BigDecimal amount) {
    BigDecimal next = Checks.positive("amount", amount);
    needOpening();
    if (now.signum() == 0) {
      throw new IllegalStateException("a customer must pay before its amount can be revalued");
    }
    fx = fx.add(next.subtract(now));
    now = next;
    return this;
  }

  /** The next amount, changed by an exchange rate and nothing else, a whole number. */
  public CustomerRevenueBuilder revaluedTo(long amount) {
    return revaluedTo(BigDecimal.valueOf(amount));
  }

  /** The next amount, changed by an exchange rate and nothing else, written out. */
  public CustomerRevenueBuilder revaluedTo(String amount) {
    return revaluedTo(Decimals.parse("amount", amount));
  }

  /**
   * The customer's revenue.
   *
   * @throws IllegalStateException if opening is missing
   */
  public CustomerRevenue build() {
    return new CustomerRevenue(
        currency, needOpening(), newRevenue, expansion, contraction, churned, reactivation, fx);
  }

  private void begin(BigDecimal amount) {
    if (paidBefore == null) {
      throw new IllegalStateException(
          "openingAsNew or openingAsFormer must say whether a customer who begins to pay is new or"
              + " back");
    }
    if (paidBefore) {
      reactivation = reactivation.add(amount);
    } else {
      newRevenue = amount;
      paidBefore = true;
    }
  }

  private BigDecimal needOpening() {
    if (opening == null) {
      throw new IllegalStateException("opening must be given first");
    }
    return opening;
  }
}
