package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retentionkit.internal.Checks;

/**
 * Which activity counts as retained (N-day, unbounded, bracket, streak retention): the ages each
 * column of a cohort table looks at.
 *
 * <p>Worked example: a customer active at ages 0, 1 and 3. On: columns 0, 1, 3. On or after: 0, 1,
 * 2, 3. On or before: 0 (at age 0) and, from the first return on, 1, 2, 3, … Streak: 0, 1. Brackets
 * 1–2 and 3–7: both.
 *
 * @param kind the rule
 * @param brackets the columns of {@link Kind#BRACKET}, ascending and apart; else empty
 */
public record RetentionCriterion(Kind kind, List<Bracket> brackets) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rule. */
  public enum Kind {
    /** Active at that very age. Also called N-day, classic or "return on". */
    ON("active at that age"),
    /** Active at that age or any later one so far. Also called unbounded or rolling. */
    ON_OR_AFTER("active at that age or later"),
    /** Came back at any age from 1 to that one; column 0: active at age 0. */
    ON_OR_BEFORE("active at an age from 1 to that one"),
    /** Active at any age of the bracket. */
    BRACKET("active at any age of the bracket"),
    /** Active at each age from 0 to that one. */
    STREAK("active at each age up to that one"),
    /** Paying at the end of that age, of a subscription log. */
    AT_END("paying at the end of that age");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The rule in words. */
    public String words() {
      return words;
    }
  }

  /**
   * Ages that share a column.
   *
   * @param from the first age, at least 0
   * @param to the last age, at least {@code from}
   */
  public record Bracket(int from, int to) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the order. */
    public Bracket {
      Checks.notNegative("from", from);
      if (to < from) {
        throw Checks.broken("to", "must not be below from " + from, to);
      }
    }

    /** For example {@code 3} or {@code 4–7}. */
    public String label() {
      return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /** The same as {@link #label()}. */
    @Override
    public String toString() {
      return label();
    }
  }

  /** Checks that brackets belong to the rule, ascend and do not overlap. */
  public RetentionCriterion {
    Checks.notNull("kind", kind);
    brackets = List.copyOf(Checks.notNull("brackets", brackets));
    if ((kind == Kind.BRACKET) == brackets.isEmpty()) {
      throw Checks.broken("brackets", "must be given for BRACKET and only there", brackets);
    }
    for (int i = 1; i < brackets.size(); i++) {
      if (brackets.get(i).from() <= brackets.get(i - 1).to()) {
        throw Checks.broken("brackets", "must ascend without overlap", labels(brackets));
      }
    }
  }

  /** {@link Kind#ON}. */
  public static RetentionCriterion on() {
    return new RetentionCriterion(Kind.ON, List.of());
  }

  /** {@link Kind#ON_OR_AFTER}. */
  public static RetentionCriterion onOrAfter() {
    return new RetentionCriterion(Kind.ON_OR_AFTER, List.of());
  }

  /** {@link Kind#ON_OR_BEFORE}. */
  public static RetentionCriterion onOrBefore() {
    return new RetentionCriterion(Kind.ON_OR_BEFORE, List.of());
  }

  /** {@link Kind#STREAK}. */
  public static RetentionCriterion streak() {
    return new RetentionCriterion(Kind.STREAK, List.of());
  }

  /** {@link Kind#AT_END}. */
  static RetentionCriterion atEnd() {
    return new RetentionCriterion(Kind.AT_END, List.of());
  }

  /** One column of {@link Kind#BRACKET}: the ages {@code from} to {@code to}, both included. */
  public static RetentionCriterion bracket(int from, int to) {
    return new RetentionCriterion(Kind.BRACKET, List.of(new Bracket(from, to)));
  }

  /** This with one more column: the ages {@code from} to {@code to}, both included. */
  public RetentionCriterion andBracket(int from, int to) {
    return new RetentionCriterion(
        kind,
        Stream.concat(brackets.stream(), Stream.of(new Bracket(from, to)))
            .collect(Collectors.toUnmodifiableList()));
  }

  /** The heading of a column: {@code 3} or {@code 4–7}. */
  String label(int column) {
    return kind == Kind.BRACKET ? brackets.get(column).label() : Integer.toString(column);
  }

  private static String labels(List<Bracket> brackets) {
    return brackets.stream().map(Bracket::label).collect(Collectors.joining(", "));
  }

  /** For example {@code active at any age of the bracket (1–2, 3–7)}. */
  @Override
  public String toString() {
    return brackets.isEmpty() ? kind.words() : kind.words() + " (" + labels(brackets) + ")";
  }
}
