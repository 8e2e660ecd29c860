package org.retentionkit.clv;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is assumed about a customer?": revenue, margin, churn, discount and so on, all per
 * period of one length and in one currency.
 *
 * <p>Only what is given is assumed: a definition that needs an assumption which is not given has no
 * value and names it, it does not take a margin of 100 % or a discount of 0 for granted.
 *
 * <p>Worked example: {@code ClvAssumptions.per(CalendarUnit.MONTH).revenue(Money.of("100",
 * "EUR")).margin(Ratio.of("0.8")).churn(MonthlyChurn.of("0.05")).build()}.
 *
 * @param currency the currency of all amounts
 * @param unit the length of a period
 * @param given the assumptions, each term at most once; kept in the order of {@link ClvTerm}
 */
public record ClvAssumptions(Currency currency, CalendarUnit unit, List<ClvAssumption> given)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that no term is given twice, and sorts them. */
  public ClvAssumptions {
    Checks.notNull("currency", currency);
    Checks.notNull("unit", unit);
    List<ClvAssumption> sorted =
        Checks.notNull("given", given).stream()
            .sorted(Comparator.comparing(ClvAssumption::term))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).term() == sorted.get(i - 1).term()) {
        throw Checks.broken("given", "must hold each term once", sorted.get(i).term() + " twice");
      }
    }
    given = sorted;
  }

  /**
   * Begins assumptions whose revenue and rates are per {@code unit}.
   *
   * @param unit the length of a period, not null
   */
  public static ClvAssumptionsBuilder per(CalendarUnit unit) {
    return new ClvAssumptionsBuilder(unit);
  }

  /** Whether {@code term} is assumed. */
  public boolean gives(ClvTerm term) {
    return value(term).isDefined();
  }

  /**
   * How much is assumed, in the words of {@link ClvAssumption#value()}.
   *
   * @param term the assumption, not null
   * @return a ratio over 0, which is undefined, if it is not given
   */
  public Ratio value(ClvTerm term) {
    Checks.notNull("term", term);
    return given.stream()
        .filter(assumption -> assumption.term() == term)
        .map(ClvAssumption::value)
        .findFirst()
        .orElse(Ratio.of(0, 0));
  }
}
