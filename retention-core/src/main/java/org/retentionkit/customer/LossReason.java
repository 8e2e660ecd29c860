package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Metric;

/** Answers "why did the customer leave?", as far as the seller knows. */
public enum LossReason implements Definition {
  /** The customer decided to leave. */
  VOLUNTARY("Voluntary customer churn rate", "lost voluntarily ÷ opening"),
  /** A payment failed, a card expired, an account was closed by the seller. */
  INVOLUNTARY("Involuntary customer churn rate", "lost involuntarily ÷ opening"),
  /** No reason is recorded. */
  UNKNOWN("Customer churn rate for an unknown reason", "lost for an unknown reason ÷ opening");

  private final String title;
  private final String formula;

  LossReason(String title, String formula) {
    this.title = title;
    this.formula = formula;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return "Recurly, Chargebee, ProfitWell";
  }

  @Override
  public Optional<Metric> metric() {
    return switch (this) {
      case VOLUNTARY -> Optional.of(Metric.VOLUNTARY_CHURN);
      case INVOLUNTARY -> Optional.of(Metric.INVOLUNTARY_CHURN);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** How the formula calls the customers lost for this reason. */
  String inputName() {
    return formula.substring(0, formula.indexOf(" ÷"));
  }
}
