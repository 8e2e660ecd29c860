/** Did the Net Promoter Score really change? Two surveys, their difference and how sure it is. */
package org.retentionkit.survey.change;
