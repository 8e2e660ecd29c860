/**
 * Did it really change? From two results that have a sampling error, such as last month's and this
 * month's churn, two groups' retention or two NPS surveys, to their difference with its interval,
 * its significance test, and one sentence that says it.
 *
 * <p>Begin with {@link org.retentionkit.change.ChangeCalculator#compare}:
 *
 * <pre>{@code
 * Change change = ChangeCalculator.compare(churnRate(february), churnRate(march));
 * change.isSignificant(0.95);
 * change.explanation().sentence();
 * }</pre>
 */
package org.retentionkit.change;
