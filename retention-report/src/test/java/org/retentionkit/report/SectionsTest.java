package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.benchmark.Target;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.words.Language;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Sections made by hand say the numbers of the values they are made of. */
class SectionsTest {
  private static final Period FEBRUARY = Period.ofMonth(2026, 2);
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private static CustomerCounts counts(Period period, long opening, long acquired, long closing) {
    return CustomerCounts.during(period)
        .opening(opening)
        .acquired(acquired)
        .closing(closing)
        .build();
  }

  private static String text(Section... sections) {
    RetentionReportBuilder report = RetentionReport.builder();
    for (Section section : sections) {
      report.section(section);
    }
    return report.build().text(Locale.ENGLISH).replaceAll("[\\s\u00A0]+", " ");
  }

  @Test
  void retention_and_change_of_two_months() {
    CustomerCounts before = counts(FEBRUARY, 1_000, 100, 1_000);
    CustomerCounts after = counts(MARCH, 1_000, 400, 800);
    String text =
        text(
            Sections.retention(CustomerSeries.of(before, after)),
            Sections.change(
                ChangeCalculator.compare(
                    RetentionCalculator.retentionRate(before),
                    RetentionCalculator.retentionRate(after))));
    assertThat(text)
        .contains("March 2026: 40.0 % of the customers at the start were kept.")
        .contains("Pooled average 65.0 %, February 2026 – March 2026.")
        .contains("Retention fell by 50.0 points.")
        .contains("More than sampling error (Fisher’s exact test, p < 0.001).");
  }

  @Test
  void a_tile_of_what_did_not_change_has_no_direction() {
    CustomerCounts before = counts(Period.ofMonth(2026, 2), 1_000, 0, 900);
    CustomerCounts after = counts(Period.ofMonth(2026, 3), 900, 0, 810);
    String page =
        RetentionReport.builder()
            .section(Sections.retention(CustomerSeries.of(before, after)))
            .build()
            .html(Locale.ENGLISH);
    assertThat(page)
        .contains("<span>no change</span> · <span>Feb 2026 → Mar 2026</span>")
        .doesNotContain("▲");
  }

  @Test
  void years_are_not_called_months() {
    CustomerCounts year = counts(Period.ofYear(2025), 1_000, 400, 800);
    RetentionReport report =
        RetentionReport.builder().section(Sections.retention(CustomerSeries.of(year))).build();
    for (String tag : Samples.LANGUAGES) {
      Locale locale = Locale.forLanguageTag(tag);
      String month = Language.of(locale).bundle().get("w.month");
      assertThat(report.text(locale)).as(tag).doesNotContain(month).doesNotContain("month");
    }
    assertThat(report.text(Locale.ENGLISH))
        .contains("2025: 40.0\u00A0% of the customers at the start were kept.")
        .contains("Customers won and lost\n");
  }

  /** The core's published example: 70, 20 and 10 of 100 before. */
  @Test
  void a_change_of_two_scores_is_said_in_points_with_the_test_of_scores() {
    NpsSurvey before = NpsSurvey.during(FEBRUARY).promoters(70).passives(20).detractors(10).build();
    NpsSurvey after = NpsSurvey.during(MARCH).promoters(30).passives(30).detractors(40).build();
    RetentionReport report = RetentionReport.of(before, after);
    assertThat(report).hasToString("RetentionReport[say, say-change]");
    String text = report.text(Locale.ENGLISH).replaceAll("[\\s\u00A0]+", " ");
    assertThat(text)
        .contains("Did NPS change?")
        .contains("NPS fell by 70.0 points.")
        .contains("More than sampling error (pooled z test, p < 0.001).")
        .contains("February 2026 → March 2026")
        .contains("Change in points. Bar: 95 % interval");
    assertThat(RetentionReport.of(after, before).text(Locale.forLanguageTag("ru")))
        .contains("NPS: рост на 70,0 пункта.");
  }

  @Test
  void a_change_that_cannot_be_tested_is_said_without_a_test() {
    NpsSurvey before = NpsSurvey.during(FEBRUARY).promoters(5).passives(0).detractors(0).build();
    NpsSurvey after = NpsSurvey.during(MARCH).promoters(7).passives(0).detractors(0).build();
    assertThat(RetentionReport.of(before, after).text(Locale.ENGLISH))
        .contains("NPS did not change.")
        .doesNotContain("test");
  }

  @Test
  void a_change_of_anything_else_is_refused_as_its_words_would_be_wrong() {
    Change churn =
        ChangeCalculator.compare(
            ChurnCalculator.churnRate(counts(FEBRUARY, 1_000, 100, 1_000)),
            ChurnCalculator.churnRate(counts(MARCH, 1_000, 400, 800)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sections.change(churn))
        .withMessage(
            "change must be of customer retention or of a Net Promoter Score, but was of Customer"
                + " churn rate");
  }

  @Test
  void a_missed_score_is_missed_by_points_of_a_score() {
    var score = NpsCalculator.netPromoterScore(NpsSurvey.ofScores(10, 9, 8, 3));
    RetentionReport report =
        RetentionReport.builder()
            .section(
                Sections.targets(
                    Target.atLeast(Metric.NET_PROMOTER_SCORE, "30").build().check(score)))
            .build();
    assertThat(report.text(Locale.ENGLISH)).contains("missed by 5.0 points");
    assertThat(report.text(Locale.forLanguageTag("fi"))).contains("5,0 pistettä");
  }

  @Test
  void a_month_in_progress_takes_no_part() {
    CustomerCounts before = counts(FEBRUARY, 1_000, 100, 1_000);
    CustomerCounts after =
        counts(Period.of(MARCH.start(), LocalDate.of(2026, 3, 15)), 1_000, 0, 100);
    String text =
        text(
            Sections.retention(
                CustomerSeries.of(before, after),
                PeriodStates.complete().knownThrough(LocalDate.of(2026, 3, 14))));
    assertThat(text)
        .contains("February 2026: 90.0 % of the customers at the start were kept.")
        .contains("Pooled average: 90.0 %.")
        .contains("Mar 2026*")
        .contains("March 2026 is known through 14 March 2026 and takes no part in averages.");
  }

  @Test
  void benchmark_and_targets_state_and_never_judge() {
    var retention = RetentionCalculator.retentionRate(counts(Period.ofYear(2025), 1_000, 400, 800));
    String text =
        text(
            Sections.benchmark(BenchmarkTable.bundled().compare(retention, Industry.RETAIL)),
            Sections.targets(
                Target.atLeast(Metric.CUSTOMER_RETENTION, "85").build().check(retention),
                Target.atLeast(Metric.CUSTOMER_RETENTION, "30").build().check(retention)));
    assertThat(text)
        .contains("23.0 points below the benchmark.")
        .contains("Source: Paddle, Industry retention rates, 2021-12-13.")
        .contains("The period of the benchmark is unknown.")
        .contains("1 of 2 targets reached.")
        .contains("Customer retention rate 85.0 % 40.0 % −45.0");
  }

  @Test
  void recurring_revenue_adds_up_to_the_cent() {
    RevenueMovements movements =
        RevenueMovements.during(MARCH, "EUR")
            .opening("100000.00")
            .newRevenue("10000.10")
            .expansion("12000.00")
            .contraction("3000.00")
            .churned("5000.05")
            .build();
    String text = text(Sections.recurringRevenue(List.of(movements)));
    assertThat(text)
        .contains("March 2026: net revenue retention 104.0 %.")
        .contains("114,000.05")
        .contains("+10,000");
  }

  @Test
  void concentration_says_the_shares_of_the_core() {
    var concentration =
        ConcentrationCalculator.concentration(
            List.of(70, 10, 5, 5, 4, 3, 3).stream().map(java.math.BigDecimal::valueOf).toList(),
            "EUR");
    assertThat(text(Sections.concentration(concentration)))
        .contains("The top 20 % of customers bring 74.0 % of revenue.");
  }

  @Test
  void rows_left_out_are_counted_and_the_first_of_them_listed() {
    assertThat(
            text(
                Sections.rowsLeftOut(
                    1_200, List.of(new LeftOutRow(7, "date", "30.02.", "must be a day")))))
        .contains("Rows left out: 1,200.")
        .contains("The first 1 are listed.")
        .contains("30.02.")
        .contains("must be a day");
    assertThat(
            text(
                Sections.rowsLeftOut(
                    Map.of("date: must be a day", 3L, "amount: must be a number", 1_197L),
                    List.of())))
        .contains("Rows left out: 1,200.")
        .contains("Reason Rows amount: must be a number 1,197 date: must be a day 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sections.rowsLeftOut(0, List.of(new LeftOutRow(1, "", "", ""))))
        .withMessage("count must be at least the rows listed, 1, but was 0");
  }

  @Test
  void cohorts_are_named_as_months_of_the_language() {
    var table =
        CohortCalculator.cohortTable(
            Samples.log(Samples.orders(), "EUR"), Period.ofYear(2025), CalendarUnit.MONTH);
    String text =
        RetentionReport.builder()
            .section(Sections.cohorts(table, 3))
            .words(Locale.forLanguageTag("pl"), Map.of("w.cohort", "Grupa"))
            .build()
            .text(Locale.forLanguageTag("pl"));
    assertThat(text).contains("Grupa").contains("paź 2025").doesNotContain("wrz 2025");
  }

  @Test
  void standings_list_customers_by_revenue_and_name_them_only_when_asked() {
    var log = Samples.log(Samples.orders(), "EUR");
    var scores = org.retentionkit.purchase.RfmCalculator.scores(log, Samples.LAST);
    var standings =
        org.retentionkit.purchase.SilenceCalculator.standings(
            log,
            Samples.LAST,
            org.retentionkit.purchase.LapseRule.ownMedian("1.5", "3").minimumGaps(2));
    assertThat(text(Sections.standings(standings, scores))).contains("Names are left out.");
    assertThat(text(Sections.standings(standings, scores, 3, key -> "Customer " + key)))
        .contains("Customer c")
        .contains("The first 3 of")
        .doesNotContain("Names are left out.");
  }

  @Test
  void money_without_a_form_is_brought_so_far() {
    var amount =
        org.retentionkit.revenue.RevenueCalculator.revenuePerCustomer(
            MARCH, Money.of("1000", "JPY"), 3);
    assertThat(text(Sections.lifetimeValue(amount, List.of())))
        .contains("333 JPY per customer so far.");
  }

  @Test
  void scores_say_where_they_begin() {
    assertThat(Samples.orderReport().text(Locale.ENGLISH))
        .containsPattern(
            "Where scores begin\\nScore +Days since +Orders +Revenue\\n5 +≤ \\d+ +≥ \\d+ +≥ [0-9,.]+\\n4");
  }

  /** 10 ÷ 1 customer, 30 ÷ 2, 60 ÷ 2: of 26 px, 15 stands at a quarter, and the end at the top. */
  @Test
  void what_a_customer_brought_has_its_course() {
    List<Samples.Row> rows =
        List.of(
            new Samples.Row("a", LocalDate.of(2026, 1, 5), new BigDecimal("10")),
            new Samples.Row("b", LocalDate.of(2026, 2, 5), new BigDecimal("20")),
            new Samples.Row("a", LocalDate.of(2026, 3, 31), new BigDecimal("30")));
    assertThat(RetentionReport.of(Samples.log(rows, "EUR")).html(Locale.ENGLISH))
        .containsPattern(">30\\.00 <small>EUR</small></p>.*?d=\"M0 29L500 22.5L1000 3\"");
  }
}
