package org.retentionkit.clv;

import java.io.Serializable;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * The inputs of customer lifetime value (CLV, LTV), LTV:CAC and payback: revenue, margin, churn,
 * acquisition cost (CAC), discount and so on, all per period of one length and in one currency.
 *
 * <p>Only what is given is assumed: a definition that needs an input which is not given has no
 * value and names it, it does not take a margin of 100 % or a discount of 0 for granted.
 *
 * <p>Worked example: {@code ClvInputs.per(CalendarUnit.MONTH).revenue(Money.of(50,
 * "EUR")).grossMargin("0.8").churn("0.04").acquisitionCost(Money.of(300, "EUR")).build()}: a
 * customer is worth 1,000 EUR, 3.33 times what winning it cost, which is paid back in 7.5 months.
 *
 * @param currency the currency of all amounts
 * @param unit the length of a period
 * @param values how much of each input that is given: money in units of the currency, rates and
 *     shares as fractions, horizons as a number of periods
 */
public record ClvInputs(Currency currency, CalendarUnit unit, Map<ClvTerm, Ratio> values)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks each against the range of its term. */
  public ClvInputs {
    Checks.notNull("currency", currency);
    Checks.notNull("unit", unit);
    Map<ClvTerm, Ratio> checked = new EnumMap<>(ClvTerm.class);
    Checks.notNull("values", values)
        .forEach((term, value) -> checked.put(Checks.notNull("term", term), term.check(value)));
    values = Collections.unmodifiableMap(checked);
  }

  /**
   * Begins inputs whose revenue and rates are per {@code unit}.
   *
   * @param unit the length of a period, not null
   */
  public static ClvInputsBuilder per(CalendarUnit unit) {
    return new ClvInputsBuilder(unit);
  }

  /** Whether {@code term} is given. */
  public boolean gives(ClvTerm term) {
    return values.containsKey(Checks.notNull("term", term));
  }

  /**
   * How much is given, in the words of {@link #values()}.
   *
   * @param term the input, not null
   * @return a ratio over 0, which is undefined, if it is not given
   */
  public Ratio value(ClvTerm term) {
    return values.getOrDefault(Checks.notNull("term", term), Ratio.of(0, 0));
  }

  /**
   * The same customer at another retention: what if it rose to 85 %?
   *
   * @param retention the share of customers kept per period, 0 to 1, not null
   */
  public ClvInputs withRetention(Ratio retention) {
    return with(ClvTerm.CHURN, ClvTerm.lost(retention));
  }

  /**
   * The same customer won at another cost.
   *
   * @param perCustomer what winning it costs (CAC), at least 0, not null
   * @throws CurrencyMismatchException if the currencies differ
   */
  public ClvInputs withAcquisitionCost(Money perCustomer) {
    if (!currency.equals(Checks.notNull("acquisition cost", perCustomer).currency())) {
      throw new CurrencyMismatchException(currency, perCustomer.currency());
    }
    return with(ClvTerm.ACQUISITION_COST, Ratio.of(perCustomer.amount()));
  }

  private ClvInputs with(ClvTerm term, Ratio value) {
    Map<ClvTerm, Ratio> changed = new EnumMap<>(ClvTerm.class);
    changed.putAll(values);
    changed.put(term, value);
    return new ClvInputs(currency, unit, changed);
  }

  /** For example {@code revenue 50.00 EUR a month, margin 80 %, churn 4 % a month}. */
  @Override
  public String toString() {
    return values.keySet().stream()
        .map(term -> term.label() + " " + term.quantity(this))
        .collect(Collectors.joining(", "));
  }
}
