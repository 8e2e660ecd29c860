package org.retentionkit.revenue;

/** From revenue movements to the quick ratio. Static and pure. */
public final class QuickRatioCalculator {
  private QuickRatioCalculator() {}

  /**
   * New business and expansion over losses, {@link QuickRatioDefinition#NEW_AND_EXPANSION}.
   *
   * <p>Worked example: newBusiness 20, expansion 20, contraction 5, churned 5: 4.
   *
   * @param movement the movements of a period, not null
   * @return a number, 0 and up; undefined if nothing was lost
   */
  public static QuickRatio quickRatio(RevenueMovement movement) {
    return quickRatio(movement, QuickRatioDefinition.NEW_AND_EXPANSION);
  }

  /**
   * The quick ratio by a chosen definition.
   *
   * @param movement the movements of a period, not null
   * @param definition the definition, not null
   * @return a number, 0 and up; undefined if nothing was lost
   */
  public static QuickRatio quickRatio(RevenueMovement movement, QuickRatioDefinition definition) {
    return new QuickRatio(movement, definition);
  }
}
