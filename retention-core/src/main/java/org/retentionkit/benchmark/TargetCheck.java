package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Explanation;
import org.retentionkit.Figure;
import org.retentionkit.Message;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Words;
import org.retentionkit.internal.Checks;

/**
 * Whether a target was reached, and by how much.
 *
 * <p>Formula: {@code own − goal} where more is better, {@code goal − own} where less is better; a
 * fraction, 0 or more when the target is met. Undefined when the own figure is.
 *
 * <p>Worked example: 40 % kept against at least 85 % with an alarm at 15 %: missed by 45 points.
 *
 * @param own the own figure
 * @param target the target, alike in metric and length of time
 */
public record TargetCheck(OwnFigure own, Target target) implements Figure {
  private static final long serialVersionUID = 2L;

  /** Checks that the two can be compared. */
  public TargetCheck {
    Checks.notNull("own", own);
    Checks.notNull("target", target);
    own.requireLike(target.metric(), target.length());
  }

  /** What came of it. */
  public enum Outcome {
    /** The goal is reached. */
    MET,
    /** The goal is not reached, the alarm neither. */
    MISSED,
    /** The figure is at the alarm or beyond it. */
    ALARM
  }

  @Override
  public TargetDefinition definition() {
    return target.definition();
  }

  @Override
  public TargetCheck summary() {
    return this;
  }

  /**
   * Met, missed, or an alarm. A figure at the goal meets it, one at the alarm sets it off.
   *
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public Outcome outcome() {
    if (!isDefined()) {
      throw undefined();
    }
    if (exact().signum() >= 0) {
      return Outcome.MET;
    }
    return target.isAlarmed() && definition().margin(own.exact(), target.alarm()).signum() <= 0
        ? Outcome.ALARM
        : Outcome.MISSED;
  }

  /**
   * The margin in (percentage) points, rounded half-even.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public BigDecimal points(int decimals) {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().percent(decimals);
  }

  /** What limits the check, each a clause: {@code the target's period is unknown}. */
  public List<String> caveats() {
    return caveatMessages().stream().map(Message::toString).toList();
  }

  /** How the check came about, with the explanation of the own figure. */
  @Override
  public Explanation explanation() {
    return Figure.super.explanation().madeFrom(List.of(own.explanation()));
  }

  /** For example {@code missed by 45 points; the target's period is unknown}. */
  @Override
  public String reading() {
    return message().toString();
  }

  @Override
  public String reading(Words words) {
    return words.text(message());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  Message message() {
    List<Message> clauses = new ArrayList<>(List.of(outcomeText()));
    clauses.addAll(caveatMessages());
    return Clauses.joined(clauses);
  }

  private List<Message> caveatMessages() {
    List<Message> caveats = new ArrayList<>();
    if (target.metric().dependsOnPeriodLength() && target.length() == null) {
      caveats.add(Message.of("benchmark.target-period-unknown"));
    }
    if (own.metric().dependsOnPeriodLength() && own.length() == null) {
      caveats.add(Message.of("benchmark.own-period-unknown"));
    }
    return caveats;
  }

  private Message outcomeText() {
    if (!own.isDefined()) {
      return Message.of("benchmark.undefined").and("reason", own.reason());
    }
    return switch (outcome()) {
      case MET ->
          exact().signum() == 0 ? Message.of("benchmark.met-exactly") : sized("benchmark.met");
      case MISSED -> sized("benchmark.missed");
      case ALARM -> sized("benchmark.alarm");
    };
  }

  private Message sized(String key) {
    return Message.of(key).and("points", Clauses.size(exact()));
  }
}
