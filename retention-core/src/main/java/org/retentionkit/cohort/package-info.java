/** How do groups of customers who began together hold up as they age? */
package org.retentionkit.cohort;
