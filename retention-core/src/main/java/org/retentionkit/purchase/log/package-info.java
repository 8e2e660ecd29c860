/**
 * What does a log of orders say of buying? Buyers, repeat buyers, orders, revenue and gaps of a
 * window, ready for the measures of the rooms above, and the amounts of each customer.
 */
package org.retentionkit.purchase.log;
