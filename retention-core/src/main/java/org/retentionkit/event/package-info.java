/**
 * What happened? Logs of activity, orders and subscription changes, and the columns per customer
 * that every measure from logs starts from.
 */
package org.retentionkit.event;
