package org.retentionkit.event;

import org.retentionkit.internal.Checks;

/**
 * What was computed from a log together with the keys of its customers.
 *
 * @param customers the keys: {@code customers.key(number)} is the customer called {@code number} in
 *     the columns
 * @param columns what was computed
 * @param <K> the type of a customer's key
 * @param <T> the type of what was computed
 */
public record Keyed<K, T>(CustomerIndex<K> customers, T columns) {
  /** Checks that both are there. */
  public Keyed {
    Checks.notNull("customers", customers);
    Checks.notNull("columns", columns);
  }
}
