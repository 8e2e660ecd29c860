package org.retentionkit.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retentionkit.testing.GeneratedRows.Row;

/** The obvious way: a sorted set of periods per customer. */
final class ActivityReference {
  private ActivityReference() {}

  static Map<Long, TreeSet<Integer>> periods(List<Row> rows, Timeline timeline) {
    Map<Long, TreeSet<Integer>> periods = new TreeMap<>();
    for (Row row : rows) {
      for (int p = 0; p < timeline.periods(); p++) {
        if (row.day() >= timeline.startDay(p) && row.day() < timeline.startDay(p + 1)) {
          periods.computeIfAbsent(row.customer(), c -> new TreeSet<>()).add(p);
        }
      }
    }
    return periods;
  }

  static Map<Long, TreeSet<Integer>> periods(ActivityMasks masks) {
    Map<Long, TreeSet<Integer>> periods = new TreeMap<>();
    for (int i = 0; i < masks.size(); i++) {
      TreeSet<Integer> own = new TreeSet<>();
      for (int p = 0; p < masks.timeline().periods(); p++) {
        if (masks.wasActive(i, p)) {
          own.add(p);
        }
      }
      periods.put(masks.customer(i), own);
    }
    return periods;
  }

  static long active(Map<Long, TreeSet<Integer>> periods, int cohort, int age) {
    return periods.values().stream()
        .filter(own -> own.first() == cohort && own.contains(cohort + age))
        .count();
  }

  static long onOrAfter(Map<Long, TreeSet<Integer>> periods, int cohort, int age) {
    return periods.values().stream()
        .filter(own -> own.first() == cohort && own.last() >= cohort + age)
        .count();
  }
}
