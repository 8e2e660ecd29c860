/**
 * One small runnable class per question; {@link org.retentionkit.examples.RetentionReport} is the
 * one for a whole order log.
 */
@NullMarked
package org.retentionkit.examples;

import org.jspecify.annotations.NullMarked;
