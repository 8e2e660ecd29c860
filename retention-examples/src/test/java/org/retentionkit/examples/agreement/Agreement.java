package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.PurchaseColumns;
import org.retentionkit.event.SubscriptionMovements;
import org.retentionkit.event.Timeline;

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
    for (int cohort = 0; cohort < periods; cohort++) {
      for (int age = 0; age < periods - cohort; age++) {
        found[0][cohort][age] = masks.active(cohort, age);
        found[1][cohort][age] = masks.activeOnOrAfter(cohort, age);
      }
    }
    assertThat(found).isDeepEqualTo(expected);
    assertThat(customers).isPositive();
  }

  static void onPurchases(Sql sql, PurchaseColumns purchases) throws SQLException {
    Map<Long, long[]> expected = byCustomer(sql.purchases());
    assertThat(purchases.size()).isEqualTo(expected.size()).isPositive();
    for (int i = 0; i < purchases.size(); i++) {
      long[] found = {
        purchases.customer(i),
        purchases.firstDay(i),
        purchases.lastDay(i),
        purchases.purchaseDays(i),
        purchases.orders(i),
        purchases.refunds(i),
        purchases.total(i),
        purchases.repeatTotal(i)
      };
      same(found, expected.get(found[0]));
    }
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

  static void onMovements(List<long[]> rows, SubscriptionMovements movements) {
    int periods = movements.timeline().periods();
    List<MovementKind> kinds =
        List.of(
            MovementKind.NEW,
            MovementKind.EXPANSION,
            MovementKind.CONTRACTION,
            MovementKind.CHURNED,
            MovementKind.REACTIVATION);
    assertThat(kinds).containsExactlyInAnyOrder(MovementKind.values());
    long[][] expected = new long[periods][];
    rows.forEach(row -> expected[(int) row[0]] = row);
    for (int p = 0; p < periods; p++) {
      long[] found = new long[5 + (2 * kinds.size())];
      found[0] = p;
      found[1] = movements.opening(p);
      found[2] = movements.openingCustomers(p);
      found[3] = movements.closing(p);
      found[4] = movements.closingCustomers(p);
      for (int k = 0; k < kinds.size(); k++) {
        found[5 + (2 * k)] = movements.amount(kinds.get(k), p);
        found[6 + (2 * k)] = movements.customers(kinds.get(k), p);
      }
      assertThat(found).as("period %d", p).isEqualTo(expected[p]);
    }
  }
}
