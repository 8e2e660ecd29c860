/**
 * How did recurring revenue move, and whose? From a log of subscription changes to the movements of
 * every period and customer, which reconcile to the cent.
 */
package org.retentionkit.revenue.ledger;
