package org.retentionkit.customer;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
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
  private static final String PERIOD = "period";

  private static final Known<CustomerCounts> MOVEMENTS =
      known(CustomerCounts::knowsMovements, "customer.needs-movements");
  private static final Known<CustomerCounts> ENDS =
      known(CustomerCounts::knowsClosing, "customer.needs-closing");
  private static final Known<CustomerCounts> REASONS =
      new Known<>(
          CustomerCounts::knowsReasons,
          counts -> Message.of("customer.needs-reasons").and(PERIOD, counts.period()));

  /** Customers at the start. */
  public static final Term<CustomerCounts> OPENING = Term.count("opening", CustomerCounts::opening);

  /** Customers at the end. */
  public static final Term<CustomerCounts> CLOSING =
      count("closing", counts -> known(counts.closing()), ENDS);

  /** Customers who joined and are still here at the end. */
  public static final Term<CustomerCounts> ACQUIRED =
      count("acquired", counts -> known(counts.acquired()), ENDS);

  /** All who joined. */
  public static final Term<CustomerCounts> JOINED =
      count("joined", counts -> known(counts.joined()), MOVEMENTS);

  /** Former customers who came back. */
  public static final Term<CustomerCounts> REACTIVATED =
      count("reactivated", counts -> known(counts.reactivated()), MOVEMENTS);

  /** Opening customers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_OPENING =
      Term.count("lost of opening", CustomerCounts::lost);

  /** Newcomers gone at the end. */
  public static final Term<CustomerCounts> LOST_OF_NEW =
      count("lost of new", counts -> known(counts.lostOfNew()), MOVEMENTS);

  /** All losses: of the opening customers and of the newcomers. */
  public static final Formula<CustomerCounts> ALL_LOSSES = LOST_OF_OPENING.plus(LOST_OF_NEW);

  /** Opening customers who decided to leave. */
  public static final Term<CustomerCounts> LOST_VOLUNTARILY =
      count("lost voluntarily", counts -> known(counts.lostVoluntarily()), REASONS);

  /** Opening customers lost without deciding so. */
  public static final Term<CustomerCounts> LOST_INVOLUNTARILY =
      count("lost involuntarily", counts -> known(counts.lostInvoluntarily()), REASONS);

  /** Opening customers lost for no recorded reason. */
  public static final Term<CustomerCounts> LOST_UNKNOWN =
      count("lost for an unknown reason", counts -> known(counts.lostUnknown()), REASONS);

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
    Message zero =
        Message.of(counts.knowsClosing() ? "customer.is-zero" : "is-zero")
            .andTerm("below", below)
            .and(PERIOD, counts.period());
    return counts.knowsClosing()
        ? zero.and("acquired", known(counts.acquired())).and("closing", known(counts.closing()))
        : zero;
  }

  private static Term<CustomerCounts> count(
      String name, ToLongFunction<CustomerCounts> reader, Known<CustomerCounts> condition) {
    return Term.count(name, reader).knownIf(condition);
  }

  /** A count whose condition holds. */
  private static long known(@Nullable Long count) {
    return Objects.requireNonNull(count);
  }

  /** The reason says what the counts hold instead: both ends, or only opening and lost. */
  private static Known<CustomerCounts> known(Predicate<CustomerCounts> test, String needs) {
    return new Known<>(
        test,
        counts ->
            Message.of(counts.knowsClosing() ? needs : needs + "-beside-lost")
                .and(PERIOD, counts.period()));
  }
}
