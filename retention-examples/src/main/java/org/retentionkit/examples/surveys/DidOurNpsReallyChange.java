package org.retentionkit.examples.surveys;

import org.retentionkit.Period;
import org.retentionkit.survey.NpsChange;
import org.retentionkit.survey.NpsChangeCalculator;
import org.retentionkit.survey.NpsChangeTest;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;

/** Our score moved. Is that more than the luck of who answered? */
public final class DidOurNpsReallyChange {
  private DidOurNpsReallyChange() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    NpsSurvey january = month(1, 21, 25, 54);
    NpsSurvey february = month(2, 20, 25, 55);
    NpsSurvey march = month(3, 10, 20, 70);

    NpsChange small = NpsChangeCalculator.changeFrom(january).to(february);
    System.out.println(small.explanation());

    NpsChange large = NpsChangeCalculator.changeFrom(february).to(march);
    System.out.println(large.explanation());
    System.out.println(large.test(NpsChangeTest.POOLED));
  }

  private static NpsSurvey month(int month, long detractors, long passives, long promoters) {
    return NpsSurvey.during(Period.ofMonth(2026, month), NpsScale.ZERO_TO_TEN)
        .detractors(detractors)
        .passives(passives)
        .promoters(promoters)
        .build();
  }
}
