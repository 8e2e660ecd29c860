package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.survey.NpsScale.ONE_TO_TEN;
import static org.retentionkit.survey.NpsScale.ZERO_TO_TEN;
import static org.retentionkit.testing.Surveys.MARCH;
import static org.retentionkit.testing.Surveys.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.testing.JsonRoundTrip;

class NpsSurveyTest {
  private static final Period FEBRUARY = Period.ofMonth(2026, 2);
  private static final Period APRIL = Period.ofMonth(2026, 4);

  @Test
  void scores_counts_histogram_and_stream_give_the_same_survey() {
    NpsSurvey expected = survey(1, 1, 2);
    assertThat(NpsSurvey.during(MARCH).scores(9, 10, 6, 8).build()).isEqualTo(expected);
    assertThat(NpsSurvey.during(MARCH).histogram(0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1).build())
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
        NpsSurvey.during(MARCH).scale(ONE_TO_TEN).histogram(0, 0, 0, 0, 0, 0, 0, 0, 1, 0).build();
    assertThat(nine.promoters()).isEqualTo(1);
    assertThatThrownBy(
            () -> NpsSurvey.during(MARCH).histogram(0, 0, 0, 0, 0, 0, 0, 0, 1, 0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answers must hold 11 counts, one for each score 0 to 10, but was 10");
  }

  /** PostHog 17381: the scale began at 1. */
  @Test
  void a_score_off_the_scale_is_an_error() {
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).scale(ONE_TO_TEN).scores(9, 0).build())
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
    NpsSurveyBuilder cdc = NpsSurvey.during(MARCH).detractors(2).passives(11).promoters(18);
    assertThatThrownBy(() -> cdc.responses(32).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "responses must equal detractors 2 + passives 11 + promoters 18 = 31, but was 32");
    assertThat(cdc.responses(31).build().responses()).isEqualTo(31);
  }

  @Test
  void nothing_is_left_out_or_mixed() {
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).passives(1).promoters(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("detractors must be given");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).detractors(1).promoters(1).build())
        .hasMessage("passives must be given");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).detractors(1).passives(1).build())
        .hasMessage("promoters must be given");
    for (NpsSurveyBuilder started :
        List.of(
            NpsSurvey.during(MARCH).detractors(0),
            NpsSurvey.during(MARCH).passives(0),
            NpsSurvey.during(MARCH).promoters(0),
            NpsSurvey.during(MARCH).histogram(1))) {
      assertThatThrownBy(() -> started.scores(9).build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("counts of categories, scores and a histogram must not be mixed");
    }
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).detractors(-1))
        .hasMessage("detractors must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).passives(-1))
        .hasMessage("passives must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).promoters(-1))
        .hasMessage("promoters must not be negative, but was -1");
    assertThatThrownBy(() -> NpsSurvey.during(MARCH).responses(-1))
        .hasMessage("responses must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, -1, 0, 0, -1))
        .hasMessage("detractors must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, 0, -1, 0, -1))
        .hasMessage("passives must not be negative, but was -1");
    assertThatThrownBy(() -> new NpsSurvey(MARCH, ZERO_TO_TEN, 0, 0, -1, -1))
        .hasMessage("promoters must not be negative, but was -1");
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
    NpsSurvey other = NpsSurvey.during(MARCH).scale(ONE_TO_TEN).scores(10).build();
    assertThatThrownBy(() -> survey(1, 1, 1).plus(other))
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
    NpsSurvey february = new NpsSurvey(FEBRUARY, ZERO_TO_TEN, 10, 20, 30, 60);
    NpsSurvey april = new NpsSurvey(APRIL, ZERO_TO_TEN, 100, 200, 300, 600);
    NpsSurvey both =
        new NpsSurvey(
            new Period(FEBRUARY.start(), MARCH.endExclusive()), ZERO_TO_TEN, 11, 22, 33, 66);
    assertThat(march.plus(february)).isEqualTo(both);
    assertThat(february.plus(march)).isEqualTo(both);
    assertThatThrownBy(() -> april.plus(february))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must be of April 2026 or of a period next to it, but was February 2026");
    Period year = Period.ofYear(2026);
    assertThat(NpsSurvey.pooled(year, List.of(april, february)))
        .isEqualTo(new NpsSurvey(year, ZERO_TO_TEN, 110, 220, 330, 660));
    assertThatThrownBy(() -> NpsSurvey.pooled(APRIL, List.of(april, february)))
        .hasMessage("surveys must lie within April 2026, but was February 2026");
    assertThatThrownBy(() -> NpsSurvey.pooled(year, List.of()))
        .hasMessage("surveys must not be empty: their scale would be unknown");
    assertThatThrownBy(() -> march.plus(survey(Long.MAX_VALUE, 0, 0)))
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
        NpsSurvey.during(MARCH)
            .scores(
                scores.subList(at, scores.size()).stream().mapToInt(Integer::intValue).toArray())
            .build();
    assertThat(left.plus(right)).isEqualTo(all).isEqualTo(right.plus(left));
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
    NetPromoterScore pool = new NetPromoterScore(left.survey().plus(right.survey()));
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
    JsonRoundTrip.check(NpsSurvey.ofScores(9, 10, 6), NpsSurvey.class);
  }

  /** What most trials typed first. */
  @Test
  void a_survey_needs_no_period() {
    List<Integer> scores = List.of(9, 10, 6, 8);
    NpsSurvey survey = NpsSurvey.ofScores(scores);
    assertThat(survey).isEqualTo(NpsSurvey.ofScores(9, 10, 6, 8));
    assertThat(survey).isEqualTo(NpsSurvey.of(ZERO_TO_TEN, scores));
    assertThat(survey)
        .isEqualTo(NpsSurvey.builder().promoters(2).passives(1).detractors(1).build());
    assertThat(survey).isEqualTo(scores.stream().collect(NpsSurvey.collector(ZERO_TO_TEN)));
    assertThat(survey.period()).isNull();
    assertThat(NpsSurvey.of(ONE_TO_TEN, 9, 10, 6, 8).scale()).isEqualTo(ONE_TO_TEN);
    assertThat(survey.plus(survey).responses()).isEqualTo(8);
    assertThat(NpsSurvey.during(java.time.YearMonth.of(2026, 3)).scores(scores).build())
        .isEqualTo(survey(1, 1, 2));
    assertThat(NpsCalculator.netPromoterScore(survey))
        .hasToString("Net Promoter Score: +25.0 points (95 %: −50.5 to +77.8)");
    assertThat(NpsCalculator.netPromoterScore(NpsSurvey.ofScores()).explanation())
        .hasToString(
            "Net Promoter Score: undefined, nobody answered (responses 0); (promoters 0 −"
                + " detractors 0) ÷ responses 0.");
    assertThatThrownBy(() -> survey.plus(survey(1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must be without a period, as this is, but was March 2026");
    assertThatThrownBy(() -> survey(1, 1, 1).plus(survey))
        .hasMessage(
            "other must be of March 2026 or of a period next to it, but was without a period");
    assertThatThrownBy(() -> NpsSurvey.pooled(MARCH, List.of(survey)))
        .hasMessage("surveys must lie within March 2026, but was without a period");
    assertThatThrownBy(() -> NpsSurvey.ofScores(Arrays.asList(9, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("score must not be null: leave out customers who did not answer");
    assertThat(survey).hasToString("2 promoters, 1 passive, 1 detractor (0 to 10)");
    assertThat(survey(2, 3, 1))
        .hasToString("1 promoter, 3 passives, 2 detractors (0 to 10), March 2026");
  }

  /** faults.md M14: sums that a long cannot hold are refused by name. */
  @Test
  void sums_beyond_a_long_are_refused_by_name() {
    assertThatThrownBy(() -> survey(Long.MAX_VALUE, 1, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("responses must lie between ")
        .hasMessageEndingWith(", but was 9223372036854775807 + 1");
    assertThatThrownBy(() -> survey(0, Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("responses must lie between ");
    NpsSurvey half = survey(1L << 61, 1L << 61, 0);
    assertThatThrownBy(() -> half.plus(half))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("responses must lie between ");
  }

  /** faults.md M30: a sum that is refused is not half added. */
  @Test
  void what_an_accumulator_refuses_changes_nothing() {
    NpsAccumulator sum = NpsAccumulator.create(MARCH, ZERO_TO_TEN).add(10, Long.MAX_VALUE - 1);
    NpsSurvey before = sum.snapshot();
    NpsAccumulator more = NpsAccumulator.create(MARCH, ZERO_TO_TEN).add(1, 5).add(9, 5);
    assertThatThrownBy(() -> sum.combine(more))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("promoters must lie between ");
    assertThatThrownBy(() -> sum.add(0, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("responses must lie between ");
    assertThat(sum.snapshot()).isEqualTo(before);
    assertThat(sum.add(7).snapshot().responses()).isEqualTo(Long.MAX_VALUE);
  }

  /** faults.md M28: a missing number is not 0. */
  @ParameterizedTest
  @ValueSource(strings = {"detractors", "passives", "promoters", "responses", "scale"})
  void json_without_one_of_the_counts_is_refused(String missing) throws Exception {
    ObjectMapper jackson = new ObjectMapper();
    ObjectNode json =
        (ObjectNode)
            jackson.readTree(
                "{\"scale\":\"ZERO_TO_TEN\",\"detractors\":10,\"passives\":20,\"promoters\":70,"
                    + "\"responses\":100}");
    assertThat(jackson.treeToValue(json, NpsSurvey.class).promoters()).isEqualTo(70);
    json.remove(missing);
    assertThatThrownBy(() -> jackson.treeToValue(json, NpsSurvey.class))
        .isInstanceOf(ValueInstantiationException.class);
  }

  /** Promoters, passives and detractors are everybody, exactly and rounded. */
  @Property
  void the_three_shares_are_100_percent(
      @ForAll List<@IntRange(max = 10) Integer> scores, @ForAll @IntRange(max = 6) int decimals) {
    NpsSurvey survey = NpsSurvey.ofScores(scores);
    if (scores.isEmpty()) {
      assertThat(survey.promoterShare().isDefined()).isFalse();
      return;
    }
    Proportion others = survey.passiveShare().plus(survey.detractorShare());
    assertThat(survey.promoterShare().plus(others)).isEqualTo(Proportion.ONE);
    assertThat(survey.promoterShare().percent(decimals).add(others.percent(decimals)))
        .isEqualByComparingTo("100");
    NetPromoterScore score = NpsCalculator.netPromoterScore(survey);
    assertThat(score.exact())
        .isEqualTo(survey.promoterShare().toRatio().minus(survey.detractorShare().toRatio()));
    NpsSurvey swapped =
        NpsSurvey.builder()
            .promoters(survey.detractors())
            .passives(survey.passives())
            .detractors(survey.promoters())
            .build();
    NetPromoterScore turned = NpsCalculator.netPromoterScore(swapped);
    assertThat(turned.exact()).isEqualTo(score.exact().negated());
    assertThat(turned.points(decimals)).isEqualTo(score.points(decimals).negate());
  }
}
