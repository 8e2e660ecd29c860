/**
 * One small runnable class per question; {@link org.retentionkit.examples.RetentionReport} is the
 * command for a whole log.
 */
@NullMarked
package org.retentionkit.examples;

import org.jspecify.annotations.NullMarked;
