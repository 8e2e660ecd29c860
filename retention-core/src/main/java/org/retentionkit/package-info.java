/**
 * The words every measure shares: periods, exact fractions, intervals, results and their
 * explanations.
 *
 * <p>Begin with {@link org.retentionkit.Period} and a summary value such as {@code CustomerCounts};
 * pass it to a calculator; read the {@link org.retentionkit.Measurement} that comes back.
 */
package org.retentionkit;
