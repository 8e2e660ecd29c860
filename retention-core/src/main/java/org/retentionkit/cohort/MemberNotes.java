package org.retentionkit.cohort;

/** Notes what one member after the other does, by value and criterion. Not thread-safe. */
final class MemberNotes {
  private static final int NONE = AgeColumns.NONE;

  private final RetentionCriterion.Kind criterion;
  private final CohortValue.Kind value;
  private final AgeColumns columns;
  private final int end;

  // the member at hand
  private CohortTally.Part part = new CohortTally.Part(0);
  private int lastAge;
  private int lastBracket;
  private int streak;
  private boolean returned;

  MemberNotes(CohortRule rule) {
    this.criterion = rule.rules().criterion().kind();
    this.value = rule.rules().value().kind();
    this.columns = rule.columns();
    this.end = rule.end();
  }

  /** Begins a member of a part. */
  void begin(CohortTally.Part of) {
    part = of;
    part.members++;
    lastAge = NONE;
    lastBracket = NONE;
    streak = 0;
    returned = false;
  }

  /** Takes a row of the member at hand; ages must not fall. */
  void entry(int age, long minorUnits) {
    switch (value) {
      case CUSTOMERS -> active(age);
      case ORDERS -> note(columns.of(age), 1);
      case CUMULATIVE_REVENUE -> note(columns.closedBelow(age), minorUnits);
      default -> note(columns.of(age), minorUnits);
    }
    lastAge = age;
  }

  /** Ends the member at hand. */
  void end() {
    if (value == CohortValue.Kind.CUSTOMERS) {
      if (criterion == RetentionCriterion.Kind.ON_OR_AFTER) {
        note(Math.min(lastAge, end - 1), 1);
      } else if (criterion == RetentionCriterion.Kind.STREAK) {
        note(Math.min(streak, end) - 1, 1);
      }
    }
  }

  private void active(int age) {
    if (age == lastAge) {
      return;
    }
    switch (criterion) {
      case ON_OR_BEFORE -> {
        if (age == 0 || !returned) {
          returned = age > 0;
          note(age, 1);
        }
      }
      case BRACKET -> {
        int bracket = columns.of(age);
        if (bracket != lastBracket) {
          note(bracket, 1);
          lastBracket = bracket == NONE ? lastBracket : bracket;
        }
      }
      case STREAK -> streak += age == streak ? 1 : 0;
      case ON_OR_AFTER -> {}
      default -> note(age, 1);
    }
  }

  private void note(int column, long amount) {
    if (column >= 0 && column < end) {
      part.sums.add(column, amount);
    }
  }
}
