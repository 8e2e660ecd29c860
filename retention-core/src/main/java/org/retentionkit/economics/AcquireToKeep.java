package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many times as much does winning a customer cost as keeping one?" for one period.
 *
 * <p>Formula: {@code (acquisition spending ÷ acquired) ÷ (keeping spending ÷ kept)}. A multiple, at
 * least 0. Undefined when nobody was acquired, or when nobody was kept or keeping cost nothing.
 *
 * <p>Worked example: 10,000 EUR for 50 acquired and 36,000 EUR for 900 kept: 200 ÷ 40 = 5 times.
 *
 * @param spending the spending it is made of
 */
public record AcquireToKeep(KeepAndAcquireSpending spending) implements ExactFigure {
  private static final long serialVersionUID = 1L;

  /** Checks that it is there. */
  public AcquireToKeep {
    Checks.notNull("spending", spending);
  }

  @Override
  public AcquisitionDefinition definition() {
    return AcquisitionDefinition.ACQUIRE_TO_KEEP;
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public Ratio exact() {
    if (undefinedReason().isPresent()) {
      return Ratio.of(0, 0);
    }
    Ratio perAcquired =
        Ratio.of(spending.acquisitionSpending().amount())
            .dividedBy(Ratio.of(spending.acquired(), 1));
    Ratio perKept =
        Ratio.of(spending.keepingSpending().amount()).dividedBy(Ratio.of(spending.kept(), 1));
    return perAcquired.dividedBy(perKept);
  }

  @Override
  public Optional<String> undefinedReason() {
    List<String> zero = new ArrayList<>();
    if (spending.acquired() == 0) {
      zero.add("acquired is 0");
    }
    if (spending.kept() == 0) {
      zero.add("kept is 0");
    }
    if (spending.keepingSpending().signum() == 0) {
      zero.add("keeping spending is 0");
    }
    return zero.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", zero) + " in " + spending.period());
  }

  @Override
  public Explanation explanation() {
    String code = spending.keepingSpending().currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(spending.period())
            .input("acquisition spending", spending.acquisitionSpending().amount(), code)
            .input("acquired", spending.acquired())
            .input("keeping spending", spending.keepingSpending().amount(), code)
            .input("kept", spending.kept());
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), unit()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
