package org.retentionkit.survey;

import org.retentionkit.Definition;

/** Answers "which change of a Net Promoter Score?". */
public enum NpsChangeDefinition implements Definition {
  /**
   * The score after less the score before, in points: from +35 to +60 is +25 points. Not a
   * percentage of the score before, which would have no meaning for a scale that passes 0.
   */
  AFTER_LESS_BEFORE;

  @Override
  public String title() {
    return "Change of the Net Promoter Score";
  }

  @Override
  public String formula() {
    return "(promoters after − detractors after) ÷ responses after"
        + " − (promoters before − detractors before) ÷ responses before";
  }

  @Override
  public String source() {
    return "difference of two scores; B. Rocks, Interval estimation for the Net Promoter Score, 2016";
  }
}
