package org.retentionkit.event;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The obvious way: a sorted map of sorted maps, with sums of any size. */
final class PlainHistories {
  /** One row: orders below 0 for activity without an amount. */
  record Fact(long customer, long slot, long orders, long amount) {
    boolean activity() {
      return orders < 0;
    }
  }

  private final TreeMap<Long, TreeMap<Long, BigInteger[]>> entries = new TreeMap<>();

  static PlainHistories of(List<Fact> facts) {
    PlainHistories all = new PlainHistories();
    for (Fact fact : facts) {
      BigInteger[] entry =
          all.entries
              .computeIfAbsent(fact.customer, id -> new TreeMap<>())
              .computeIfAbsent(
                  fact.slot, slot -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
      entry[0] = entry[0].add(BigInteger.valueOf(Math.max(0, fact.orders)));
      entry[1] = entry[1].add(BigInteger.valueOf(fact.activity() ? 0 : fact.amount));
    }
    return all;
  }

  /** Customer, slot, orders and minor units of each entry, in order. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.forEach(
        (id, own) ->
            own.forEach((slot, v) -> lines.add(id + " " + slot + " " + v[0] + " " + v[1])));
    return lines;
  }

  static List<String> lines(CustomerHistories histories) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      for (int e = histories.from(i); e < histories.to(i); e++) {
        lines.add(
            histories.customer(i)
                + " "
                + histories.slot(e)
                + " "
                + histories.orders(e)
                + " "
                + histories.minorUnits(e));
      }
    }
    return lines;
  }

  /** What is said of the first sum that is no long. */
  Optional<String> failure() {
    for (Map.Entry<Long, TreeMap<Long, BigInteger[]>> customer : entries.entrySet()) {
      for (BigInteger[] entry : customer.getValue().values()) {
        for (int column : new int[] {1, 0}) {
          if (entry[column].bitLength() > 63) {
            String what = column == 0 ? "orders" : "minor units";
            return Optional.of(
                what
                    + " of customer "
                    + customer.getKey()
                    + " must sum to a long, but was "
                    + entry[column]);
          }
        }
      }
    }
    return Optional.empty();
  }
}
