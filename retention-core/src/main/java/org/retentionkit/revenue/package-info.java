/**
 * How did revenue move? What was there, won and lost in a period, from totals or customer by
 * customer; the packages below turn it into churn, retention, growth, averages and concentration.
 */
package org.retentionkit.revenue;
