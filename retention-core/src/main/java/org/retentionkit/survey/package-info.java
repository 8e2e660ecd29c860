/**
 * What do customers say? Net Promoter Score, CSAT and CES from answers on a scale, with standard
 * error and intervals that hold for small, large and unanimous surveys; weights, strata, sample
 * sizes, and whether a score really changed.
 */
package org.retentionkit.survey;
