package org.retentionkit.cohort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;

/**
 * Counts the cells of one cohort. Each fact adds to a run of columns, so it is noted where the run
 * begins and ends, and summed up once at the end.
 */
final class CohortCounting {
  private static final int NONE = -1;

  private final RetentionCriterion criterion;
  private final CohortValue.Kind kind;
  private final int columns;
  private final long[] value;
  private final long[] eligible;
  private final long[] eligibleValue;
  private long size;

  // the member at hand
  private int eligibleColumns;
  private int lastAge;
  private int streak;
  private boolean returned;
  private int lastBracket;

  CohortCounting(RetentionCriterion criterion, CohortValue.Kind kind, int columns) {
    this.criterion = criterion;
    this.kind = kind;
    this.columns = columns;
    this.value = new long[columns + 1];
    this.eligible = new long[columns + 1];
    this.eligibleValue = new long[columns + 1];
  }

  /** Begins a member of whom {@code passed} ages have passed. */
  void begin(int passed) {
    size++;
    eligibleColumns = Math.min(columns, criterion.columnsClosedBelow(passed));
    run(eligible, 0, eligibleColumns, 1);
    lastAge = NONE;
    lastBracket = NONE;
    streak = 0;
    returned = false;
  }

  /** Takes an entry of the member at hand; ages must not fall. */
  void entry(int age, long orders, long minorUnits) {
    switch (kind) {
      case CUSTOMERS -> active(age);
      case ORDERS -> amount(age, orders);
      default -> amount(age, minorUnits);
    }
    lastAge = age;
  }

  /** Ends the member at hand. */
  void end() {
    if (kind == CohortValue.Kind.CUSTOMERS) {
      if (criterion.kind() == RetentionCriterion.Kind.ON_OR_AFTER) {
        add(0, lastAge + 1, 1);
      } else if (criterion.kind() == RetentionCriterion.Kind.STREAK) {
        add(0, streak, 1);
      }
    }
  }

  private void active(int age) {
    if (age == lastAge) {
      return;
    }
    switch (criterion.kind()) {
      case ON -> add(age, age + 1, 1);
      case ON_OR_BEFORE -> before(age);
      case BRACKET -> {
        int bracket = bracket(age);
        if (bracket != NONE && bracket != lastBracket) {
          add(bracket, bracket + 1, 1);
          lastBracket = bracket;
        }
      }
      case STREAK -> streak += age == streak ? 1 : 0;
      case ON_OR_AFTER -> {}
    }
  }

  private void before(int age) {
    if (age == 0) {
      add(0, 1, 1);
    } else if (!returned) {
      returned = true;
      add(age, columns, 1);
    }
  }

  private void amount(int age, long amount) {
    boolean cumulative = kind == CohortValue.Kind.CUMULATIVE_REVENUE;
    int from = cumulative ? criterion.columnsClosedBelow(age) : column(age);
    if (from != NONE) {
      add(from, cumulative ? columns : from + 1, amount);
    }
  }

  private int column(int age) {
    return criterion.kind() == RetentionCriterion.Kind.BRACKET ? bracket(age) : age;
  }

  private int bracket(int age) {
    int column = criterion.columnsOpenBelow(age + 1) - 1;
    return column >= 0 && age <= criterion.closes(column) ? column : NONE;
  }

  private void add(int from, int to, long amount) {
    run(value, from, to, amount);
    run(eligibleValue, from, Math.min(to, eligibleColumns), amount);
  }

  private void run(long[] cells, int from, int to, long amount) {
    int end = Math.min(to, columns);
    if (from < end) {
      cells[from] += amount;
      cells[end] -= amount;
    }
  }

  /** The row; {@code closed} if nobody can join the cohort any more. */
  Cohort.Row row(String label, @Nullable Period period, boolean closed) {
    List<Cohort.Counts> cells = new ArrayList<>(columns);
    long v = 0;
    long e = 0;
    long ev = 0;
    for (int column = 0; column < columns; column++) {
      v += value[column];
      e += eligible[column];
      ev += eligibleValue[column];
      CellState state = closed && e == size ? CellState.COMPLETE : CellState.IN_PROGRESS;
      cells.add(new Cohort.Counts(state, v, e, ev));
    }
    return new Cohort.Row(label, period, size, cells);
  }
}
