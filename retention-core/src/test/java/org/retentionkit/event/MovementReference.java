package org.retentionkit.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Movements by lists, with exact times and reasons: slow and plain. */
final class MovementReference {
  private MovementReference() {}

  /** One change, in milliseconds since 1970 and minor units. */
  record Change(long customer, long milli, long cents, CancelReason reason) {}

  private static final Comparator<Change> LAST =
      Comparator.comparingLong(Change::milli)
          .thenComparingLong(Change::cents)
          .thenComparing(Change::reason);

  /** Every figure of the movements as a line. */
  static List<String> lines(SubscriptionMovements m) {
    List<String> lines = new ArrayList<>();
    for (int p = 0; p < m.timeline().periods(); p++) {
      lines.add(p + " from " + m.opening(p) + " of " + m.openingCustomers(p));
      for (MovementKind kind : MovementKind.values()) {
        lines.add(p + " " + kind + " " + m.amount(kind, p) + " of " + m.customers(kind, p));
      }
      for (CancelReason reason : CancelReason.values()) {
        long cents = m.churnedAmount(reason, p);
        lines.add(p + " " + reason + " " + cents + " of " + m.churnedCustomers(reason, p));
      }
      lines.add(p + " to " + m.closing(p) + " of " + m.closingCustomers(p));
    }
    lines.add(m.customers() + " customers, after " + m.rowsAfter());
    return lines;
  }

  /** The same of changes. */
  static List<String> lines(List<Change> changes, Timeline timeline, ZoneId zone) {
    Collection<List<Change>> customers =
        changes.stream().collect(Collectors.groupingBy(Change::customer)).values();
    List<String> lines = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    for (int p = 0; p < timeline.periods(); p++) {
      ends.add(milli(timeline, p, zone));
      long end = milli(timeline, p + 1, zone);
      Map<String, long[]> cells = new TreeMap<>();
      for (List<Change> own : customers) {
        move(own, ends, end, cells);
      }
      lines.add(p + " from " + cell(cells, "from"));
      for (MovementKind kind : MovementKind.values()) {
        lines.add(p + " " + kind + " " + cell(cells, kind.name()));
      }
      for (CancelReason reason : CancelReason.values()) {
        lines.add(p + " " + reason + " " + cell(cells, reason.name()));
      }
      lines.add(p + " to " + cell(cells, "to"));
    }
    long end = milli(timeline, timeline.periods(), zone);
    long after = changes.stream().filter(c -> c.milli() >= end).count();
    lines.add(customers.size() + " customers, after " + after);
    return lines;
  }

  /** Adds how one customer moved in a period; {@code ends} are its start and all ends before. */
  private static void move(List<Change> own, List<Long> ends, long end, Map<String, long[]> cells) {
    Change last = before(own, end);
    long held = before(own, ends.get(ends.size() - 1)).cents();
    long now = last.cents();
    boolean paid = own.stream().anyMatch(c -> c.milli() < ends.get(0) && c.cents() > 0);
    for (long earlier : ends) {
      paid |= before(own, earlier).cents() > 0;
    }
    add(cells, "from", held);
    add(cells, "to", now);
    if (now > held) {
      add(cells, held > 0 ? "EXPANSION" : paid ? "REACTIVATION" : "NEW", now - held);
    } else if (now < held) {
      add(cells, now > 0 ? "CONTRACTION" : "CHURNED", held - now);
      if (now == 0) {
        add(cells, last.reason().name(), held);
      }
    }
  }

  private static Change before(List<Change> own, long milli) {
    return own.stream()
        .filter(c -> c.milli() < milli)
        .max(LAST)
        .orElse(new Change(0, 0, 0, CancelReason.UNSTATED));
  }

  private static void add(Map<String, long[]> cells, String name, long cents) {
    if (cents > 0) {
      long[] cell = cells.computeIfAbsent(name, n -> new long[2]);
      cell[0] += cents;
      cell[1]++;
    }
  }

  private static String cell(Map<String, long[]> cells, String name) {
    long[] cell = cells.getOrDefault(name, new long[2]);
    return cell[0] + " of " + cell[1];
  }

  private static long milli(Timeline timeline, int period, ZoneId zone) {
    LocalDate day = LocalDate.ofEpochDay(timeline.startDay(period));
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
