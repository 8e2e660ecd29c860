package org.retentionkit.rate;

import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Fractions;
import org.retentionkit.internal.Text;

/**
 * What is meant by a customer's lifetime: one constant per published meaning, each in periods of
 * the churn rate. At 2 % a month they are 50, 49, 49.498 and 34.310 months.
 */
public enum LifetimeDefinition implements Measure<CustomerLifetime, CustomerLifetime> {
  /**
   * Mean number of periods begun, when customers leave at the end of a period: {@code 1 ÷ churn}.
   * The usual formula; it depends on the length of the step (80 % a year is 12.55 % a month, yet
   * 1.25 years and 7.97 months).
   */
  GEOMETRIC(
      "customer-lifetime.geometric",
      "Customer lifetime (mean periods begun)",
      Formula.<CustomerLifetime>number(1).over(Terms.CHURN),
      "Baremetrics, ChartMogul"),
  /** Mean number of periods completed: {@code (1 − churn) ÷ churn}, one less than the geometric. */
  COMPLETED_PERIODS(
      "customer-lifetime.completed-periods",
      "Customer lifetime (mean periods completed)",
      Terms.CHURN.complement().over(Terms.CHURN),
      "the geometric distribution counted from 0"),
  /**
   * Mean time when customers may leave at any moment: {@code −1 ÷ ln(1 − churn)}. Same for any
   * step.
   */
  CONTINUOUS(
      "customer-lifetime.continuous",
      "Customer lifetime (mean, leaving at any moment)",
      Terms.function("−1 ÷ ln(1 − {0})", -1),
      "the exponential distribution with the same loss per period"),
  /** The time after which half are gone: {@code ln ½ ÷ ln(1 − churn)}; the typical customer's. */
  MEDIAN(
      "customer-lifetime.median",
      "Customer lifetime (median, the half-life)",
      Terms.function("ln ½ ÷ ln(1 − {0})", Math.log(0.5)),
      "the median of the exponential distribution");

  private final Spec<CustomerLifetime> spec;

  LifetimeDefinition(String id, String title, Formula<CustomerLifetime> periods, String source) {
    this.spec =
        Spec.of(id, title, periods, source)
            .form(lifetime -> lifetime.length().count() > 1, periods.grouped().times(Terms.LENGTH))
            .undefinedIf(LifetimeDefinition::unbounded)
            .figure(2, lifetime -> Unit.of(lifetime.length().unit()));
  }

  @Override
  public Spec<CustomerLifetime> spec() {
    return spec;
  }

  @Override
  public CustomerLifetime of(CustomerLifetime summary) {
    return new CustomerLifetime(summary.churn(), summary.length(), this);
  }

  private static @Nullable Message unbounded(CustomerLifetime lifetime) {
    return lifetime.churn().signum() > 0 ? null : Message.of("rate.unbounded");
  }

  /** The terms of a lifetime; apart, because constants cannot read fields of their own enum. */
  private static final class Terms {
    private static final Ratio VANISHING = Ratio.of("1e-300");

    static final Term<CustomerLifetime> CHURN =
        Term.of(
            "churn",
            CustomerLifetime::churn,
            lifetime ->
                new Quantity(
                    Text.plain(lifetime.churn().percent(4)), Unit.PERCENT.per(lifetime.length())));
    static final Term<CustomerLifetime> LENGTH =
        Term.of(
            "length",
            lifetime -> Ratio.of(lifetime.length().count(), 1),
            lifetime -> lifetime.length().quantity());

    /** A number over the logarithm of the share that stays. */
    static Formula<CustomerLifetime> function(String pattern, double above) {
      return Formula.function(pattern, lifetime -> overLog(above, lifetime.churn()), CHURN);
    }

    private static Ratio overLog(double above, Ratio churn) {
      if (churn.compareTo(VANISHING) < 0) { // ln(1 − churn) is −churn, and may be below a double
        return Ratio.ofDouble(-above).dividedBy(churn);
      }
      Ratio kept = churn.complement();
      return Ratio.ofDouble(above / Fractions.log(kept.numerator(), kept.denominator()));
    }
  }
}
