package org.retentionkit.customer;

import static org.retentionkit.customer.CustomerTerms.CLOSING;
import static org.retentionkit.customer.CustomerTerms.OPENING;

import org.retentionkit.Measure;
import org.retentionkit.Rate;
import org.retentionkit.Spec;

/** The net change of the number of customers (customer growth rate). */
public enum NetChangeDefinition implements Measure<CustomerCounts, Rate> {
  /** The difference of both ends over the first: 1000, then 1438 is +43.8 %. No share. */
  CLOSING_OVER_OPENING(
      CustomerTerms.spec(
          "net-customer-change.closing-over-opening",
          "Net customer change",
          CLOSING.minus(OPENING).over(OPENING),
          "web pages that present it, with the other sign, as churn"));

  private final Spec<CustomerCounts> spec;

  NetChangeDefinition(Spec<CustomerCounts> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<CustomerCounts> spec() {
    return spec;
  }

  @Override
  public Rate of(CustomerCounts counts) {
    return Rate.of(this, counts);
  }
}
