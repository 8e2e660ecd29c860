package org.retentionkit.economics;

import org.retentionkit.Definition;

/**
 * Answers "which reading of the slogan?": the inverse of {@link LeverageDefinition#GEOMETRIC} for
 * each unit of the gain.
 */
public enum SloganDefinition implements Definition {
  /**
   * {@code 1 − points − points ÷ effect}: five points bring 25 % at 75 %, 95 % at 89.74 %, 100 % at
   * 90 % and 125 % at 91 %.
   */
  POINTS(
      "Retention at which a slogan holds (points)",
      "1 − points − points ÷ effect",
      "retention leverage of the lifetime in periods begun, solved for retention"),
  /**
   * {@code effect ÷ (percent + effect + effect × percent)}: five per cent more retention bring 25 %
   * at 80 %.
   */
  RELATIVE_PERCENT(
      "Retention at which a slogan holds (relative percent)",
      "effect ÷ (percent + effect + effect × percent)",
      "retention leverage of the lifetime in periods begun, solved for retention");

  private final String title;
  private final String formula;
  private final String source;

  SloganDefinition(String title, String formula, String source) {
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
