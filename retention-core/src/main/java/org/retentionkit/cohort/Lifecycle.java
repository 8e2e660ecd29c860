package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Growth accounting over time (customer lifecycle): new, returning, resurrected and dormant
 * customers, step by step. It prints as an aligned table.
 *
 * <p>Neighbours reconcile exactly: {@code dormant = active of the step before − returning}.
 *
 * <p>Worked example: 100 active in January, 60 of them and 20 new and 10 resurrected in February:
 * active 90, dormant 40.
 *
 * @param rule who counts as new
 * @param steps consecutive steps
 */
public record Lifecycle(LifecycleRule rule, List<GrowthAccounting> steps) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that steps follow each other and reconcile. */
  public Lifecycle {
    Checks.notNull("rule", rule);
    steps = List.copyOf(Checks.notNull("steps", steps));
    for (int i = 1; i < steps.size(); i++) {
      GrowthAccounting before = steps.get(i - 1);
      GrowthAccounting now = steps.get(i);
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

  /** A line for each step, with an asterisk where it is in progress. */
  @Override
  public String toString() {
    AlignedText lines = new AlignedText();
    lines.add(List.of("Step", "Active", "New", "Returning", "Resurrected", "Dormant"));
    boolean open = false;
    for (GrowthAccounting step : steps) {
      boolean so = step.state() == CellState.IN_PROGRESS;
      lines.add(
          List.of(
              step.period() + (so ? "*" : ""),
              Long.toString(step.active()),
              Long.toString(step.newUsers()),
              Long.toString(step.returning()),
              Long.toString(step.resurrected()),
              Long.toString(step.dormant())));
      open |= so;
    }
    return lines + (open ? "* in progress: so far only\n" : "");
  }
}
