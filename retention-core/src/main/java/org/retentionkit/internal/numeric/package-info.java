/** Quantiles, tails and sums to full precision; not exported, may change. */
package org.retentionkit.internal.numeric;
