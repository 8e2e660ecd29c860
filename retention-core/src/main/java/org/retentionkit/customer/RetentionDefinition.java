package org.retentionkit.customer;

import static org.retentionkit.customer.CustomerTerms.ACQUIRED;
import static org.retentionkit.customer.CustomerTerms.CLOSING;
import static org.retentionkit.customer.CustomerTerms.JOINED;
import static org.retentionkit.customer.CustomerTerms.LOST_OF_OPENING;
import static org.retentionkit.customer.CustomerTerms.OPENING;
import static org.retentionkit.customer.CustomerTerms.REACTIVATED;

import java.util.function.Supplier;
import org.retentionkit.Measure;
import org.retentionkit.Metric;
import org.retentionkit.Spec;
import org.retentionkit.internal.Lazy;

/** The customer retention rate: one constant per published definition over customer counts. */
public enum RetentionDefinition implements Measure<CustomerCounts, RetentionRate> {
  /**
   * The share of the opening customers still here at the end: {@code (closing − acquired) ÷
   * opening}, where acquired customers joined in the period and are still here, and returned
   * customers are taken off too; from opening and lost alone {@code (opening − lost) ÷ opening}.
   * Always 0 to 100 %; its complement is {@link ChurnDefinition#OPENING_COHORT}.
   */
  OPENING_COHORT(
      () ->
          CustomerTerms.spec(
                  "customer-retention.opening-cohort",
                  "Customer retention rate",
                  CLOSING.minus(ACQUIRED).partOf(OPENING),
                  "most textbooks and billing products; exact when acquired excludes newcomers who"
                      + " left again")
              .form(
                  counts -> !counts.knowsClosing(), OPENING.minus(LOST_OF_OPENING).partOf(OPENING))
              .form(
                  counts -> counts.reactivated() != null && counts.reactivated() > 0,
                  CLOSING.minus(ACQUIRED).minus(REACTIVATED).partOf(OPENING))),
  /**
   * The formula of many web pages, {@code (closing − joined) ÷ opening}, with everybody who joined.
   * It differs from {@link #OPENING_COHORT} as soon as a newcomer leaves or a former customer
   * returns, and can fall below 0 or rise above 100 %. For opening 1000, joined 500 of whom 12
   * left, lost of opening 50, it gives 93.8 % where 95.0 % were kept. Needs full movements.
   */
  CLOSING_LESS_JOINED(
      () ->
          CustomerTerms.spec(
              "customer-retention.closing-less-joined",
              "Customer retention rate (closing less all who joined)",
              CLOSING.minus(JOINED).over(OPENING),
              "public web pages that subtract all new customers"));

  /** Made when asked for: the first rate of a fresh virtual machine needs a division, no terms. */
  private final Lazy<Spec<CustomerCounts>> spec;

  RetentionDefinition(Supplier<Spec<CustomerCounts>> spec) {
    this.spec = new Lazy<>(() -> spec.get().metric(Metric.CUSTOMER_RETENTION));
  }

  @Override
  public Spec<CustomerCounts> spec() {
    return spec.get();
  }

  @Override
  public RetentionRate of(CustomerCounts counts) {
    return new RetentionRate.Counted(counts, this);
  }
}
