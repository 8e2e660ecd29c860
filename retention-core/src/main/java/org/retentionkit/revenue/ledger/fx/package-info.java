/**
 * What are the movements of recurring revenue in another currency, and what of it did the exchange
 * rate? By the rates of the days on which service began, of the ends of periods, or by one rate.
 */
package org.retentionkit.revenue.ledger.fx;
