/** Does revenue stay, and who brings it? */
package org.retentionkit.examples.revenue;
