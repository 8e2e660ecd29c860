package org.retentionkit.clv;

import org.retentionkit.Definition;

/** Answers "what is taken off a lifetime value?". */
public enum NetValueDefinition implements Definition {
  /** {@code lifetime value − acquisition cost}: 1,266.67 − 200 = 1,066.67. */
  LESS_ACQUISITION_COST(
      "Customer lifetime value less acquisition cost",
      "lifetime value − acquisition cost",
      "Gupta and Lehmann, for any form of the lifetime value");

  private final String title;
  private final String formula;
  private final String source;

  NetValueDefinition(String title, String formula, String source) {
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
