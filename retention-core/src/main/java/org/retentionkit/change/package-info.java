/**
 * Did it really change? From two shares, such as last month's and this month's retention, to their
 * difference with its interval, tests against sampling error, and one sentence that says it.
 *
 * <p>Begin with {@link org.retentionkit.change.ProportionChange#from(org.retentionkit.Rate)}:
 *
 * <pre>{@code
 * ProportionChange.from(march).to(april)
 *     .reading(ChangeTest.FISHER_EXACT, ChangeIntervalMethod.NEWCOMBE, 0.05)
 *     .sentence();
 * }</pre>
 */
package org.retentionkit.change;
