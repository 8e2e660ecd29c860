package org.retentionkit.clv;

import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;

/** Checks that a rate handed over is the quantity and length of time that is asked for. */
final class MeasuredRate {
  private MeasuredRate() {}

  static Ratio of(String name, Rate rate, CalendarUnit unit, Metric... asked) {
    Optional<Length> length = Rate.asked(name, rate, asked).length();
    if (length.isEmpty() || !length.get().equals(Length.of(unit))) {
      throw new IllegalArgumentException(
          name
              + " must be per "
              + unit.singular()
              + " like these inputs, but was per "
              + length.map(MeasuredRate::words).orElse("no whole length of time")
              + "; convert it by RateConverter.convert, which names how");
    }
    return rate.exact();
  }

  private static String words(Length length) {
    return length.count() == 1 ? length.unit().singular() : length.toString();
  }
}
