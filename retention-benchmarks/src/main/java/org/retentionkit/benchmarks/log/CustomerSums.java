package org.retentionkit.benchmarks.log;

import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Timeline;

/** What the jobs ask of each customer's rows, as a host would write it. */
final class CustomerSums {
  private static final int KINDS = 5;

  private CustomerSums() {}

  /** First and last day, days with orders, orders, total and repeat total of each customer. */
  static final class Purchases implements CustomerVisitor {
    private static final long MODULUS = 1_000_003;
    private static final long FACTOR = 65_521;
    long sum;

    @Override
    public void visit(CustomerRows rows) {
      long firstDay = rows.day(0);
      long lastDay = firstDay - 1;
      long days = 0;
      long total = 0;
      long first = 0;
      for (int i = 0; i < rows.size(); i++) {
        if (rows.day(i) != lastDay) {
          days++;
          lastDay = rows.day(i);
        }
        total += rows.minorUnits(i);
        first += lastDay == firstDay ? rows.minorUnits(i) : 0;
      }
      long row =
          firstDay
              + (3 * lastDay)
              + (5 * days)
              + (7L * rows.size())
              + (11 * total)
              + (13 * (total - first));
      sum += row % MODULUS * (rows.customer() % FACTOR);
    }
  }

  /** New, expansion, contraction, churned and reactivated amounts of each month. */
  static final class Movements implements CustomerVisitor {
    private final Timeline months;
    final long[] amounts;
    final long[] customers;

    Movements(Timeline months) {
      this.months = months;
      this.amounts = new long[months.periods() * KINDS];
      this.customers = new long[amounts.length];
    }

    @Override
    public void visit(CustomerRows rows) {
      long before = 0;
      boolean paid = false;
      int month = months.indexOf((int) rows.day(0));
      for (int i = 0; i < rows.size(); i++) {
        int next = i + 1 < rows.size() ? months.indexOf((int) rows.day(i + 1)) : -1;
        if (next != month) {
          long now = rows.minorUnits(i);
          move(month, before, now, paid);
          before = now;
          paid |= now > 0;
          month = next;
        }
      }
    }

    private void move(int month, long before, long now, boolean paid) {
      int kind = before == 0 ? (paid ? 4 : 0) : now == 0 ? 3 : now > before ? 1 : 2;
      if (now != before) {
        amounts[(month * KINDS) + kind] += Math.abs(now - before);
        customers[(month * KINDS) + kind]++;
      }
    }

    long sum() {
      long sum = 0;
      for (int i = 0; i < amounts.length; i++) {
        sum += LogJobs.cell(i / KINDS, i % KINDS, amounts[i], customers[i]);
      }
      return sum;
    }

    Movements plus(Movements other) {
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] += other.amounts[i];
        customers[i] += other.customers[i];
      }
      return this;
    }
  }
}
