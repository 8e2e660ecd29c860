package org.retentionkit.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;

/**
 * What is noted of one cohort, by one thread: sums by column, apart for members who have seen as
 * many columns close as each other.
 */
final class CohortTally {
  private final TreeMap<Integer, Part> parts = new TreeMap<>();
  private @Nullable Part recent;
  private long agesBegun;

  /** Members for whom {@code closed} columns have had their time. */
  static final class Part {
    final int closed;
    final CellSums sums = new CellSums();
    long members;

    Part(int closed) {
      this.closed = closed;
    }
  }

  /** The part of members of whom so many columns are closed and so many ages have begun. */
  Part part(int closed, long begun) {
    agesBegun = Math.max(agesBegun, begun);
    Part part = recent;
    if (part == null || part.closed != closed) {
      part = parts.computeIfAbsent(closed, Part::new);
      recent = part;
    }
    return part;
  }

  /** The number of ages that have begun for a member at least. */
  long agesBegun() {
    return agesBegun;
  }

  void addAll(CohortTally other) {
    for (Part more : other.parts.values()) {
      Part part = part(more.closed, other.agesBegun);
      part.members += more.members;
      part.sums.addAll(more.sums);
    }
  }

  /** The row; {@code isClosed} if nobody can join the cohort any more. */
  Cohort.Row row(CohortRule rule, String cohort, @Nullable Period period, boolean isClosed) {
    int columns = rule.begun(agesBegun);
    long size = parts.values().stream().mapToLong(part -> part.members).sum();
    List<Running> running = new ArrayList<>();
    parts.values().forEach(part -> running.add(new Running(part, rule.spread())));
    CompactCells.Builder cells = new CompactCells.Builder();
    for (int column : changes(rule.spread(), columns)) {
      String name = "value of cohort " + cohort + " in " + rule.rules().heading(column);
      WideSum value = new WideSum();
      WideSum eligibleValue = new WideSum();
      long eligible = 0;
      for (Running part : running) {
        WideSum now = part.at(column);
        value.add(now);
        if (part.part.closed > column) {
          eligible += part.part.members;
          eligibleValue.add(now);
        }
      }
      cells.add(
          column,
          isClosed && eligible == size,
          value.toLong(name),
          eligible,
          eligibleValue.toLong(name));
    }
    return new Cohort.Row(cohort, period, size, cells.build(columns));
  }

  /** The columns whose cells may differ from the one before, ascending. */
  private int[] changes(CohortRule.Spread spread, int columns) {
    IntStream.Builder all = IntStream.builder();
    all.add(0);
    if (spread == CohortRule.Spread.FROM_IT_ON_AFTER_THE_FIRST) {
      all.add(1);
    }
    for (Part part : parts.values()) {
      all.add(part.closed);
      part.sums.each(
          column -> {
            all.add(column);
            all.add(column + 1);
          });
    }
    return all.build().filter(column -> column < columns).sorted().distinct().toArray();
  }

  /** The value of a part, column by column. */
  private static final class Running {
    final Part part;
    private final CohortRule.Spread spread;
    private final WideSum value = new WideSum();
    private int before = -1;

    Running(Part part, CohortRule.Spread spread) {
      this.part = part;
      this.spread = spread;
      if (spread == CohortRule.Spread.UP_TO_IT) {
        part.sums.each(column -> part.sums.addTo(value, column));
      }
    }

    /** The value in a column; all columns with sums, and those after them, must come in turn. */
    WideSum at(int column) {
      boolean starts =
          spread == CohortRule.Spread.ITS_OWN
              || (spread == CohortRule.Spread.FROM_IT_ON_AFTER_THE_FIRST && before == 0);
      if (starts) {
        value.clear();
      }
      if (spread != CohortRule.Spread.UP_TO_IT) {
        part.sums.addTo(value, column);
      } else if (before >= 0) {
        part.sums.takeFrom(value, before);
      }
      before = column;
      return value;
    }
  }
}
