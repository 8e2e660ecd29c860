package org.retentionkit.purchase;

import org.retentionkit.Definition;

/** Answers "which typical gap?", for those made of each customer's own gaps. */
public enum OwnGapDefinition implements Definition {
  /**
   * The median of the customers' own median gaps: half of those who came back at all wait less,
   * half more, whether they bought twice or a hundred times. Customers with medians of 7, 14 and 30
   * days: 14. Amplitude, of users with at least 2 distinct days.
   */
  MEDIAN_OF_OWN_MEDIANS(
      "Time between purchases (median of own medians)",
      "(lower middle + upper middle) ÷ 2",
      "Amplitude, the distribution of each user's median gap");

  private final String title;
  private final String formula;
  private final String source;

  OwnGapDefinition(String title, String formula, String source) {
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
