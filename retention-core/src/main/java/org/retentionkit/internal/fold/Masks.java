package org.retentionkit.internal.fold;

/**
 * Customers and the periods each was active in, and how many rows lay outside all periods.
 *
 * @param ids the customers, each once
 * @param masks the periods of each: bit k for period k
 * @param ordered whether the customers stand in the order of their hashes
 * @param before the rows before the first period
 * @param after the rows after the last
 */
public record Masks(long[] ids, long[] masks, boolean ordered, long before, long after) {}
