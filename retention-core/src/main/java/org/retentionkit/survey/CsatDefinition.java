package org.retentionkit.survey;

import org.retentionkit.Measure;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/**
 * The customer satisfaction score (CSAT): one constant per practice. The examples are the ratings
 * 3, 5, 4, 5 and 2.
 */
public enum CsatDefinition implements Measure<CsatSurvey, CustomerSatisfaction> {
  /** The share of ratings 4 and 5: {@code top two ÷ responses}, 3 of 5 = 60 %. */
  TOP_TWO_SHARE(
      "customer-satisfaction.top-two-share",
      "Customer satisfaction (top two of 5)",
      RatingKind.TOP_TWO),
  /**
   * The mean rating: {@code rating total ÷ responses}, 19 ÷ 5 = 3.8 of 5. Not 3.8 × 100, as one
   * vendor prints it.
   */
  MEAN("customer-satisfaction.mean", "Customer satisfaction (mean of 1 to 5)", RatingKind.MEAN);

  private final RatingKind kind;
  private final Spec<CsatSurvey> spec;

  CsatDefinition(String id, String title, RatingKind kind) {
    this.kind = kind;
    this.spec =
        kind.spec(
            id,
            title,
            "survey products; share and mean are both called CSAT",
            new Unit("of-five", "", ""),
            CsatSurvey::ratings,
            CsatSurvey::period);
  }

  @Override
  public Spec<CsatSurvey> spec() {
    return spec;
  }

  @Override
  public CustomerSatisfaction of(CsatSurvey survey) {
    return new CustomerSatisfaction(survey, this);
  }

  RatingKind kind() {
    return kind;
  }
}
