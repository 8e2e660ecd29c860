package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Ratio;

/** Answers "which customer retention rate?": one constant per published definition. */
public enum RetentionDefinition implements Definition {
  /**
   * The share of the opening customers still here at the end: {@code (closing − acquired) ÷
   * opening}, where acquired customers joined in the period and are still here, and returned
   * customers are taken off too. Always 0 to 100 %; its complement is {@link
   * ChurnDefinition#OPENING_COHORT}.
   */
  OPENING_COHORT(
      "Customer retention rate",
      "(closing − acquired) ÷ opening",
      "most textbooks and billing products; exact when acquired excludes newcomers who left again"),
  /**
   * The formula of many web pages, {@code (closing − joined) ÷ opening}, with everybody who joined.
   * It differs from {@link #OPENING_COHORT} as soon as a newcomer leaves or a former customer
   * returns, and can fall below 0 or rise above 100 %. For opening 1000, joined 500 of whom 12
   * left, lost of opening 50, it gives 93.8 % where 95.0 % were kept. Needs full movements.
   */
  CLOSING_LESS_JOINED(
      "Customer retention rate (closing less all who joined)",
      "(closing − joined) ÷ opening",
      "public web pages that subtract all new customers");

  private final String title;
  private final String formula;
  private final String source;

  RetentionDefinition(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
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
    return source;
  }

  @Override
  public Optional<Metric> metric() {
    return Optional.of(Metric.CUSTOMER_RETENTION);
  }

  /** Whether counts of this basis hold all that the formula needs. */
  boolean accepts(CountBasis basis) {
    return this == OPENING_COHORT || basis == CountBasis.FULL_MOVEMENTS;
  }

  Ratio of(CustomerCounts counts) {
    return this == OPENING_COHORT
        ? Ratio.of(counts.retained(), counts.opening())
        : Ratio.of(counts.closing() - counts.joined(), counts.opening());
  }
}
