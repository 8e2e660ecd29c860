package org.retentionkit.survey;

import org.retentionkit.Definition;

/**
 * Answers "which customer effort score?". The examples are the ratings 7, 6, 6, 3 and 1 on 1 to 7.
 * Top and bottom speak of the numbers; whether the top is easy or hard is the survey's {@link
 * CesDirection}.
 */
public enum CesDefinition implements Definition {
  /** The mean rating: {@code rating total ÷ responses}, 23 ÷ 5 = 4.6. Nicereply, Benbria, Hexia. */
  MEAN("Customer effort (mean)", "rating total ÷ responses", "", "Nicereply, Benbria, Hexia"),
  /** The share of the two highest ratings: {@code top two ÷ responses}, 3 of 5 = 60 %. Mopinion. */
  TOP_TWO_SHARE("Customer effort (top two)", "top two ÷ responses", "%", "Mopinion"),
  /**
   * The share of the two lowest ratings: {@code bottom two ÷ responses}, 1 of 5 = 20 %. Mopinion.
   */
  BOTTOM_TWO_SHARE("Customer effort (bottom two)", "bottom two ÷ responses", "%", "Mopinion"),
  /** Top less bottom: {@code (top two − bottom two) ÷ responses}, +40 points. Mopinion. */
  NET("Customer effort (net)", "(top two − bottom two) ÷ responses", "points", "Mopinion");

  private final String title;
  private final String formula;
  private final String unit;
  private final String source;

  CesDefinition(String title, String formula, String unit, String source) {
    this.title = title;
    this.formula = formula;
    this.unit = unit;
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

  /**
   * What {@link CesScore#amount} is counted in: {@code %}, {@code points}, or nothing for a mean.
   */
  public String unit() {
    return unit;
  }
}
