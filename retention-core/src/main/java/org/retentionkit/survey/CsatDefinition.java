package org.retentionkit.survey;

import org.retentionkit.Definition;

/** Answers "which customer satisfaction score?". The examples are the ratings 3, 5, 4, 5 and 2. */
public enum CsatDefinition implements Definition {
  /** The share of ratings 4 and 5: {@code top two ÷ responses}, 3 of 5 = 60 %. */
  TOP_TWO_SHARE("Customer satisfaction (top two of 5)", "top two ÷ responses", "%"),
  /**
   * The mean rating: {@code rating total ÷ responses}, 19 ÷ 5 = 3.8 of 5. Not 3.8 × 100, as one
   * vendor prints it.
   */
  MEAN("Customer satisfaction (mean of 1 to 5)", "rating total ÷ responses", "of 5");

  private final String title;
  private final String formula;
  private final String unit;

  CsatDefinition(String title, String formula, String unit) {
    this.title = title;
    this.formula = formula;
    this.unit = unit;
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
    return "survey products; share and mean are both called CSAT";
  }

  /** What {@link CsatScore#amount} is counted in: {@code %} or {@code of 5}. */
  public String unit() {
    return unit;
  }
}
