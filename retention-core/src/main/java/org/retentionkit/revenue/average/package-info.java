/** How much does one customer, subscription or sale bring on average? */
package org.retentionkit.revenue.average;
