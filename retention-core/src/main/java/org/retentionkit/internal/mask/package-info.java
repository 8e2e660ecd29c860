/** From rows to the periods each customer was active in, and their counts. */
package org.retentionkit.internal.mask;
