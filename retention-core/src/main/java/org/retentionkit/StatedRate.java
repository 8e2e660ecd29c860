package org.retentionkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A rate that is known without its counts: from a report, a benchmark, a conversion.
 *
 * <p>A fraction; any defined value. It has no {@link #proportion()} and no interval, because nobody
 * said of how many it is.
 *
 * <p>Worked example: {@code new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.05"),
 * Length.of(CalendarUnit.MONTH))} reads {@code Customer churn rate (stated): 5.0 % a month}.
 *
 * @param metric which quantity it is
 * @param exact its value as a fraction
 * @param span the length of time it is for; null where that is not known, or does not matter
 */
public record StatedRate(Metric metric, Ratio exact, @Nullable Length span)
    implements Convertible<StatedRate> {
  private static final long serialVersionUID = 1L;

  /** Checks that the value is defined. */
  public StatedRate {
    Checks.notNull("metric", metric);
    if (!Checks.notNull("exact", exact).isDefined()) {
      throw Checks.broken("exact", "must be a defined fraction", exact);
    }
  }

  @Override
  public Measure<StatedRate, StatedRate> definition() {
    return new Stated(metric);
  }

  @Override
  public StatedRate summary() {
    return this;
  }

  @Override
  public Optional<Length> length() {
    return Optional.ofNullable(span);
  }

  @Override
  public StatedRate restated(Ratio exact, Length length) {
    return new StatedRate(metric, exact, length);
  }

  private Unit unit() {
    Unit unit = metric.scale().unit();
    return span == null ? unit : unit.per(span);
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  /** The definition of a stated rate: what was said. */
  private record Stated(Metric quantity) implements Measure<StatedRate, StatedRate> {
    private static final long serialVersionUID = 1L;
    private static final Term<StatedRate> SAID =
        Term.of(
            "stated",
            StatedRate::exact,
            rate -> new Quantity(Text.plain(rate.exact().percent(4)), rate.unit()));

    @Override
    public Spec<StatedRate> spec() {
      return Spec.of(
              quantity.id() + ".stated",
              quantity.title() + " (stated)",
              SAID,
              "what the caller knows")
          .percent(1, StatedRate::unit)
          .metric(quantity);
    }

    @Override
    public StatedRate of(StatedRate summary) {
      return summary;
    }
  }
}
