/** What several rows of a customer are together: an order, a sum of subscriptions, one row. */
package org.retentionkit.internal.shape;
