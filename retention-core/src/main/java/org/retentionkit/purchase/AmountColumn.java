package org.retentionkit.purchase;

import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much did each customer bring?": one amount in minor units per customer who bought in
 * a window, in 16 bytes each; what measures of concentration take.
 *
 * <p>Immutable.
 */
public final class AmountColumn {
  private final Currency currency;
  private final long[] customers;
  private final long[] minorUnits;

  /** Takes ownership of the arrays, which are ascending by customer. */
  AmountColumn(Currency currency, long[] customers, long[] minorUnits) {
    this.currency = currency;
    this.customers = customers;
    this.minorUnits = minorUnits;
  }

  /** The currency of the amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of customers. */
  public int size() {
    return customers.length;
  }

  /**
   * The id of a customer.
   *
   * @param index 0 to {@code size() - 1}, ascending by id
   */
  public long customer(int index) {
    return customers[Checks.index("index", index, customers.length)];
  }

  /**
   * What a customer brought, negative if more was refunded than bought.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long minorUnits(int index) {
    return minorUnits[Checks.index("index", index, customers.length)];
  }

  /** All amounts, in an array of the caller's own. */
  public long[] toMinorUnits() {
    return minorUnits.clone();
  }

  /** Equal if currency, customers and amounts are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof AmountColumn other
        && currency.equals(other.currency)
        && Arrays.equals(customers, other.customers)
        && Arrays.equals(minorUnits, other.minorUnits);
  }

  @Override
  public int hashCode() {
    return (31 * Arrays.hashCode(customers)) + Arrays.hashCode(minorUnits);
  }

  /** For example {@code amounts of 3 customers in EUR}. */
  @Override
  public String toString() {
    return "amounts of " + size() + " customers in " + currency;
  }
}
