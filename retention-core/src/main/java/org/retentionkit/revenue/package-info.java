/**
 * Does revenue stay? What was there, won and lost in a period, from totals, customer by customer or
 * a log of subscriptions: retention, churn, growth, averages, plans, concentration, the ledger.
 */
package org.retentionkit.revenue;
