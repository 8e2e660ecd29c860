package org.retentionkit.examples.surveys;

import java.time.YearMonth;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.survey.NetPromoterScore;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Our score moved. Is that more than the luck of who answered? */
public final class DidOurNpsReallyChange {
  private DidOurNpsReallyChange() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    NetPromoterScore january = month(1, 21, 25, 54);
    NetPromoterScore february = month(2, 20, 25, 55);
    NetPromoterScore march = month(3, 10, 20, 70);

    Change small = ChangeCalculator.compare(january, february);
    System.out.println(small.explanation());

    Change large = ChangeCalculator.compare(february, march);
    System.out.println(large.explanation());
    System.out.println(large);
    System.out.println(large.test());
  }

  private static NetPromoterScore month(int month, long detractors, long passives, long promoters) {
    return NpsCalculator.netPromoterScore(
        NpsSurvey.during(YearMonth.of(2026, month))
            .detractors(detractors)
            .passives(passives)
            .promoters(promoters)
            .build());
  }
}
