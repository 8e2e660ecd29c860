package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many times do the customers won make up for those who went quiet?" in one step.
 *
 * <p>Formula: {@code (newcomers + resurrected) ÷ dormant}. A plain number, 0 and up; below 1 the
 * active customers become fewer. Undefined when nobody went dormant.
 *
 * <p>Worked example: 20 new and 10 resurrected against 40 dormant: 0.75.
 *
 * @param counts the counts it is made of
 */
public record UserQuickRatio(LifecycleCounts counts) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public UserQuickRatio {
    Checks.notNull("counts", counts);
  }

  /** The one definition of the quick ratio of users. */
  public enum Formula implements Definition {
    /** {@code (newcomers + resurrected) ÷ dormant}. */
    GAINED_OVER_DORMANT;

    @Override
    public String title() {
      return "User quick ratio";
    }

    @Override
    public String formula() {
      return "(newcomers + resurrected) ÷ dormant";
    }

    @Override
    public String source() {
      return "growth accounting; Amplitude and PostHog lifecycle states";
    }
  }

  @Override
  public Definition definition() {
    return Formula.GAINED_OVER_DORMANT;
  }

  /** The exact number; its denominator is 0 when nobody went dormant. */
  public Ratio ratio() {
    return Ratio.of(Math.addExact(counts.newcomers(), counts.resurrected()), counts.dormant());
  }

  @Override
  public double value() {
    return defined().value();
  }

  /**
   * The number rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if nobody went dormant
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return defined().rounded(decimals, rounding);
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.dormant() > 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "dormant is 0 in %s (newcomers %d, resurrected %d)",
                counts.period(),
                counts.newcomers(),
                counts.resurrected()));
  }

  @Override
  public Explanation explanation() {
    Explanation.Builder text =
        Explanation.of(definition())
            .period(counts.period())
            .input("newcomers", counts.newcomers())
            .input("resurrected", counts.resurrected())
            .input("dormant", counts.dormant());
    if (counts.state() == CellState.IN_PROGRESS) {
      text.note("In progress: some of the dormant may yet return.");
    }
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), "").build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return ratio();
  }
}
