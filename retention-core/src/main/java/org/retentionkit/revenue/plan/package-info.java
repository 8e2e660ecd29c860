/** What are plans of any length worth per month? Normalisation of prices by the named rules. */
package org.retentionkit.revenue.plan;
