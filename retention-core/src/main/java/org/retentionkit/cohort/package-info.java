/** Cohort tables, growth accounting and stickiness: how groups of customers hold up as they age. */
package org.retentionkit.cohort;
