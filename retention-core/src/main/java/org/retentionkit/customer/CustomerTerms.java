package org.retentionkit.customer;

import org.retentionkit.Formula;
import org.retentionkit.Message;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/**
 * The terms of {@link CustomerCounts}: what churn and retention definitions are made of, and what a
 * host makes its own from.
 *
 * <p>Worked example: {@code CustomerTerms.OPENING.plus(CustomerTerms.JOINED)} reads {@code opening
 * + joined}.
 */
public final class CustomerTerms {
  private static final String PERIOD = "period";

  /** Customers at the start. */
  public static final Term<CustomerCounts> OPENING = Term.count("opening", CustomerCounts::opening);

  /** Customers at the end. */
  public static final Term<CustomerCounts> CLOSING =
      Term.count("closing", CustomerCounts::closing, CustomerTerms::needsClosing);

  /** Customers who joined and are still here at the end. */
  public static final Term<CustomerCounts> ACQUIRED =
      Term.count("acquired", CustomerCounts::acquired, CustomerTerms::needsClosing);

  /** All who joined. */
  public static final Term<CustomerCounts> JOINED =
      Term.count("joined", CustomerCounts::joined, CustomerTerms::needsMovements);

  /** Former customers who came back. */
  public static final Term<CustomerCounts> REACTIVATED =
      Term.count("reactivated", CustomerCounts::reactivated, CustomerTerms::needsMovements);

  /** Opening customers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_OPENING =
      Term.count("lost of opening", CustomerCounts::lost);

  /** Newcomers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_NEW =
      Term.count("lost of new", CustomerCounts::lostOfNew, CustomerTerms::needsMovements);

  /** All losses: of the opening customers and of the newcomers. */
  public static final Formula<CustomerCounts> ALL_LOSSES = LOST_OF_OPENING.plus(LOST_OF_NEW);

  /** Opening customers who decided to leave. */
  public static final Term<CustomerCounts> LOST_VOLUNTARILY =
      Term.count("lost voluntarily", CustomerCounts::lostVoluntarily, CustomerTerms::needsReasons);

  /** Opening customers lost without deciding so. */
  public static final Term<CustomerCounts> LOST_INVOLUNTARILY =
      Term.count(
          "lost involuntarily", CustomerCounts::lostInvoluntarily, CustomerTerms::needsReasons);

  /** Opening customers lost for no recorded reason. */
  public static final Term<CustomerCounts> LOST_UNKNOWN =
      Term.count(
          "lost for an unknown reason", CustomerCounts::lostUnknown, CustomerTerms::needsReasons);

  private CustomerTerms() {}

  /**
   * A definition over counts of a period, which says what else was counted where it divides by 0.
   */
  static Spec<CustomerCounts> spec(
      String id, String title, Formula<CustomerCounts> formula, String source) {
    return Spec.of(id, title, formula, source)
        .during(CustomerCounts::period)
        .overZero(CustomerTerms::zero);
  }

  private static Message zero(CustomerCounts counts, String below) {
    Long acquired = counts.acquired();
    Long closing = counts.closing();
    if (acquired == null || closing == null) {
      return zero("is-zero", counts, below);
    }
    return zero("customer.is-zero", counts, below)
        .and("acquired", acquired)
        .and("closing", closing);
  }

  private static Message zero(String key, CustomerCounts counts, String below) {
    return Message.of(key).andTerm("below", below).and(PERIOD, counts.period());
  }

  private static Message needsMovements(CustomerCounts counts) {
    return needs("customer.needs-movements", counts);
  }

  private static Message needsClosing(CustomerCounts counts) {
    return needs("customer.needs-closing", counts);
  }

  private static Message needsReasons(CustomerCounts counts) {
    return Message.of("customer.needs-reasons").and(PERIOD, counts.period());
  }

  /** The reason says what the counts hold instead: both ends, or only opening and lost. */
  private static Message needs(String key, CustomerCounts counts) {
    return Message.of(counts.knowsClosing() ? key : key + "-beside-lost")
        .and(PERIOD, counts.period());
  }
}
