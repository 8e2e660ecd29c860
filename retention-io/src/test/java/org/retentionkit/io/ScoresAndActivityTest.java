package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.survey.CesDirection;
import org.retentionkit.survey.CesSurvey;
import org.retentionkit.survey.CsatSurvey;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;
import org.retentionkit.survey.RatingScale;

/** Answers become surveys, and logs without amounts are activity. */
class ScoresAndActivityTest {
  private static CsvSource text(String csv) {
    return CsvSource.of(new StringReader(csv)).named("answers.csv");
  }

  private static ScoreReader scores(String csv) {
    return CsvScores.from(text(csv)).score("nps");
  }

  /** R3: no answer is left out and counted, also where bad rows stop. */
  @Test
  void no_answer_is_left_out_and_counted() {
    SurveyResult<NpsSurvey> read =
        scores("who,nps\n1,9\n2,\n3,N/A\n4,7.0\n5,0\n6,NULL\n").badRows(BadRowRule.STOP).nps();
    assertThat(read.survey()).isEqualTo(NpsSurvey.ofScores(9, 7, 0));
    assertThat(read.reasons()).containsExactly(entry("nps: is no answer", 3L));
    assertThat(read.rows()).isEqualTo(6);
  }

  /** R3: in a file of one column an empty line is who gave no answer; in others it is no row. */
  @ParameterizedTest
  @ValueSource(strings = {"nps\n9\n\n7\n \n", "\"nps\"\r\n\"9\"\r\n\r\n7\r\n\"\"\r\n"})
  void an_empty_line_of_one_column_is_no_answer(String csv) {
    SurveyResult<NpsSurvey> read = scores(csv).nps();
    assertThat(read.survey()).isEqualTo(NpsSurvey.ofScores(9, 7));
    assertThat(read.rejected()).extracting(RejectedRow::line).containsExactly(3L, 5L);
    assertThat(read.rows()).isEqualTo(4);
    assertThat(scores("who,nps\n\n1,9\n\n").nps().rows()).isEqualTo(1);
    assertThat(scores("who,\"nps\"\n\n1,9\n\n").nps().rows()).isEqualTo(1);
  }

  @Test
  void scores_off_the_scale_are_rejected() {
    assertThat(scores("nps\n10\n11\nx\n6.5\n-1\n").nps().reasons())
        .containsExactly(entry("nps: must be a whole number from 0 to 10", 4L));
    assertThatThrownBy(
            () -> scores("nps\n10\n0\n").badRows(BadRowRule.STOP).nps(NpsScale.ONE_TO_TEN))
        .hasMessage(
            "answers.csv, line 3, column 'nps', value '0': must be a whole number from 1 to 10");
  }

  /** A score falls on a day of the zone, as an order does; one without a day is rejected. */
  @Test
  void scores_come_with_their_days_where_they_are_asked_for() {
    List<String> days = new ArrayList<>();
    ScoreReader dated =
        scores("nps,at\n9,2026-01-31T23:30Z\n,2026-02-01\n3,2026-02-30\n0,05.02.2026\n")
            .time("at")
            .zone(ZoneId.of("Europe/Riga"));
    SurveyResult<List<String>> read =
        dated.readInto(days, NpsScale.ZERO_TO_TEN, (all, day, score) -> all.add(day + " " + score));
    assertThat(read.survey()).containsExactly("2026-02-01 9", "2026-02-05 0");
    assertThat(read.reasons())
        .containsExactly(
            entry("nps: is no answer", 1L),
            entry("at: must be a date that exists: 2026-02 has the days 1 to 28", 1L));
    assertThatThrownBy(
            () -> scores("nps\n1\n").readInto(days, NpsScale.ZERO_TO_TEN, (all, day, score) -> {}))
        .hasMessage("answers.csv: the column of the time must be named");
  }

  @Test
  void ratings_are_surveys_too() {
    assertThat(scores("nps\n5\n4\n1\n").csat(RatingScale.ONE_TO_FIVE).survey())
        .isEqualTo(CsatSurvey.ofRatings(5, 4, 1));
    assertThat(
            scores("nps\n7\n4\n1\n")
                .ces(CesDirection.HIGHER_IS_EASIER, RatingScale.ONE_TO_SEVEN)
                .survey())
        .isEqualTo(
            CesSurvey.ofRatings(CesDirection.HIGHER_IS_EASIER, RatingScale.ONE_TO_SEVEN, 7, 4, 1));
  }

  /** R11: customers, cohorts and lifecycle without money. */
  @Test
  void a_log_without_amounts_is_activity() {
    LogResult<ActivityLog<String>> read =
        CsvActivity.from(
                text("user,at\nann,2026-01-31\nbob,2026-02-01\nann,2026-02-03\n,2026-02-03\n"))
            .customer("user")
            .time("at")
            .read();
    assertThat(Logs.activity(read.log()))
        .containsExactly("ann 2026-01-31", "ann 2026-02-03", "bob 2026-02-01");
    assertThat(read.rejected()).hasSize(1);
    assertThat(
            CohortCalculator.cohortTable(read.log(), Period.ofQuarter(2026, 1), CalendarUnit.MONTH)
                .cohort(0)
                .retention(1)
                .percent(1))
        .isEqualByComparingTo("100");
  }

  @Test
  void exact_times_are_kept_if_all_rows_have_them() {
    ZoneId riga = ZoneId.of("Europe/Riga");
    ActivityLog<String> timed =
        CsvActivity.from(text("user,at\nann,2026-01-31T23:00Z\nann,2026-01-31T23:30Z\n"))
            .customer("user")
            .time("at")
            .zone(riga)
            .read()
            .log();
    assertThat(timed.zone()).contains(riga);
    assertThat(Logs.activity(timed))
        .containsExactly(
            "ann 2026-02-01 2026-01-31T23:00:00Z", "ann 2026-02-01 2026-01-31T23:30:00Z");
    ActivityLog<String> mixed =
        CsvActivity.from(text("user,at\nann,2026-01-31T23:00Z\nann,2026-01-31\n"))
            .customer("user")
            .time("at")
            .zone(riga)
            .read()
            .log();
    assertThat(Logs.activity(mixed)).containsExactly("ann 2026-01-31", "ann 2026-02-01");
    assertThat(mixed.zone()).isEmpty();
  }
}
