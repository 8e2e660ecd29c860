package org.retentionkit.economics;

import org.retentionkit.Definition;

/** Answers "which measure of growth by invitation?". */
public enum ViralDefinition implements Definition {
  /**
   * {@code invites per user × conversion}: 4 × 20 % = 0.8. One page divides the two, which would be
   * 20 and fall as more invitations succeed.
   */
  VIRAL_COEFFICIENT(
      "Viral coefficient (K)",
      "invites per user × conversion",
      "calculators of the viral coefficient");

  private final String title;
  private final String formula;
  private final String source;

  ViralDefinition(String title, String formula, String source) {
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
