/** Do customers buy again, and who is about to stop? */
package org.retentionkit.examples.purchases;
