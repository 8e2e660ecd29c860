package org.retentionkit.customer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of its customers did the business lose, when the base changes from day to
 * day?".
 *
 * <p>Formula: by {@link DailyChurnDefinition}. A fraction, 0 and up. Undefined when no day opened
 * with a customer, or when customers were lost on a day that opened with nobody and each day's rate
 * is needed.
 *
 * <p>Worked example: 100 customers of whom 1 is lost, then 200 of whom 4 are lost: 3.0 % by daily
 * sum, 3.3 % by customer-days.
 *
 * @param counts the daily counts
 * @param definition the definition it follows
 */
public record DailyChurnRate(DailyCustomerCounts counts, DailyChurnDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public DailyChurnRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  /** Not a share: a customer counts once a day. */
  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Ratio exact() {
    if (undefinedReason().isPresent()) {
      return Ratio.of(0, 0);
    }
    if (definition == DailyChurnDefinition.CUSTOMER_DAYS) {
      return new Ratio(
          sum(counts.lost()).multiply(BigDecimal.valueOf(counts.period().days())),
          sum(counts.opening()));
    }
    Ratio total = Ratio.ZERO;
    for (int day = 0; day < counts.opening().size(); day++) {
      if (counts.lost().get(day) > 0) {
        total = total.plus(Ratio.of(counts.lost().get(day), counts.opening().get(day)));
      }
    }
    return total;
  }

  @Override
  public boolean isDefined() {
    return undefinedReason().isEmpty();
  }

  @Override
  public Optional<String> undefinedReason() {
    if (sum(counts.opening()).signum() == 0) {
      return Optional.of("no day of " + counts.period() + " opened with a customer");
    }
    if (definition == DailyChurnDefinition.DAILY_SUM) {
      for (int day = 0; day < counts.opening().size(); day++) {
        if (counts.opening().get(day) == 0 && counts.lost().get(day) > 0) {
          return Optional.of(
              counts.period().start().plusDays(day)
                  + " opened with nobody, but lost "
                  + counts.lost().get(day));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = Explanation.of(definition).period(counts.period()).result(this);
    if (definition == DailyChurnDefinition.CUSTOMER_DAYS) {
      text.input("lost", sum(counts.lost()), "")
          .input("customer-days", sum(counts.opening()), "")
          .input("days", counts.period().days());
    } else {
      text.note("Lost " + sum(counts.lost()) + " in " + counts.period().days() + " days.");
    }
    return text.build();
  }

  private static BigDecimal sum(List<Long> counts) {
    return counts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
