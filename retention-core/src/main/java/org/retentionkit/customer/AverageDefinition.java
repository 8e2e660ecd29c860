package org.retentionkit.customer;

import org.retentionkit.Definition;

/** Answers "which average of several periods' rates?". */
public enum AverageDefinition implements Definition {
  /**
   * All that was counted over all it is divided by, so that each customer weighs the same. 900 of
   * 1000 and 40 of 50: 940 ÷ 1050 = 89.5 %.
   */
  POOLED("Average rate, pooled", "sum of counted ÷ sum of bases", "weighted by the bases"),
  /**
   * The mean of the rates, so that each period weighs the same. 900 of 1000 and 40 of 50: (90 + 80)
   * ÷ 2 = 85 %.
   */
  SIMPLE("Average rate, simple", "sum of rates ÷ periods", "each period alike");

  private final String title;
  private final String formula;
  private final String source;

  AverageDefinition(String title, String formula, String source) {
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
}
