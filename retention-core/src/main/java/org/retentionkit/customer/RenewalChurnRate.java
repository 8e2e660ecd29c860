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
 * Answers "which share of the contracts that could end did end?".
 *
 * <p>Formula: {@code (due − renewed) ÷ due}. A fraction, 0 to 1. Undefined when nothing was due.
 *
 * <p>Worked example: 40 annual contracts came due in March, 34 were renewed: 15 % churn. Over all
 * 480 customers it would look like 1.25 %, which says little about whether people renew.
 *
 * @param counts the counts it is made of
 */
public record RenewalChurnRate(RenewalCounts counts) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public RenewalChurnRate {
    Checks.notNull("counts", counts);
  }

  /** The one definition of renewal churn. */
  public enum Formula implements Definition {
    /** {@code (due − renewed) ÷ due}. */
    DUE_FOR_RENEWAL;

    @Override
    public String title() {
      return "Customer churn rate (of contracts due for renewal)";
    }

    @Override
    public String formula() {
      return "(due − renewed) ÷ due";
    }

    @Override
    public String source() {
      return "Displayr flipRevenueMetrics; Kill Bill and Baremetrics for annual plans";
    }
  }

  @Override
  public Definition definition() {
    return Formula.DUE_FOR_RENEWAL;
  }

  @Override
  public Proportion proportion() {
    return new Proportion(counts.due() - counts.renewed(), counts.due());
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Optional<String> undefinedReason() {
    return counts.due() > 0 ? Optional.empty() : Optional.of("due is 0 in " + counts.period());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(counts.period())
            .input("due", counts.due())
            .input("renewed", counts.renewed())
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
