package org.retentionkit.change;

import org.retentionkit.Definition;

/** Answers "change in which sense?": one constant per way to compare two shares. */
public enum ChangeDefinition implements Definition {
  /** The later share less the earlier one, in points: 42 % after 40 % is 2 points, not 5 %. */
  DIFFERENCE(
      "Change of a share",
      "after part ÷ after whole − before part ÷ before whole",
      "R. G. Newcombe (1998), Statistics in Medicine 17, 873-890");

  private final String title;
  private final String formula;
  private final String source;

  ChangeDefinition(String title, String formula, String source) {
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
