/** Do gains outrun losses? The quick ratio of a period's revenue movements. */
package org.retentionkit.revenue.growth;
