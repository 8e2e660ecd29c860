package org.retentionkit.economics;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Text;

/** The terms of a change of retention. */
final class LeverageTerms {
  static final Term<RetentionChange> POINTS =
      Term.of("points", RetentionChange::points, change -> percent(change.points(), Unit.PERCENT));

  static final Term<RetentionChange> RETENTION = perPeriod("retention", RetentionChange::retention);

  static final Term<RetentionChange> DISCOUNT =
      perPeriod("discount", LeverageTerms::discount)
          .knownIf(
              new Known<>(
                  change -> change.discount() != null,
                  change -> Message.of("economics.not-given").andTerm("term", "discount")));

  /** What the raised lifetime divides by. */
  static final Formula<RetentionChange> LEFT = RETENTION.complement().minus(POINTS);

  static final Formula<RetentionChange> GROWTH = Formula.<RetentionChange>number(1).plus(DISCOUNT);

  /** What the raised lifetime divides by where it is discounted. */
  static final Formula<RetentionChange> DISCOUNTED_LEFT = GROWTH.minus(RETENTION).minus(POINTS);

  private LeverageTerms() {}

  static Quantity percent(Ratio fraction, Unit unit) {
    return new Quantity(Text.plain(fraction.percent(4)), unit);
  }

  private static Ratio discount(RetentionChange change) {
    Ratio discount = change.discount();
    return discount == null ? Ratio.of(0, 0) : discount;
  }

  private static Term<RetentionChange> perPeriod(
      String name, Function<RetentionChange, Ratio> reader) {
    return Term.of(
        name, reader, change -> percent(reader.apply(change), Unit.PERCENT.per(change.unit())));
  }

  /** Why a lifetime cannot rise by a share of itself. */
  static @Nullable Message undefined(
      RetentionChange change, boolean discounted, boolean startsAtZero) {
    Ratio lost = change.raised().complement();
    Ratio left = discounted ? lost.plus(discount(change)) : lost;
    if (left.signum() == 0) {
      return Message.of("economics.raised-to-all");
    }
    return startsAtZero && change.retention().signum() == 0
        ? Message.of("economics.from-nothing")
        : null;
  }
}
