package org.retentionkit.examples.surveys;

import org.retentionkit.survey.DifferenceGoal;
import org.retentionkit.survey.MarginGoal;
import org.retentionkit.survey.NpsSurvey;

/** How many customers must answer, to know the score to within some points, or to see it move? */
public final class HowManyAnswersDoesOurNpsNeed {
  private HowManyAnswersDoesOurNpsNeed() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    System.out.println("Within 10 points, whatever they say: " + MarginGoal.ofPoints(10).answers());
    System.out.println("Within 5 points: " + MarginGoal.ofPoints(5).answers());

    // Half promoters and a fifth detractors.
    NpsSurvey asLastYear = NpsSurvey.builder().promoters(50).passives(30).detractors(20).build();
    System.out.println(
        "Within 5 points of 2000 customers, if they answer as last year: "
            + MarginGoal.ofPoints(5).expecting(asLastYear).answersFrom(2_000));

    NpsSurvey better = NpsSurvey.builder().promoters(55).passives(25).detractors(20).build();
    System.out.println(
        "Before and after, to see a rise of 5 points: "
            + DifferenceGoal.between(asLastYear, better).answersPerGroup());
  }
}
