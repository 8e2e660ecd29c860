/** By which rules is a cohort followed? Steps of age, criteria, values and bases as values. */
package org.retentionkit.cohort.rule;
