package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Answers "how did the active customers turn over, step by step?".
 *
 * <p>Neighbours reconcile exactly: {@code dormant = active of the step before − returning}.
 *
 * <p>Worked example: 100 active in January, 60 of them and 20 new and 10 resurrected in February:
 * active 90, dormant 40.
 *
 * @param rule who counts as new
 * @param steps consecutive steps
 */
public record Lifecycle(LifecycleRule rule, List<LifecycleCounts> steps) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that steps follow each other and reconcile. */
  public Lifecycle {
    Checks.notNull("rule", rule);
    steps = List.copyOf(Checks.notNull("steps", steps));
    for (int i = 1; i < steps.size(); i++) {
      LifecycleCounts before = steps.get(i - 1);
      LifecycleCounts now = steps.get(i);
      if (!now.period().start().equals(before.period().endExclusive())) {
        throw Checks.broken("steps", "must follow " + before.period(), now.period());
      }
      if (now.activeBefore() != before.active()) {
        throw Checks.broken(
            "returning + dormant of " + now.period(),
            "must be the " + before.active() + " active in " + before.period(),
            now.activeBefore());
      }
    }
  }
}
