/** Would customers recommend us? Month by month, from a survey. */
@NullMarked
package org.retentionkit.examples.report.survey;

import org.jspecify.annotations.NullMarked;
