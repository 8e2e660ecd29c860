/** How long do those stay who began together, and how do the buyers turn over? */
@NullMarked
package org.retentionkit.examples.report.cohorts;

import org.jspecify.annotations.NullMarked;
