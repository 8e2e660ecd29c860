package org.retentionkit.cohort;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of those who went quiet then were active again within the window?", counted
 * from activity.
 *
 * <p>Formula: {@code won back ÷ dormant}. A fraction, 0 to 1. Undefined when nobody went dormant.
 *
 * <p>Worked example: 40 active in January and not in February, 10 of them active again in March or
 * April: 25 %.
 *
 * @param dormantIn the step in which they were not active, after being active in the step before
 * @param window the days after it in which returns count
 * @param dormant customers who went dormant
 * @param wonBack those of them active in the window, at most {@code dormant}
 */
public record DormantWinBack(Period dormantIn, Period window, long dormant, long wonBack)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks signs, bounds and that the window follows. */
  public DormantWinBack {
    Checks.notNull("dormantIn", dormantIn);
    Checks.notNull("window", window);
    if (window.start().isBefore(dormantIn.endExclusive())) {
      throw Checks.broken("window", "must begin after " + dormantIn, window);
    }
    Checks.notNegative("dormant", dormant);
    Checks.notNegative("wonBack", wonBack);
    Checks.atMost("wonBack", wonBack, "dormant", dormant);
  }

  /** The one definition of the win-back rate from activity. */
  public enum Formula implements Definition {
    /** {@code won back ÷ dormant}. */
    WON_BACK_OF_DORMANT;

    @Override
    public String title() {
      return "Win-back rate from activity";
    }

    @Override
    public String formula() {
      return "won back ÷ dormant";
    }

    @Override
    public String source() {
      return "marketing glossaries, with pool and window stated";
    }
  }

  @Override
  public Definition definition() {
    return Formula.WON_BACK_OF_DORMANT;
  }

  @Override
  public Proportion proportion() {
    return new Proportion(wonBack, dormant);
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Optional<String> undefinedReason() {
    return dormant > 0
        ? Optional.empty()
        : Optional.of("dormant is 0: nobody went quiet in " + dormantIn);
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(window)
            .input("won back", wonBack)
            .input("dormant", dormant)
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.note("They went dormant in " + dormantIn + ".").build();
  }
}
