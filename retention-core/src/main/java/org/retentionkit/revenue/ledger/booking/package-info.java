/** How changes of a log become movements, for all that is made of them. Not exported. */
package org.retentionkit.revenue.ledger.booking;
