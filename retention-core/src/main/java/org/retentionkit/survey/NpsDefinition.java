package org.retentionkit.survey;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Metric;

/**
 * Answers "which Net Promoter Score?": one constant for each scale, because scores of different
 * scales cannot be compared.
 *
 * <p>The formula is the same: promoters less detractors, out of all who answered. It is not the
 * percentage of promoters, as some articles say: with 70 promoters, 20 passives and 10 detractors
 * it is +60 points, not 70.
 */
public enum NpsDefinition implements Definition {
  /**
   * The standard scale, 0 to 10: {@code (promoters − detractors) ÷ responses}. 70 promoters and 10
   * detractors of 100: +60 points.
   */
  ZERO_TO_TEN("Net Promoter Score", "F. Reichheld, The One Number You Need to Grow, 2003"),
  /**
   * The variant without 0: {@code (promoters − detractors) ÷ responses}. Answers at random score
   * −40 points instead of −45.45.
   */
  ONE_TO_TEN("Net Promoter Score (scale 1 to 10)", "articles and forms that ask from one to ten");

  private final String title;
  private final String source;

  NpsDefinition(String title, String source) {
    this.title = title;
    this.source = source;
  }

  /** The definition for answers on {@code scale}. */
  public static NpsDefinition on(NpsScale scale) {
    return switch (scale) {
      case ZERO_TO_TEN -> ZERO_TO_TEN;
      case ONE_TO_TEN -> ONE_TO_TEN;
    };
  }

  /** The Net Promoter Score, on the standard scale only. */
  @Override
  public Optional<Metric> metric() {
    return this == ZERO_TO_TEN ? Optional.of(Metric.NET_PROMOTER_SCORE) : Optional.empty();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return "(promoters − detractors) ÷ responses";
  }

  @Override
  public String source() {
    return source;
  }
}
