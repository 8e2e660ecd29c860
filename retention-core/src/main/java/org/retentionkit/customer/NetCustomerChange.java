package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "by which fraction did the number of customers change?". It is not a churn rate, though
 * many web pages offer {@code (opening − closing) ÷ opening} as one: a firm that wins as many as it
 * loses shows 0 %, however many leave.
 *
 * <p>Formula: {@code (closing − opening) ÷ opening}. A fraction, −1 and up. Undefined when the
 * period opened with nobody.
 *
 * <p>Worked example: opening 1000, closing 1438: +43.8 %, while 5 % of the customers were lost.
 *
 * @param counts the counts it is made of
 */
public record NetCustomerChange(CustomerCounts counts) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public NetCustomerChange {
    Checks.notNull("counts", counts);
  }

  /** The one definition of net customer change. */
  public enum Formula implements Definition {
    /** {@code (closing − opening) ÷ opening}. */
    CLOSING_OVER_OPENING;

    @Override
    public String title() {
      return "Net customer change";
    }

    @Override
    public String formula() {
      return "(closing − opening) ÷ opening";
    }

    @Override
    public String source() {
      return "web pages that present it, with the other sign, as churn";
    }
  }

  @Override
  public Definition definition() {
    return Formula.CLOSING_OVER_OPENING;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(counts.closing() - counts.opening(), counts.opening());
  }

  /** Never a share: it may be negative. */
  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Optional<String> undefinedReason() {
    return UndefinedCounts.reason(counts, true, exact(), "opening");
  }

  @Override
  public Explanation explanation() {
    return Explanation.of(definition())
        .period(counts.period())
        .input("closing", counts.closing())
        .input("opening", counts.opening())
        .result(this)
        .build();
  }
}
