/**
 * Who are the best customers? Recency, frequency and monetary value of each customer, scores by a
 * stated rule with the thresholds that were used, and segments.
 *
 * <p>Marketing's recency is the time <i>since</i> the last purchase; buy-till-you-die models call
 * the age <i>at</i> the last purchase so, see {@code forecast}.
 */
package org.retentionkit.purchase.rfm;
