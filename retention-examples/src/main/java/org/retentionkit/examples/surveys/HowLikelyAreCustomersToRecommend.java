package org.retentionkit.examples.surveys;

import java.util.stream.Stream;
import org.retentionkit.Period;
import org.retentionkit.survey.NetPromoterScore;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsIntervalMethod;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;

/** How likely are customers to recommend us, and how sure is that from so few answers? */
public final class HowLikelyAreCustomersToRecommend {
  private HowLikelyAreCustomersToRecommend() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);

    NpsSurvey counted = NpsSurvey.during(march).detractors(10).passives(20).promoters(70).build();
    NetPromoterScore score = NpsCalculator.netPromoterScore(counted);
    System.out.println(score.explanation());
    System.out.println("In balance? " + score.testAgainstZero());

    // Four answers, as they come out of a stream.
    NpsSurvey streamed =
        Stream.of(9, 10, 6, 8).collect(NpsSurvey.collector(march, NpsScale.ZERO_TO_TEN));
    System.out.println(NpsCalculator.netPromoterScore(streamed).explanation());

    // Ten promoters of ten: Wald's interval claims certainty, the score interval does not.
    NpsSurvey unanimous = NpsSurvey.during(march).detractors(0).passives(0).promoters(10).build();
    for (NpsIntervalMethod method :
        new NpsIntervalMethod[] {NpsIntervalMethod.WALD, NpsIntervalMethod.SCORE}) {
      System.out.println(method.interval(unanimous, 0.95).toPointsString());
    }
  }
}
