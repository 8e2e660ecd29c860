package org.retentionkit.examples.surveys;

import org.retentionkit.Period;
import org.retentionkit.survey.CesCalculator;
import org.retentionkit.survey.CesDefinition;
import org.retentionkit.survey.CesDirection;
import org.retentionkit.survey.CesSurvey;
import org.retentionkit.survey.CsatCalculator;
import org.retentionkit.survey.CsatDefinition;
import org.retentionkit.survey.CsatSurvey;
import org.retentionkit.survey.CustomerEffort;
import org.retentionkit.survey.RatingCounts;
import org.retentionkit.survey.RatingScale;

/** How satisfied are customers, and how hard did we make it for them? */
public final class HowSatisfiedAreCustomers {
  private HowSatisfiedAreCustomers() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);
    CsatSurvey satisfaction = CsatSurvey.ofRatings(3, 5, 4, 5, 2).dated(march);
    for (CsatDefinition definition : CsatDefinition.values()) {
      System.out.println(CsatCalculator.csat(satisfaction, definition).explanation());
    }

    RatingCounts ratings = RatingCounts.of(RatingScale.ONE_TO_SEVEN, 2, 3, 5, 10, 20, 35, 25);
    CustomerEffort agreed =
        CesCalculator.ces(
            new CesSurvey(march, CesDirection.HIGHER_IS_EASIER, ratings), CesDefinition.NET);
    System.out.println(agreed.explanation());

    // The same numbers as an answer to "how hard was it?" are bad news, and cannot be mixed in.
    CesSurvey hard = new CesSurvey(march, CesDirection.HIGHER_IS_HARDER, ratings);
    CustomerEffort turned = CesCalculator.ces(hard.reversed(), CesDefinition.NET);
    System.out.println("Easier than that? " + turned.isEasierThan(agreed));
  }
}
