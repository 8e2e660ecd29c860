package org.retentionkit;

import java.util.Currency;
import org.retentionkit.internal.Checks;

/** Thrown when amounts in two currencies would be added or compared. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Currency first;
  private final Currency second;

  /**
   * Creates the exception.
   *
   * @param first one currency, not null
   * @param second the other, not null
   */
  public CurrencyMismatchException(Currency first, Currency second) {
    super(
        "currency must be the same in one sum, but was "
            + Checks.notNull("first", first).getCurrencyCode()
            + " and "
            + Checks.notNull("second", second).getCurrencyCode());
    this.first = first;
    this.second = second;
  }

  /** The currency that was there first. */
  public Currency first() {
    return first;
  }

  /** The currency that did not fit. */
  public Currency second() {
    return second;
  }
}
