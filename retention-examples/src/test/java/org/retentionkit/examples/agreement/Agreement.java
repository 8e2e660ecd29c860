package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;

/** Compares every cell of an answer of the library with that of the database. */
final class Agreement {
  private Agreement() {}

  static void onTriangle(Sql sql, ActivityMasks masks) throws SQLException {
    Timeline timeline = masks.timeline();
    int periods = timeline.periods();
    long[][][] expected = new long[2][periods][periods];
    long customers = 0;
    for (long[] row : sql.triangle(timeline, "true")) {
      expected[0][(int) row[0]][(int) row[1]] = row[2];
      expected[1][(int) row[0]][(int) row[1]] = row[3];
      customers += row[1] == 0 ? row[2] : 0;
    }
    long[][][] found = new long[2][periods][periods];
    for (int i = 0; i < masks.size(); i++) {
      int cohort = masks.firstPeriod(i);
      for (int age = 0; age <= masks.lastPeriod(i) - cohort; age++) {
        found[0][cohort][age] += masks.wasActive(i, cohort + age) ? 1 : 0;
        found[1][cohort][age]++;
      }
    }
    assertThat(found).isDeepEqualTo(expected);
    assertThat(customers).isPositive();
  }

  /** First and last day, days with orders, orders, refunds, total and repeat total of each. */
  static void onPurchases(Sql sql, OrderLog<Long> log) throws SQLException {
    Map<Long, long[]> expected = byCustomer(sql.purchases());
    long[] customers = {0};
    CustomerVisitor visitor =
        rows -> {
          long[] found = summary(rows);
          if (found[4] > 0) {
            same(found, expected.get(found[0]));
            customers[0]++;
          }
        };
    log.using(Workspace.sequential()).visit(() -> visitor);
    assertThat(customers[0]).isEqualTo(expected.size()).isPositive();
  }

  private static long[] summary(CustomerRows rows) {
    long[] found = {rows.customer(), 0, 0, 0, 0, 0, 0, 0};
    for (int i = 0; i < rows.size(); i++) {
      if (rows.minorUnits(i) < 0) {
        found[5]++;
      } else {
        if (found[4] == 0) {
          found[1] = rows.day(i);
        }
        found[3] += found[4] == 0 || rows.day(i) != found[2] ? 1 : 0;
        found[2] = rows.day(i);
        found[4]++;
      }
      found[6] += rows.minorUnits(i);
    }
    for (int i = 0; i < rows.size(); i++) {
      found[7] += rows.day(i) > found[1] ? rows.minorUnits(i) : 0;
    }
    return found;
  }

  static Map<Long, long[]> byCustomer(List<long[]> rows) {
    Map<Long, long[]> byCustomer = new HashMap<>();
    rows.forEach(row -> byCustomer.put(row[0], row));
    assertThat(byCustomer).hasSameSizeAs(rows);
    return byCustomer;
  }

  /** Without a description that would be made for each of very many rows. */
  static void same(long[] found, long[] expected) {
    if (!Arrays.equals(found, expected)) {
      assertThat(found).isEqualTo(expected);
    }
  }
}
