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
 * Answers "which share of its revenue did the business lose?" for one period.
 *
 * <p>Formula: by {@link RevenueChurnDefinition}. A fraction of the opening revenue: 0 and up for
 * gross definitions (to 1 at opening amounts), of either sign for net ones. Undefined when the
 * period opened without revenue, or when the definition needs per-customer amounts and the revenue
 * holds only totals. An amount of money is no sample of counts, so there is no interval.
 *
 * <p>Worked example: opening 100, churned 10, contraction 10, expansion 10: gross 20 %, net 10 %.
 *
 * @param revenue the revenue it is made of
 * @param definition the definition it follows
 */
public record RevenueChurn(RevenueCohort revenue, RevenueChurnDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RevenueChurn {
    Checks.notNull("revenue", revenue);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty()
        ? Ratio.of(definition.lostIn(revenue), revenue.movement().opening())
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
      BigDecimal lost = definition.lostIn(revenue);
      if (lost.signum() < 0) {
        text.note("Below 0: existing customers grew by more than was lost.");
      } else if (lost.compareTo(revenue.movement().opening()) > 0) {
        text.note("Above 100 %: amounts were lost that were first won in the period.");
      }
    }
    return text.build();
  }
}
