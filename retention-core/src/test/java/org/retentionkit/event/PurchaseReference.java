package org.retentionkit.event;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retentionkit.testing.GeneratedRows.Row;

/** Purchase summaries by lists and big integers: slow and plain. */
final class PurchaseReference {
  private PurchaseReference() {}

  /** First day, last day, purchase days, orders, refunds, total, total after the first day. */
  record Summary(
      int first,
      int last,
      long days,
      long orders,
      long refunds,
      BigInteger total,
      BigInteger repeat) {
    boolean fits() {
      return total.bitLength() < 64 && repeat.bitLength() < 64;
    }
  }

  static Map<Long, Summary> of(List<Row> rows, RefundRule rule) {
    Map<Long, Summary> summaries = new TreeMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(Row::customer))
        .forEach(
            (customer, own) -> {
              List<Row> orders = own.stream().filter(r -> r.value() >= 0).toList();
              if (!orders.isEmpty()) {
                summaries.put(customer, of(own, orders, rule));
              }
            });
    return summaries;
  }

  private static Summary of(List<Row> own, List<Row> orders, RefundRule rule) {
    List<Row> counted = rule == RefundRule.NET ? own : orders;
    int first = orders.stream().mapToInt(Row::day).min().orElseThrow();
    return new Summary(
        first,
        orders.stream().mapToInt(Row::day).max().orElseThrow(),
        orders.stream().mapToInt(Row::day).distinct().count(),
        orders.size(),
        own.size() - orders.size(),
        sum(counted),
        sum(counted.stream().filter(r -> r.day() > first).toList()));
  }

  private static BigInteger sum(List<Row> rows) {
    return rows.stream()
        .map(r -> BigInteger.valueOf(r.value()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  static Map<Long, Summary> of(PurchaseColumns c) {
    Map<Long, Summary> summaries = new TreeMap<>();
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < c.size(); i++) {
      seen.add(c.customer(i));
      summaries.put(
          c.customer(i),
          new Summary(
              c.firstDay(i),
              c.lastDay(i),
              c.purchaseDays(i),
              c.orders(i),
              c.refunds(i),
              BigInteger.valueOf(c.total(i)),
              BigInteger.valueOf(c.repeatTotal(i))));
    }
    if (seen.size() != summaries.size()) {
      throw new AssertionError("customers stand in the columns twice: " + seen);
    }
    return summaries;
  }
}
