package org.retentionkit.survey;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateOutput;

/** The terms of surveys, and what their definitions say alike. */
final class SurveyTerms {
  static final Term<NpsSurvey> PROMOTERS = Term.count("promoters", NpsSurvey::promoters);
  static final Term<NpsSurvey> DETRACTORS = Term.count("detractors", NpsSurvey::detractors);
  static final Term<NpsSurvey> RESPONSES = Term.count("responses", NpsSurvey::responses);

  static final Term<WeightedNpsSurvey> PROMOTER_WEIGHT =
      weight("promoter weight", survey -> survey.promoters().weight());
  static final Term<WeightedNpsSurvey> DETRACTOR_WEIGHT =
      weight("detractor weight", survey -> survey.detractors().weight());
  static final Term<WeightedNpsSurvey> WEIGHT = weight("weight", WeightedNpsSurvey::weight);

  static final Term<RatingCounts> RATING_TOTAL =
      Term.amount("rating total", counts -> new BigDecimal(counts.total()), counts -> Unit.NONE);
  static final Term<RatingCounts> TOP_TWO = Term.count("top two", RatingCounts::topTwo);
  static final Term<RatingCounts> BOTTOM_TWO = Term.count("bottom two", RatingCounts::bottomTwo);
  static final Term<RatingCounts> RATINGS = Term.count("responses", RatingCounts::responses);

  private static final Unit RESPONSE = new Unit("response", "", "");

  private SurveyTerms() {}

  /** A definition over answers of a period, undefined where nobody answered. */
  static <S> Spec<S> spec(
      String id,
      String title,
      Formula<S> formula,
      String source,
      Function<S, @Nullable Period> period,
      ToLongFunction<S> responses) {
    return Spec.of(id, title, formula, source)
        .during(period)
        .undefinedIf(
            survey -> responses.applyAsLong(survey) == 0 ? nobody(period.apply(survey)) : null);
  }

  /** Writes what surveys must agree in to be merged. */
  static void write(StateOutput state, @Nullable Period period, NpsScale scale) {
    state.number(period == null ? 0 : 1);
    if (period != null) {
      state.day(period.start());
      state.day(period.endExclusive());
    }
    state.text(scale.name());
  }

  static @Nullable Period readPeriod(StateInput in) {
    return in.number("a period or none", 0, 1) == 0 ? null : Period.of(in.day(), in.day());
  }

  /** Why there is no figure where nobody answered. */
  static Message nobody(@Nullable Period period) {
    return period == null
        ? Message.of("survey.nobody-undated")
        : Message.of("survey.nobody").and("period", period);
  }

  /** A number of responses with its noun. */
  static Quantity counted(long count) {
    return new Quantity(BigDecimal.valueOf(count), RESPONSE);
  }

  /** "in March 2026" behind a blank; nothing where there is no period. */
  static String when(@Nullable Period period) {
    return period == null ? "" : " in " + period;
  }

  /** The sum of three counts, which must fit a {@code long}. */
  static long responses(long first, long second, long third) {
    return Checks.sum("responses", Checks.sum("responses", first, second), third);
  }

  private static Term<WeightedNpsSurvey> weight(
      String name, Function<WeightedNpsSurvey, BigDecimal> reader) {
    return Term.amount(name, reader, survey -> Unit.NONE);
  }
}
