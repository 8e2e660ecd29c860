package org.retentionkit.benchmark;

import org.retentionkit.Definition;
import org.retentionkit.Ratio;

/** Answers "which way is good?": one constant per sense of a target. */
public enum TargetDefinition implements Definition {
  /**
   * More is better: met when the own figure is at least the goal. The margin is {@code own − goal}:
   * 90 % kept against a goal of 85 % is +5 points.
   */
  AT_LEAST("own − goal"),
  /**
   * Less is better: met when the own figure is at most the goal. The margin is {@code goal − own}:
   * 3 % churn against a goal of 2 % is −1 point.
   */
  AT_MOST("goal − own");

  private final String formula;

  TargetDefinition(String formula) {
    this.formula = formula;
  }

  @Override
  public String title() {
    return this == AT_LEAST ? "Margin to the target" : "Margin to the target, at most";
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return "the policy of the caller";
  }

  /** {@code at least} or {@code at most}. */
  String words() {
    return this == AT_LEAST ? "at least" : "at most";
  }

  /** How far {@code own} is on the good side of {@code level}. */
  Ratio margin(Ratio own, Ratio level) {
    return this == AT_LEAST ? own.minus(level) : level.minus(own);
  }
}
