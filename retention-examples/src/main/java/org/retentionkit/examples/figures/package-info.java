/**
 * From orders to figures: the months of a log as customer counts and purchases. {@link
 * org.retentionkit.examples.figures.MonthlyLedger} is the only class that sees single orders.
 */
@NullMarked
package org.retentionkit.examples.figures;

import org.jspecify.annotations.NullMarked;
