package org.retentionkit.survey;

import java.util.List;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/**
 * The customer effort score (CES): one constant per practice. The examples are the ratings 7, 6, 6,
 * 3 and 1 on 1 to 7. Top and bottom speak of the numbers; whether the top is easy or hard is the
 * survey's {@link CesDirection}.
 */
public enum CesDefinition implements Measure<CesSurvey, CustomerEffort> {
  /** The mean rating: {@code rating total ÷ responses}, 23 ÷ 5 = 4.6. Nicereply, Benbria, Hexia. */
  MEAN(
      "customer-effort.mean",
      "Customer effort (mean)",
      RatingKind.MEAN,
      "Nicereply, Benbria, Hexia"),
  /** The share of the two highest ratings: {@code top two ÷ responses}, 3 of 5 = 60 %. Mopinion. */
  TOP_TWO_SHARE(
      "customer-effort.top-two-share", "Customer effort (top two)", RatingKind.TOP_TWO, "Mopinion"),
  /**
   * The share of the two lowest ratings: {@code bottom two ÷ responses}, 1 of 5 = 20 %. Mopinion.
   */
  BOTTOM_TWO_SHARE(
      "customer-effort.bottom-two-share",
      "Customer effort (bottom two)",
      RatingKind.BOTTOM_TWO,
      "Mopinion"),
  /** Top less bottom: {@code (top two − bottom two) ÷ responses}, +40 points. Mopinion. */
  NET("customer-effort.net", "Customer effort (net)", RatingKind.NET, "Mopinion");

  private final RatingKind kind;
  private final Spec<CesSurvey> spec;

  CesDefinition(String id, String title, RatingKind kind, String source) {
    this.kind = kind;
    this.spec =
        kind.<CesSurvey>spec(id, title, source, Unit.NONE, CesSurvey::ratings, CesSurvey::period)
            .notes(
                (survey, exact) ->
                    exact == null ? List.of() : List.of(note(survey, direction(survey))));
  }

  @Override
  public Spec<CesSurvey> spec() {
    return spec;
  }

  @Override
  public CustomerEffort of(CesSurvey survey) {
    return new CustomerEffort(survey, this);
  }

  RatingKind kind() {
    return kind;
  }

  /** Which way the number points: the survey's direction, turned round for the bottom two. */
  CesDirection direction(CesSurvey survey) {
    return kind == RatingKind.BOTTOM_TWO ? survey.direction().reversed() : survey.direction();
  }

  private static Message note(CesSurvey survey, CesDirection direction) {
    return Message.of("survey.on-scale")
        .and("lowest", survey.ratings().scale().lowest())
        .and("highest", survey.ratings().scale().highest())
        .and("direction", Message.of(direction.key()));
  }
}
