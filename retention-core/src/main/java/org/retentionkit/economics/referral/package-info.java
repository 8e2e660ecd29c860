/** Who brings others along? Referred shares of new customers, and growth by invitation. */
package org.retentionkit.economics.referral;
