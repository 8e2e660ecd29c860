package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.survey.NpsScale.ONE_TO_TEN;
import static org.retentionkit.survey.NpsScale.ZERO_TO_TEN;
import static org.retentionkit.testing.Surveys.MARCH;
import static org.retentionkit.testing.Surveys.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.testing.JsonRoundTrip;

class NpsSurveyTest {
  private static final Period FEBRUARY = Period.ofMonth(2026, 2);
  private static final Period APRIL = Period.ofMonth(2026, 4);

  @Test
  void scores_counts_histogram_and_stream_give_the_same_survey() {
    NpsSurvey expected = survey(1, 1, 2);
    assertThat(NpsSurvey.during(MARCH, ZERO_TO_TEN).fromScores(9, 10, 6, 8)).isEqualTo(expected);
    assertThat(NpsSurvey.during(MARCH, ZERO_TO_TEN).fromHistogram(0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1))
        .isEqualTo(expected);
    assertThat(Stream.of(9, 10, 6, 8).collect(NpsSurvey.collector(MARCH, ZERO_TO_TEN)))
        .isEqualTo(expected);
    assertThat(expected.responses()).isEqualTo(4);
    assertThat(expected.promoterShare()).isEqualTo(new Proportion(1, 2));
    assertThat(survey(1, 2, 5).passiveShare()).isEqualTo(new Proportion(1, 4));
    assertThat(survey(1, 2, 5).detractorShare()).isEqualTo(new Proportion(1, 8));
  }

  @Test
  void each_score_falls_into_its_category() {
    assertThat(IntStream.rangeClosed(0, 10).mapToObj(ZERO_TO_TEN::category))
        .containsExactlyElementsOf(categories(7));
    assertThat(IntStream.rangeClosed(1, 10).mapToObj(ONE_TO_TEN::category))
        .containsExactlyElementsOf(categories(6));
    assertThat(ZERO_TO_TEN.lowest()).isZero();
    assertThat(ONE_TO_TEN.lowest()).isEqualTo(1);
    assertThat(ONE_TO_TEN.highest()).isEqualTo(10);
    assertThat(ZERO_TO_TEN.lowestPassive()).isEqualTo(7);
    assertThat(ZERO_TO_TEN.lowestPromoter()).isEqualTo(9);
  }

  private static List<NpsCategory> categories(int detractors) {
    List<NpsCategory> list = new ArrayList<>();
    for (int i = 0; i < detractors; i++) {
      list.add(NpsCategory.DETRACTOR);
    }
    list.addAll(
        List.of(
            NpsCategory.PASSIVE, NpsCategory.PASSIVE, NpsCategory.PROMOTER, NpsCategory.PROMOTER));
    return list;
  }

  /** Mozilla Relay (pull 1013): the index 0 to 9 was taken for the answer 1 to 10. */
  @Test
  void an_answer_of_nine_is_a_promoter_whatever_its_place_in_the_list() {
    NpsSurvey nine =
        NpsSurvey.during(MARCH, ONE_TO_TEN).fromHistogram(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    assertThat(nine.promoters()).isEqualTo(1);
    assertThatThrownBy(
            () -> NpsSurvey.during(MARCH, ZERO_TO_TEN).fromHistogram(0, 0, 0, 0, 0, 0, 0, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answers must hold 11 counts, one for each score 0 to 10, but was 10");
  }

  /** PostHog 17381: the scale began at 1. */
  @Test
  void a_score_off_the_scale_is_an_error() {
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ONE_TO_TEN).fromScores(9, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must lie on the scale 1 to 10, but was 0");
    assertThatThrownBy(() -> ZERO_TO_TEN.category(11))
        .hasMessage("score must lie on the scale 0 to 10, but was 11");
    assertThatThrownBy(() -> ZERO_TO_TEN.category(-1))
        .hasMessage("score must lie on the scale 0 to 10, but was -1");
  }

  /** formbricks 9248: 6.5 and 8.5 fell between the buckets and stayed in the denominator. */
  @Test
  void a_score_between_the_buckets_is_an_error() {
    assertThat(ZERO_TO_TEN.parse(" 9.0 ")).isEqualTo(9);
    for (String text : List.of("6.5", "8.5", "nine", "")) {
      assertThatThrownBy(() -> ZERO_TO_TEN.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("score must be a whole number on the scale 0 to 10, but was '" + text + "'");
    }
    assertThatThrownBy(() -> ONE_TO_TEN.parse("0"))
        .hasMessage("score must lie on the scale 1 to 10, but was 0");
  }

  /** A CDC survey issue: 32 answers, but 2 + 11 + 18 = 31. */
  @Test
  void counts_must_add_up_to_the_responses() {
    NpsSurveyBuilder cdc =
        NpsSurvey.during(MARCH, ZERO_TO_TEN).detractors(2).passives(11).promoters(18);
    assertThatThrownBy(() -> cdc.responses(32).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "responses must equal detractors 2 + passives 11 + promoters 18 = 31, but was 32");
    assertThat(cdc.responses(31).build().responses()).isEqualTo(31);
  }

  @Test
  void nothing_is_left_out_or_mixed() {
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).passives(1).promoters(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("detractors must be given");
    assertThatThrownBy(
            () -> NpsSurvey.during(MARCH, ZERO_TO_TEN).detractors(1).promoters(1).build())
        .hasMessage("passives must be given");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).detractors(1).passives(1).build())
        .hasMessage("promoters must be given");
    for (NpsSurveyBuilder started :
        List.of(
            NpsSurvey.during(MARCH, ZERO_TO_TEN).detractors(0),
            NpsSurvey.during(MARCH, ZERO_TO_TEN).passives(0),
            NpsSurvey.during(MARCH, ZERO_TO_TEN).promoters(0),
            NpsSurvey.during(MARCH, ZERO_TO_TEN).responses(0))) {
      assertThatThrownBy(() -> started.fromScores(9))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("scores must not be mixed with counts of categories");
    }
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).detractors(-1))
        .hasMessage("detractors must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).passives(-1))
        .hasMessage("passives must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).promoters(-1))
        .hasMessage("promoters must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH, ZERO_TO_TEN).responses(-1))
        .hasMessage("responses must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, -1, 0, 0))
        .hasMessage("detractors must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, 0, -1, 0))
        .hasMessage("passives must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, 0, 0, -1))
        .hasMessage("promoters must not be negative, but was -1");
    assertThatThrownBy(() -> survey(Long.MAX_VALUE, 1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> survey(0, Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> NpsAccumulator.create(MARCH, ZERO_TO_TEN).add(9, -1))
        .hasMessage("answers must not be negative, but was -1");
    assertThatThrownBy(
            () -> Arrays.asList(9, null).stream().collect(NpsSurvey.collector(MARCH, ZERO_TO_TEN)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("score must not be null: leave out customers who did not answer");
  }

  /** kubestellar/console 8257: the backend had another scale than the form. */
  @Test
  void scales_cannot_be_mixed() {
    NpsSurvey other = NpsSurvey.during(MARCH, ONE_TO_TEN).fromScores(10);
    assertThatThrownBy(() -> survey(1, 1, 1).pooledWith(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("surveys must have one scale, but one is 0 to 10 and one is 1 to 10");
    assertThatThrownBy(
            () ->
                NpsAccumulator.create(MARCH, ZERO_TO_TEN)
                    .combine(NpsAccumulator.create(MARCH, ONE_TO_TEN)))
        .hasMessage("surveys must have one scale, but one is 0 to 10 and one is 1 to 10");
  }

  @Test
  void neighbouring_months_pool_to_both_and_others_must_be_named() {
    NpsSurvey march = survey(1, 2, 3);
    NpsSurvey february = new NpsSurvey(FEBRUARY, ZERO_TO_TEN, 10, 20, 30);
    NpsSurvey april = new NpsSurvey(APRIL, ZERO_TO_TEN, 100, 200, 300);
    NpsSurvey both =
        new NpsSurvey(new Period(FEBRUARY.start(), MARCH.endExclusive()), ZERO_TO_TEN, 11, 22, 33);
    assertThat(march.pooledWith(february)).isEqualTo(both);
    assertThat(february.pooledWith(march)).isEqualTo(both);
    assertThatThrownBy(() -> april.pooledWith(february))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must be of April 2026 or of a period next to it, but was February 2026");
    Period year = Period.ofYear(2026);
    assertThat(NpsSurvey.pooled(year, List.of(april, february)))
        .isEqualTo(new NpsSurvey(year, ZERO_TO_TEN, 110, 220, 330));
    assertThatThrownBy(() -> NpsSurvey.pooled(APRIL, List.of(april, february)))
        .hasMessage("surveys must lie within April 2026, but was February 2026");
    assertThatThrownBy(() -> NpsSurvey.pooled(year, List.of()))
        .hasMessage("surveys must not be empty: their scale would be unknown");
    assertThatThrownBy(() -> march.pooledWith(survey(Long.MAX_VALUE, 0, 0)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 200)
  void any_split_of_the_answers_pools_to_all_of_them(
      @ForAll List<@IntRange(max = 10) Integer> scores, @ForAll @IntRange(max = 100) int cut) {
    int at = Math.min(cut, scores.size());
    NpsSurvey all = scores.stream().collect(NpsSurvey.collector(MARCH, ZERO_TO_TEN));
    NpsSurvey left =
        scores.subList(0, at).parallelStream().collect(NpsSurvey.collector(MARCH, ZERO_TO_TEN));
    NpsSurvey right =
        NpsSurvey.during(MARCH, ZERO_TO_TEN)
            .fromScores(
                scores.subList(at, scores.size()).stream().mapToInt(Integer::intValue).toArray());
    assertThat(left.pooledWith(right)).isEqualTo(all).isEqualTo(right.pooledWith(left));
    assertThat(all.responses()).isEqualTo(scores.size());
  }

  @Property(tries = 200)
  void a_pool_scores_between_its_parts(
      @ForAll @IntRange(max = 50) int a,
      @ForAll @IntRange(max = 50) int b,
      @ForAll @IntRange(max = 50) int c,
      @ForAll @IntRange(max = 50) int d,
      @ForAll @IntRange(max = 50) int e,
      @ForAll @IntRange(max = 50) int f) {
    NetPromoterScore left = new NetPromoterScore(survey(a, b, c + 1));
    NetPromoterScore right = new NetPromoterScore(survey(d, e, f + 1));
    NetPromoterScore pool = new NetPromoterScore(left.survey().pooledWith(right.survey()));
    assertThat(pool.exact())
        .isGreaterThanOrEqualTo(
            left.exact().compareTo(right.exact()) < 0 ? left.exact() : right.exact())
        .isLessThanOrEqualTo(
            left.exact().compareTo(right.exact()) < 0 ? right.exact() : left.exact());
  }

  @Test
  void surveys_and_scores_come_back_equal_from_json() {
    JsonRoundTrip.check(survey(1, 2, 3), NpsSurvey.class);
    JsonRoundTrip.check(NpsCalculator.netPromoterScore(survey(0, 0, 0)), NetPromoterScore.class);
    JsonRoundTrip.check(new ZTest(-1.5, "Wald z"), ZTest.class);
  }
}
