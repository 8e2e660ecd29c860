package org.retentionkit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.figures.MonthlyLedger;
import org.retentionkit.examples.log.BadRows;

class AverageSectionTest {
  @Test
  void pooled_and_simple_differ_as_in_the_published_table() { // 500 of 1000 and 400 of 500
    List<Proportion> months = List.of(new Proportion(500, 1_000), new Proportion(400, 500));
    assertThat(SeriesAverage.pooled(months)).isEqualTo(new Proportion(60, 100));
    assertThat(SeriesAverage.simple(months)).isEqualTo(Ratio.of(65, 100));
  }

  @Test
  void without_months_both_are_undefined() {
    assertThat(SeriesAverage.pooled(List.of()).isDefined()).isFalse();
    assertThat(SeriesAverage.simple(List.of()).isDefined()).isFalse();
  }

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

  private static String months(String... days) {
    MonthlyLedger ledger = new MonthlyLedger();
    for (String day : days) {
      ledger.add("a", LocalDate.parse(day), 100);
    }
    Currency currency = Currency.getInstance("EUR");
    Section section =
        new AverageSection()
            .of(
                new ReportData(
                    "test", currency, 10, ledger.figures(10, currency), BadRows.stopping()));
    return section.facts().get(0).cell().text();
  }
}
