/**
 * How much revenue do we keep? Gross and net revenue churn and retention by every published
 * definition, from totals, from customers and day by day.
 */
package org.retentionkit.revenue.retention;
