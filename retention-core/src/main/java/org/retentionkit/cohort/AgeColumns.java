package org.retentionkit.cohort;

/** Which column of a table an age falls in, by the criterion, and how many columns ages open. */
final class AgeColumns {
  static final int NONE = -1;

  private final boolean brackets;
  private final int[] from;
  private final int[] to;

  AgeColumns(RetentionCriterion criterion) {
    brackets = criterion.kind() == RetentionCriterion.Kind.BRACKET;
    from = criterion.brackets().stream().mapToInt(RetentionCriterion.Bracket::from).toArray();
    to = criterion.brackets().stream().mapToInt(RetentionCriterion.Bracket::to).toArray();
  }

  /** The column of an age; {@link #NONE} between brackets. */
  int of(int age) {
    if (!brackets) {
      return age;
    }
    int column = openBelow(age + 1) - 1;
    return column >= 0 && age <= to[column] ? column : NONE;
  }

  /** The number of columns that open at an age below {@code age}. */
  int openBelow(int age) {
    return brackets ? below(from, age) : Math.max(0, age);
  }

  /** The number of columns that close at an age below {@code age}. */
  int closedBelow(int age) {
    return brackets ? below(to, age) : Math.max(0, age);
  }

  private static int below(int[] ages, int age) {
    int count = 0;
    while (count < ages.length && ages[count] < age) {
      count++;
    }
    return count;
  }
}
