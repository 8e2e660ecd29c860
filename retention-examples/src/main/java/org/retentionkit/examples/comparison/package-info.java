/** How do we compare with others, and with what we set out to reach? */
package org.retentionkit.examples.comparison;
