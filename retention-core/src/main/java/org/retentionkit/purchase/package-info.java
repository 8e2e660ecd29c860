/**
 * Do customers buy again? How often, how much at a time, how long between; repeat purchase, RFM and
 * segments; from plain counts and from logs of orders.
 */
package org.retentionkit.purchase;
