package org.retentionkit.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/** The Net Promoter Score of strata. */
enum StratifiedNpsDefinition implements Measure<List<NpsStratum>, StratifiedNetPromoterScore> {
  /**
   * The scores of separate groups, each weighted by how many customers the group has: {@code Σ
   * (population × score) ÷ Σ population}. Scores +60 of 5000, 0 of 3000 and +25 of 2000 customers:
   * +35 points.
   */
  STRATIFIED_MEAN;

  private final Spec<List<NpsStratum>> spec =
      Spec.<List<NpsStratum>>of(
              "net-promoter-score.stratified",
              "Stratified Net Promoter Score",
              Formula.function("Σ (population × score) ÷ Σ population", Strata::score),
              "stratified mean; W. G. Cochran, Sampling Techniques, chapter 5")
          .during(strata -> strata.get(0).survey().period())
          .undefinedIf(StratifiedNpsDefinition::silent)
          .points(1)
          .interval(strata -> new StratifiedNetPromoterScore(strata).interval(0.95))
          .notes((strata, exact) -> strata.stream().map(StratifiedNpsDefinition::note).toList());

  @Override
  public Spec<List<NpsStratum>> spec() {
    return spec;
  }

  @Override
  public StratifiedNetPromoterScore of(List<NpsStratum> strata) {
    return new StratifiedNetPromoterScore(strata);
  }

  private static @Nullable Message silent(List<NpsStratum> strata) {
    for (NpsStratum each : strata) {
      if (each.survey().responses() == 0) {
        Period period = each.survey().period();
        return period == null
            ? Message.of("survey.nobody-of-undated").and("name", each.name())
            : Message.of("survey.nobody-of").and("name", each.name()).and("period", period);
      }
    }
    return null;
  }

  private static Message note(NpsStratum stratum) {
    long responses = stratum.survey().responses();
    Message note =
        Message.of(responses == 0 ? "survey.stratum-silent" : "survey.stratum")
            .and("name", stratum.name())
            .and("population", stratum.population());
    return responses == 0
        ? note
        : note.and(
                "score",
                new Quantity(new NetPromoterScore(stratum.survey()).points(1), Unit.POINTS))
            .and("responses", SurveyTerms.counted(responses));
  }
}
