/** Do customers stay? Month by month, on average, against the month before and the industry. */
@NullMarked
package org.retentionkit.examples.report.customers;

import org.jspecify.annotations.NullMarked;
