package org.retentionkit.customer;

import org.retentionkit.Measure;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/** The renewal churn rate, of contracts that could end. */
public enum RenewalDefinition implements Measure<RenewalCounts, Rate> {
  /**
   * What was not renewed of what was due: 40 annual contracts came due in March, 34 were renewed:
   * 15 % churn.
   */
  DUE_FOR_RENEWAL;

  private static final class Terms {
    static final Term<RenewalCounts> DUE = Term.count("due", RenewalCounts::due);
    static final Term<RenewalCounts> RENEWED = Term.count("renewed", RenewalCounts::renewed);
  }

  private final Spec<RenewalCounts> spec =
      Spec.of(
              "renewal-churn.due-for-renewal",
              "Customer churn rate (of contracts due for renewal)",
              Terms.DUE.minus(Terms.RENEWED).partOf(Terms.DUE),
              "Displayr flipRevenueMetrics; Kill Bill and Baremetrics for annual plans")
          .during(RenewalCounts::period);

  @Override
  public Spec<RenewalCounts> spec() {
    return spec;
  }

  @Override
  public Rate of(RenewalCounts counts) {
    return Rate.of(this, counts);
  }
}
