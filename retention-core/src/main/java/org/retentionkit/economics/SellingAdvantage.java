package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many times as likely is a sale to an existing customer as to a new one?".
 *
 * <p>Formula: {@code probability existing ÷ probability new}. A multiple, at least 0. Undefined
 * when new customers never buy.
 *
 * <p>Worked example: 70 % against 5 %: 14 times.
 *
 * @param odds the two probabilities
 */
public record SellingAdvantage(SellingOdds odds) implements ExactFigure {
  private static final long serialVersionUID = 1L;

  /** Checks that they are there. */
  public SellingAdvantage {
    Checks.notNull("odds", odds);
  }

  @Override
  public SellingDefinition definition() {
    return SellingDefinition.SELLING_ADVANTAGE;
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public Ratio exact() {
    return odds.existing().dividedBy(odds.newcomers());
  }

  @Override
  public Optional<String> undefinedReason() {
    return odds.newcomers().signum() > 0 ? Optional.empty() : Optional.of("probability new is 0");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .input("probability existing", odds.existing().percent(1), "%")
            .input("probability new", odds.newcomers().percent(1), "%");
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), unit()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
