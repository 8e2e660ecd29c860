/** From every customer's history to sums: of orders, and of movements of recurring revenue. */
package org.retentionkit.internal.tally;
