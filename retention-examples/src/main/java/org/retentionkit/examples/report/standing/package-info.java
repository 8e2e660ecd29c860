/** Who are the best customers, and who is about to be lost? */
@NullMarked
package org.retentionkit.examples.report.standing;

import org.jspecify.annotations.NullMarked;
