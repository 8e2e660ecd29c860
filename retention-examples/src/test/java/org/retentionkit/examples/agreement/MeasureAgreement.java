package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.Cohort;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.event.Timeline;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;

/** The same for the measures made from logs: cohort tables, scores and the ledger. */
final class MeasureAgreement {
  private MeasureAgreement() {}

  /**
   * Every cell of a table and the size of its cohort.
   *
   * @param expected cohort, age and value
   * @param timeline the periods of the cohorts, up to the one that is observed last
   */
  static void onCells(List<long[]> expected, int value, CohortTable table, Timeline timeline) {
    Map<String, Cohort.Row> rows = new HashMap<>();
    table.rows().forEach(row -> rows.put(row.label(), row));
    assertThat(rows).hasSameSizeAs(table.rows()).isNotEmpty();
    LocalDate until = table.rules().observedUntil();
    long cells = 0;
    for (long[] cell : expected) {
      Cohort.Row row = rows.get(timeline.period((int) cell[0]).toString());
      Cohort.Counts found = row.cells().get((int) cell[1]);
      boolean ended = !timeline.period((int) (cell[0] + cell[1])).endExclusive().isAfter(until);
      if (found.value() != cell[value]
          || found.state() != (ended ? CellState.COMPLETE : CellState.IN_PROGRESS)) {
        assertThat(found)
            .as(row.label() + ", " + cell[1])
            .extracting("value", "state")
            .containsExactly(cell[value], ended ? CellState.COMPLETE : CellState.IN_PROGRESS);
      }
      cells++;
    }
    assertThat(table.rows().stream().mapToLong(row -> row.cells().size()).sum()).isEqualTo(cells);
  }

  static void onScores(List<long[]> expected, RfmScores<Long> scores) {
    Map<Long, long[]> byCustomer = Agreement.byCustomer(expected);
    assertThat(scores.size()).isEqualTo(expected.size()).isPositive();
    for (int i = 0; i < scores.size(); i++) {
      long[] found = {
        scores.customer(i),
        scores.recencyDays(i),
        scores.frequency(i),
        scores.monetary(i),
        scores.score(i).recency(),
        scores.score(i).frequency(),
        scores.score(i).monetary()
      };
      Agreement.same(found, byCustomer.get(found[0]));
    }
  }

  static void onLedger(List<long[]> expected, RevenueLedger<Long> ledger) {
    List<RevenueMovements> movements = ledger.movements();
    assertThat(movements).hasSameSizeAs(expected);
    for (long[] row : expected) {
      RevenueMovements found = movements.get((int) row[0]);
      long[] cents = {
        row[0],
        cents(found.opening()),
        row[2],
        cents(found.closing()),
        row[4],
        cents(found.newRevenue()),
        row[6],
        cents(found.expansion()),
        row[8],
        cents(found.contraction()),
        row[10],
        cents(found.churned()),
        row[12],
        cents(found.reactivation()),
        row[14]
      };
      assertThat(cents).isEqualTo(row);
      assertThat(found.fx()).isZero();
    }
  }

  private static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
