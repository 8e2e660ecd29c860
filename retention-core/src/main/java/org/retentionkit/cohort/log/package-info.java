/** From logs to cohort tables: who belongs to which cohort since when, and what they did after. */
package org.retentionkit.cohort.log;
