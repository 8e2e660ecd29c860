/**
 * What is kept of each customer while rows come in: memory by customers, not by rows. Rows wait in
 * a buffer, are folded by customer, and join what is kept in one pass along the hashes.
 */
package org.retentionkit.internal.keep;
