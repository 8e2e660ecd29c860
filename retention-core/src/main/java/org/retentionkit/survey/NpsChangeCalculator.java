package org.retentionkit.survey;

import org.retentionkit.internal.Checks;

/** From two surveys to the change of the Net Promoter Score. Static and pure. */
public final class NpsChangeCalculator {
  private NpsChangeCalculator() {}

  /**
   * Begins a change: {@code NpsChangeCalculator.changeFrom(february).to(march)}.
   *
   * @param before the earlier survey, or the group to compare with, not null
   */
  public static Step changeFrom(NpsSurvey before) {
    return new Step(before);
  }

  /** The survey a change begins at; immutable. */
  public static final class Step {
    private final NpsSurvey before;

    private Step(NpsSurvey before) {
      this.before = Checks.notNull("before", before);
    }

    /**
     * The change to a later survey, or the lead of another group.
     *
     * @param after the later survey, of other answers, not null
     * @return −200 to +200 points, above 0 if the score rose; undefined if nobody answered one
     * @throws IllegalArgumentException if the scales differ
     */
    public NpsChange to(NpsSurvey after) {
      return new NpsChange(before, after);
    }
  }
}
