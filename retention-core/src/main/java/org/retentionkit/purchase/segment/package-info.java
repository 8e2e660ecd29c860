/**
 * Which group of customers does an RFM score belong to? Maps from scores to names, as data that
 * anybody can read, check and replace.
 */
package org.retentionkit.purchase.segment;
