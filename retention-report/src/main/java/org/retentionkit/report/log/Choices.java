package org.retentionkit.report.log;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.rate.DiscountRate;

/**
 * What the host knows and wants beside the log.
 *
 * @param activeDays an order keeps its customer active for so many days after its own
 * @param knownThrough the last day that is known; null for the last day of the log
 * @param industry whom to compare with; null for nobody
 * @param margin the gross margin; null if not known
 * @param discount the discount rate; null if not known
 * @param listed how many customers at risk are listed
 * @param names the name of a customer; null to leave names out
 */
public record Choices(
    int activeDays,
    @Nullable LocalDate knownThrough,
    @Nullable Industry industry,
    @Nullable Ratio margin,
    @Nullable DiscountRate discount,
    int listed,
    @Nullable Function<Object, String> names) {
  /** Nothing was said. */
  public static final Choices NONE = new Choices(90, null, null, null, null, 10, null);

  /** Checks the numbers. */
  public Choices {
    if (activeDays < 1) {
      throw new IllegalArgumentException("activeDays must be 1 or more, but was " + activeDays);
    }
    if (listed < 0) {
      throw new IllegalArgumentException("listed must be 0 or more, but was " + listed);
    }
  }
}
