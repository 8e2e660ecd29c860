package org.retentionkit.event;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Shape;
import org.retentionkit.internal.shape.EndsWin;
import org.retentionkit.internal.shape.OrderLines;
import org.retentionkit.internal.shape.SubscriptionSum;

/**
 * What the rows of a log are, and the choices made for all of its measures.
 *
 * @param byId whether rows are equal by ids of their own
 */
record RowRules(
    Kind kind, int reasonBits, DuplicateRule duplicates, boolean byId, SameDayRule sameDay) {
  /** What a row is. */
  enum Kind {
    ACTIVITY,
    ORDER,
    CHANGE
  }

  static final RowRules ACTIVITY = of(Kind.ACTIVITY, 0);
  static final RowRules ORDERS = of(Kind.ORDER, 0);

  private static RowRules of(Kind kind, int reasonBits) {
    return new RowRules(kind, reasonBits, DuplicateRule.KEEP, false, SameDayRule.HIGHEST);
  }

  /** Subscription changes, of whose values so many low bits are the reason of a cancellation. */
  static RowRules changes(int reasonBits) {
    return of(Kind.CHANGE, reasonBits);
  }

  RowRules withReasonBits(int bits) {
    return new RowRules(kind, bits, duplicates, byId, sameDay);
  }

  /** The same with choices made for all measures of the log. */
  RowRules choosing(DuplicateRule equalRows, boolean rowsHaveIds, SameDayRule sameDayChanges) {
    return new RowRules(kind, reasonBits, equalRows, rowsHaveIds, sameDayChanges);
  }

  /** What makes a customer's rows those that are shown; null if nothing does. */
  @Nullable Supplier<Shape> shapes(boolean grouped) {
    boolean endsWin = sameDay == SameDayRule.ENDS_WIN;
    return switch (kind) {
      case ACTIVITY -> null;
      case ORDER -> grouped ? OrderLines::new : null;
      case CHANGE ->
          grouped
              ? () -> new SubscriptionSum(reasonBits, endsWin)
              : endsWin ? () -> new EndsWin(reasonBits) : null;
    };
  }

  /** Those of two logs together. */
  RowRules with(RowRules other) {
    int bits = Math.max(reasonBits, other.reasonBits);
    if (!other.withReasonBits(bits).equals(withReasonBits(bits))) {
      throw Checks.broken(
          "other", "must have the same rules for its rows as this log, " + text(), other.text());
    }
    return withReasonBits(bits);
  }

  private String text() {
    return duplicates + (byId ? " by id" : "") + " and " + sameDay;
  }
}
