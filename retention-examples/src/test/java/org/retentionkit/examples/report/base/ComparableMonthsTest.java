package org.retentionkit.examples.report.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.examples.figures.LogFigures;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.figures.MonthlyFigures;
import org.retentionkit.examples.log.OrderIntake;

class ComparableMonthsTest {
  @Test
  void months_with_a_gap_are_named_one_by_one() {
    // 10 active days: nobody opens March, so February and April are what can be compared
    assertThat(months("2026-01-30", "2026-02-25", "2026-03-01", "2026-03-30", "2026-04-30"))
        .isEqualTo("2026-03 to 2026-04 (2 months)");
    assertThat(months("2026-01-01", "2026-01-30", "2026-02-05", "2026-03-30", "2026-04-30"))
        .isEqualTo("2026-02, 2026-04");
    assertThat(months("2026-01-01", "2026-01-30", "2026-02-28")).isEqualTo("2026-02");
    assertThat(months("2026-01-01")).isEqualTo("none");
  }

  @Test
  void pooled_and_simple_averages_differ_and_retention_is_the_complement() {
    // March opens with a and b and loses b; April opens with a alone and keeps it
    ComparableMonths months =
        comparable(
            List.of(
                "a 2026-01-25", "a 2026-02-25", "b 2026-02-20", "a 2026-03-25", "a 2026-04-30"));
    assertThat(months.takingPart()).hasSize(2);
    assertThat(months.pooledChurn()).isEqualTo(new Proportion(1, 3));
    assertThat(months.pooledRetention()).isEqualTo(new Proportion(2, 3));
    assertThat(months.simpleChurn()).isEqualTo(Ratio.of(1, 4));
  }

  @Test
  void without_months_averages_are_of_nobody() {
    ComparableMonths none = new ComparableMonths(List.of());
    assertThat(none.pooledChurn().isDefined()).isFalse();
    assertThat(none.pooledRetention().isDefined()).isFalse();
    assertThat(none.simpleChurn().isDefined()).isFalse();
  }

  private static String months(String... days) {
    return comparable(Arrays.stream(days).map(day -> "a " + day).toList()).fact().cell().text();
  }

  private static ComparableMonths comparable(List<String> orders) {
    OrderIntake intake = new OrderIntake(Currency.getInstance("EUR"));
    for (String order : orders) {
      intake.add(order.substring(0, 1), LocalDate.parse(order.substring(2)), 100);
    }
    LogFigures figures = MonthlyFigures.of(intake.snapshot(), 10);
    return new ComparableMonths(
        figures.months().stream().filter(month -> month.status() == MonthStatus.COMPLETE).toList());
  }
}
