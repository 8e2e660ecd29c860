/** How often are active customers active? Ratios of windows, and counts of active intervals. */
package org.retentionkit.cohort.stickiness;
