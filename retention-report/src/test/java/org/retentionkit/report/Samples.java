package org.retentionkit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.survey.NpsSurvey;

/** Synthetic logs and surveys, always the same, and reports of them. */
final class Samples {
  static final LocalDate LAST = LocalDate.of(2026, 3, 14);
  static final List<String> LANGUAGES = List.of("en", "lv", "zh-Hans", "ru", "pl", "fi");

  private Samples() {}

  record Row(String customer, LocalDate day, BigDecimal amount) {}

  static OrderLog<String> log(List<Row> rows, String currency) {
    return OrderLog.of(rows, Row::customer, Row::day, Row::amount, currency);
  }

  static List<Row> orders() {
    SplittableRandom random = new SplittableRandom(20260314);
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 400; c++) {
      LocalDate day = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(425));
      while (!day.isAfter(LAST)) {
        rows.add(new Row("c" + c, day, BigDecimal.valueOf(500 + random.nextInt(9000), 2)));
        day = random.nextInt(8) == 0 ? LAST.plusDays(1) : day.plusDays(5 + random.nextInt(70));
      }
    }
    return rows;
  }

  static List<NpsSurvey> surveys() {
    SplittableRandom random = new SplittableRandom(7);
    List<NpsSurvey> surveys = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2025, 1);
        !month.isAfter(YearMonth.from(LAST));
        month = month.plusMonths(1)) {
      surveys.add(
          NpsSurvey.during(month)
              .promoters(90 + random.nextInt(70))
              .passives(40 + random.nextInt(30))
              .detractors(30 + random.nextInt(40))
              .build());
    }
    return surveys;
  }

  static SubscriptionLog<String> subscriptions() {
    SplittableRandom random = new SplittableRandom(11);
    LocalDate end = LocalDate.of(2026, 10, 1);
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 300; c++) {
      int amount = 1000 * (1 + random.nextInt(20));
      boolean pays = false;
      for (LocalDate day = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(390));
          day.isBefore(end);
          day = day.plusDays(20 + random.nextInt(150))) {
        boolean leaves = pays && random.nextInt(3) == 0;
        amount = Math.max(500, amount + 100 * (random.nextInt(9) - 3));
        rows.add(new Row("s" + c, day, BigDecimal.valueOf(leaves ? 0 : amount, 2)));
        pays = !leaves;
      }
    }
    return SubscriptionLog.of(rows, Row::customer, Row::day, Row::amount, "EUR");
  }

  static RetentionReport orderReport() {
    return RetentionReport.builder()
        .subject("Sample shop")
        .industry(Industry.RETAIL)
        .margin(Ratio.ofPercent(30))
        .discount(DiscountRate.annual("0.10"))
        .log(log(orders(), "EUR"))
        .section(Sections.netPromoterScore(surveys(), PeriodStates.complete().knownThrough(LAST)))
        .build();
  }

  static RetentionReport subscriptionReport() {
    return RetentionReport.builder()
        .subject("Sample service")
        .knownThrough(LocalDate.of(2026, 9, 30))
        .log(subscriptions())
        .build();
  }
}
