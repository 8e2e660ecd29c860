package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.BigDecimal;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of its revenue did the business keep?" for one period.
 *
 * <p>Formula: by {@link RevenueRetentionDefinition}. A fraction of the opening revenue; gross
 * definitions never pass 1, net ones do when existing customers grow. Undefined when the period
 * opened without revenue, or when the definition needs per-customer amounts and the revenue holds
 * only totals. An amount of money is no sample of counts, so there is no interval.
 *
 * <p>Worked example: A goes from 100 to 50, B from 100 to 150: gross 75 %, net 100 %.
 *
 * @param revenue the revenue it is made of
 * @param definition the definition it follows
 */
public record RevenueRetention(RevenueCohort revenue, RevenueRetentionDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RevenueRetention {
    Checks.notNull("revenue", revenue);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty()
        ? Ratio.of(definition.keptIn(revenue), revenue.movement().opening())
        : Ratio.of(0, 0);
  }

  @Override
  @Transient
  public boolean isShare() {
    return false;
  }

  @Override
  public Optional<String> undefinedReason() {
    return RevenueText.undefinedReason(revenue, definition.needsCustomers());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = RevenueText.inputs(definition, revenue).result(this);
    if (isDefined()) {
      BigDecimal kept = definition.keptIn(revenue);
      if (kept.signum() < 0) {
        text.note("Below 0: amounts were lost that were first won in the period.");
      } else if (kept.compareTo(revenue.movement().opening()) > 0) {
        text.note("Above 100 %: existing customers grew by more than was lost.");
      }
    }
    return text.build();
  }
}
