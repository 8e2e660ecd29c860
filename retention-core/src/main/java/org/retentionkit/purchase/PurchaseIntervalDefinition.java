package org.retentionkit.purchase;

import org.retentionkit.Definition;

/** Answers "which time between purchases?": one constant per published definition. */
public enum PurchaseIntervalDefinition implements Definition {
  /**
   * The mean of the gaps between consecutive orders of the same customer: 900 days ÷ 30 gaps = 30
   * days. Who ordered once has no gap and takes no part. Klaviyo's average days between orders.
   */
  MEAN_OWN_GAP(
      "Time between purchases (mean of own gaps)",
      "total gap days ÷ gaps",
      "Klaviyo, average days between orders"),
  /**
   * The length of the window over the purchase frequency: 365 ÷ (1000 ÷ 400) = 146 days. Peel.
   * Despite its name no time between purchases: customers who ordered once are counted as if they
   * had waited a whole window, so that it is 365 days where nobody ever came back.
   */
  WINDOW_OVER_FREQUENCY(
      "Time between purchases (window over frequency)",
      "window days ÷ (orders ÷ customers)",
      "Peel, with a window of 365 days");

  private final String title;
  private final String formula;
  private final String source;

  PurchaseIntervalDefinition(String title, String formula, String source) {
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
