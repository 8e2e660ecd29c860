package org.retentionkit.customer;

import org.retentionkit.Formula;
import org.retentionkit.Known;
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
  private static final Known<CustomerCounts> MOVEMENTS =
      new Known<>(
          counts -> counts.basis() == CountBasis.FULL_MOVEMENTS,
          counts -> Message.of("customer.needs-movements").and("period", counts.period()));

  /** Customers at the start. */
  public static final Term<CustomerCounts> OPENING = Term.count("opening", CustomerCounts::opening);

  /** Customers at the end. */
  public static final Term<CustomerCounts> CLOSING = Term.count("closing", CustomerCounts::closing);

  /** Customers who joined and are still here at the end. */
  public static final Term<CustomerCounts> ACQUIRED =
      Term.count("acquired", CustomerCounts::acquired);

  /** All who joined. */
  public static final Term<CustomerCounts> JOINED =
      Term.count("joined", CustomerCounts::joined).knownIf(MOVEMENTS);

  /** Former customers who came back. */
  public static final Term<CustomerCounts> REACTIVATED =
      Term.count("reactivated", CustomerCounts::reactivated).knownIf(MOVEMENTS);

  /** Opening customers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_OPENING =
      Term.count("lost of opening", CustomerCounts::lostOfOpening);

  /** Newcomers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_NEW =
      Term.count("lost of new", CustomerCounts::lostOfNew).knownIf(MOVEMENTS);

  /** All losses: of the opening customers and of the newcomers. */
  public static final Formula<CustomerCounts> ALL_LOSSES = LOST_OF_OPENING.plus(LOST_OF_NEW);

  private CustomerTerms() {}

  /**
   * A definition over counts of a period, which says what else was counted where it divides by 0.
   */
  static Spec<CustomerCounts> spec(
      String id, String title, Formula<CustomerCounts> formula, String source) {
    return Spec.of(id, title, formula, source)
        .during(CustomerCounts::period)
        .overZero(
            (counts, below) ->
                Message.of("customer.is-zero")
                    .andTerm("below", below)
                    .and("period", counts.period())
                    .and("acquired", counts.acquired())
                    .and("closing", counts.closing()));
  }
}
