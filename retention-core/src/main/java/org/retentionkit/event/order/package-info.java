/**
 * Who bought when, and for how much? Logs of orders and what they say of each customer: enough for
 * repeat purchase, gaps, RFM and forecasts without a second look at the orders.
 */
package org.retentionkit.event.order;
