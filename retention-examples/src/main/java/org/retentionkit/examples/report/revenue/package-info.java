/** What do customers buy, and does the revenue hang on few of them? */
@NullMarked
package org.retentionkit.examples.report.revenue;

import org.jspecify.annotations.NullMarked;
