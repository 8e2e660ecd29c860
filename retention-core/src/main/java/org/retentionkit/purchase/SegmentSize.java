package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers are in this segment, and what did they bring?".
 *
 * @param segment its name
 * @param customers how many, at least 0
 * @param ofCustomers of how many in all segments, at least {@code customers}
 * @param revenue what they brought
 */
public record SegmentSize(String segment, long customers, long ofCustomers, Money revenue)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the counts. */
  public SegmentSize {
    Checks.notNull("segment", segment);
    Checks.notNegative("customers", customers);
    Checks.atMost("customers", customers, "ofCustomers", ofCustomers);
    Checks.notNull("revenue", revenue);
  }

  /** Its share of all customers; over 0 if there are none. */
  public Proportion share() {
    return new Proportion(customers, ofCustomers);
  }
}
