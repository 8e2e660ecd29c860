package org.retentionkit.benchmark;

import java.util.List;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/** Which way is good: one constant per sense of a target. */
public enum TargetDefinition implements Measure<TargetCheck, TargetCheck> {
  /**
   * More is better: met when the own figure is at least the goal. The margin is {@code own − goal}:
   * 90 % kept against a goal of 85 % is +5 points.
   */
  AT_LEAST("target-margin.at-least", "Margin to the target", Terms.OWN.minus(Terms.GOAL)),
  /**
   * Less is better: met when the own figure is at most the goal. The margin is {@code goal − own}:
   * 3 % churn against a goal of 2 % is −1 point.
   */
  AT_MOST("target-margin.at-most", "Margin to the target, at most", Terms.GOAL.minus(Terms.OWN));

  private final Spec<TargetCheck> spec;

  TargetDefinition(String id, String title, Formula<TargetCheck> formula) {
    this.spec =
        Spec.of(id, title, formula, "the policy of the caller")
            .percent(1, check -> GapDefinition.points(check.target().metric()))
            .notes((check, exact) -> notes(check));
  }

  @Override
  public Spec<TargetCheck> spec() {
    return spec;
  }

  /** The check of the same figure; a target's own definition decides. */
  @Override
  public TargetCheck of(TargetCheck summary) {
    return summary;
  }

  /** How far {@code own} is on the good side of {@code level}. */
  Ratio margin(Ratio own, Ratio level) {
    return this == AT_LEAST ? own.minus(level) : level.minus(own);
  }

  private static List<Message> notes(TargetCheck check) {
    return List.of(
        Message.of("benchmark.own").and("own", check.own().message()),
        Clauses.quoting(
            Message.of("benchmark.target").and("target", check.target().message()),
            "source",
            check.target().source()),
        Message.of("benchmark.outcome").and("outcome", check.message()));
  }

  /** The terms of a check; apart, because constants cannot read fields of their own enum. */
  private static final class Terms {
    static final Term<TargetCheck> OWN =
        Term.<TargetCheck>of("own", check -> check.own().exact(), check -> check.own().quantity())
            .knownIf(new Known<>(check -> check.own().isDefined(), check -> check.own().reason()));
    static final Term<TargetCheck> GOAL =
        Term.of("goal", check -> check.target().goal(), check -> check.target().quantity());
  }
}
