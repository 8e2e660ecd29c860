package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of the customers lost then came back within the window?".
 *
 * <p>Formula: {@code won back ÷ pool}. A fraction, 0 to 1. Undefined when nobody was lost.
 *
 * <p>Worked example: 200 customers lost in Q1, 30 of them back in Q2: 15 %.
 *
 * @param counts the counts it is made of
 */
public record WinBackRate(WinBackCounts counts) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public WinBackRate {
    Checks.notNull("counts", counts);
  }

  /** The one definition of the win-back rate. */
  public enum Formula implements Definition {
    /** {@code won back ÷ pool}. */
    WON_BACK_OF_POOL;

    @Override
    public String title() {
      return "Win-back rate";
    }

    @Override
    public String formula() {
      return "won back ÷ pool";
    }

    @Override
    public String source() {
      return "marketing glossaries, which leave pool and window unstated";
    }
  }

  @Override
  public Definition definition() {
    return Formula.WON_BACK_OF_POOL;
  }

  @Override
  public Proportion proportion() {
    return new Proportion(counts.wonBack(), counts.pool());
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.pool() > 0
        ? Optional.empty()
        : Optional.of("pool is 0: nobody was lost in " + counts.lostIn());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(counts.window())
            .input("won back", counts.wonBack())
            .input("pool", counts.pool())
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.note("The pool was lost in " + counts.lostIn() + ".").build();
  }
}
