/**
 * How many customers were there, came and went? From logs of orders and of subscription changes to
 * counts of every period that balance with their neighbours.
 */
package org.retentionkit.customer.log;
