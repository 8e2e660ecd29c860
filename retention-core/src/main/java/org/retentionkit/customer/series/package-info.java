/** How do retention and churn move over several periods, and over the days of one? */
package org.retentionkit.customer.series;
