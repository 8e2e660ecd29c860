package org.retentionkit.revenue;

import java.math.BigDecimal;
import org.retentionkit.Definition;

/** Answers "which quick ratio?": which gains are set against contraction and churned revenue. */
public enum QuickRatioDefinition implements Definition {
  /** New business and expansion: (20 + 20) ÷ (5 + 5) = 4, often called ideal. Baremetrics. */
  NEW_AND_EXPANSION(
      "Quick ratio", "(newBusiness + expansion) ÷ (contraction + churned)", "Baremetrics"),
  /** Every gain of the movements, reactivation too, so that above 1 means growth before fx. */
  ALL_GAINS(
      "Quick ratio (reactivation counts as a gain)",
      "(newBusiness + expansion + reactivation) ÷ (contraction + churned)",
      "the same ratio where reactivation is booked as a movement of its own");

  private final String title;
  private final String formula;
  private final String source;

  QuickRatioDefinition(String title, String formula, String source) {
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

  BigDecimal gainsIn(RevenueMovement movement) {
    return this == ALL_GAINS ? movement.won() : movement.newBusiness().add(movement.expansion());
  }
}
