package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.survey.NpsSurvey;

/** A page, or one clear error. */
class BadInputTest {
  private static void isWhole(RetentionReport report) {
    for (String tag : Samples.LANGUAGES) {
      Locale locale = Locale.forLanguageTag(tag);
      assertThat(Xml.elements(Xml.parse(report.html(locale)))).isNotEmpty();
      assertThat(report.json(locale)).startsWith("{").doesNotContain("NaN");
      assertThat(report.text(locale).lines()).allMatch(line -> columns(line) <= 80);
    }
  }

  /** Fault R15: so many columns of a terminal; Chinese characters take two. */
  private static long columns(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private static RetentionReport of(List<Samples.Row> rows, String currency) {
    return RetentionReport.of(Samples.log(rows, currency));
  }

  @Test
  void a_log_without_rows_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(), "EUR"))
        .withMessage("log must have at least one row, but had none");
  }

  @Test
  void one_order_is_a_report_that_says_what_is_undefined() {
    RetentionReport report =
        of(List.of(new Samples.Row("a", LocalDate.of(2026, 3, 5), BigDecimal.TEN)), "EUR");
    isWhole(report);
    assertThat(report.text(Locale.ENGLISH))
        .contains("Undefined, because no month that can be compared opened with customers.")
        .contains("Undefined, because no month that counts here is complete yet.");
  }

  @Test
  void what_is_undefined_says_why_and_nothing_else() {
    List<Samples.Row> rows = new ArrayList<>();
    for (String day : List.of("2025-01-05", "2025-01-15", "2025-02-15")) {
      rows.add(new Samples.Row("a", LocalDate.parse(day), BigDecimal.TEN));
    }
    rows.add(new Samples.Row("b", LocalDate.of(2025, 3, 1), BigDecimal.TEN));
    assertThat(of(rows, "EUR").text(Locale.ENGLISH).replace('\n', ' '))
        .contains(
            "Who buys each month? -------------------- Undefined, because dormant is 0 in February"
                + " 2025 (newcomers 0, resurrected 0).");
  }

  /** Fault R12: a wrong year leaves the last 60 months without customers. */
  @Test
  void where_no_month_that_is_shown_can_be_compared_the_average_answers() {
    List<Samples.Row> rows = new ArrayList<>(Samples.orders());
    rows.add(new Samples.Row("a", LocalDate.of(2098, 1, 1), BigDecimal.TEN));
    assertThat(of(rows, "EUR").text(Locale.ENGLISH))
        .containsPattern("Do customers stay\\?\n-+\nPooled average [0-9.]+\u00A0%, May 2025 – ")
        .doesNotContain("no month that can be compared");
  }

  @Test
  void free_orders_only_bring_no_revenue_and_no_number_for_it() {
    List<Samples.Row> rows = new ArrayList<>();
    for (int m = 0; m < 5; m++) {
      rows.add(
          new Samples.Row("c" + m % 2, LocalDate.of(2026, 1, 5).plusMonths(m), BigDecimal.ZERO));
    }
    isWhole(of(rows, "EUR"));
  }

  @Test
  void six_hundred_months_show_the_last_sixty() {
    List<Samples.Row> rows = new ArrayList<>();
    for (int m = 0; m < 600; m++) {
      rows.add(
          new Samples.Row("c" + m % 7, LocalDate.of(1976, 1, 10).plusMonths(m), BigDecimal.ONE));
    }
    RetentionReport report = of(rows, "EUR");
    isWhole(report);
    assertThat(report.text(Locale.ENGLISH)).contains("The last 60 periods are shown.");
    assertThat(report.html(Locale.ENGLISH).length()).isLessThan(300 * 1024);
  }

  /** Fault R12: 3,808 lines and 1,200 empty months without a word. */
  @Test
  void one_row_of_a_wrong_year_is_a_page_that_says_how_long_the_log_is() {
    List<Samples.Row> rows = new ArrayList<>(Samples.orders());
    rows.add(new Samples.Row("c1", LocalDate.of(2098, 3, 1), BigDecimal.ONE));
    RetentionReport report = of(rows, "EUR");
    isWhole(report);
    String text = report.text(Locale.ENGLISH);
    assertThat(text).contains("The last 60 periods are shown.").contains("1 March 2098");
    assertThat(text.lines().count()).isLessThan(1_000);
  }

  @Test
  void a_cohort_of_one_keeps_all_or_none() {
    List<Samples.Row> rows = new ArrayList<>();
    for (int m = 0; m < 5; m++) {
      LocalDate day = LocalDate.of(2025, 10, 3).plusMonths(m);
      rows.add(new Samples.Row("only", day, BigDecimal.TEN));
    }
    RetentionReport report = of(rows, "EUR");
    isWhole(report);
    assertThat(report.text(Locale.ENGLISH)).contains("Buying one month later: 100.0\u00A0%.");
  }

  /** Fault R18: a cell for each pair of months took 2.3 GB. */
  @Test
  void rare_orders_over_three_hundred_years_are_a_page() {
    List<Samples.Row> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(1726, 1, 1).plusDays(54L * i);
      rows.add(new Samples.Row("c" + i % 500, day, BigDecimal.ONE));
    }
    RetentionReport report = of(rows, "EUR");
    assertThat(report.html(Locale.ENGLISH).length()).isLessThan(300 * 1024);
  }

  @Test
  void amounts_of_a_quadrillion_and_currencies_without_decimals_are_shown_whole() {
    List<Samples.Row> rows = new ArrayList<>();
    for (int m = 0; m < 8; m++) {
      for (int c = 0; c < 5; c++) {
        rows.add(
            new Samples.Row(
                "c" + c,
                LocalDate.of(2025, 1, 10).plusMonths(m).plusDays(c),
                new BigDecimal("1000000000000000")));
      }
    }
    RetentionReport report = of(rows, "JPY");
    isWhole(report);
    assertThat(report.text(Locale.ENGLISH)).contains("40,000,000,000,000,000\u00A0JPY");
  }

  @Test
  void a_log_of_activity_has_cohorts_and_lifecycle_and_no_orders() {
    RetentionReport report =
        RetentionReport.of(
            ActivityLog.of(Samples.orders(), Samples.Row::customer, Samples.Row::day));
    isWhole(report);
    assertThat(report).hasToString("RetentionReport[cohorts, buys]");
    assertThat(report.text(Locale.ENGLISH).toLowerCase(Locale.ROOT)).doesNotContain("order");
  }

  @Test
  void undefined_everywhere_is_a_page_of_reasons() {
    Period march = Period.ofMonth(2026, 3);
    RetentionReport report =
        RetentionReport.builder()
            .section(
                Sections.retention(
                    new CustomerSeries(
                        List.of(
                            CustomerCounts.during(march)
                                .opening(0)
                                .acquired(0)
                                .closing(0)
                                .build()))))
            .section(
                Sections.recurringRevenue(
                    List.of(RevenueMovements.during(march, "EUR").opening(0).build())))
            .section(
                Sections.netPromoterScore(
                    List.of(NpsSurvey.builder().promoters(0).passives(0).detractors(0).build())))
            .build();
    isWhole(report);
  }

  @Test
  void a_report_without_sections_or_with_two_of_one_id_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().build())
        .withMessage("a report must have at least one section or log");
    Section left = Sections.rowsLeftOut(0, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().section(left).section(left).build())
        .withMessage("sections must have different ids, but two are left-out");
  }

  @Test
  void colours_that_cannot_be_read_are_refused_with_their_contrast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().accent("#aabbcc", "#69aee8"))
        .withMessage("light must have a contrast of 4.5 or more on #ffffff, but #aabbcc has 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().accent("blue", "#69aee8"))
        .withMessage("light must be a colour such as #1c5d99, but was blue");
  }

  @Test
  void own_words_must_replace_a_word_of_the_page_with_its_places() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().words(Locale.ENGLISH, Map.of("no.such", "x")))
        .withMessage("words must have keys of the page's, but had no.such");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionReport.builder().words(Locale.ENGLISH, Map.of("s.value", "{p}")))
        .withMessage("s.value must have the places [{m}, {p}], but was {p}");
  }

  @Test
  void a_day_before_the_end_of_the_log_cannot_be_the_last_that_is_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RetentionReport.builder()
                    .knownThrough(LocalDate.of(2026, 1, 1))
                    .log(Samples.log(Samples.orders(), "EUR"))
                    .build())
        .withMessageStartingWith(
            "knownThrough must not be before the last day of the log, 2026-03");
  }
}
