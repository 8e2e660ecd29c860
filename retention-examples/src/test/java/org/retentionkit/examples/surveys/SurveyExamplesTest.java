package org.retentionkit.examples.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retentionkit.examples.Printed;

/** The answers of the examples on surveys, line by line. */
class SurveyExamplesTest {

  @Test
  void how_likely_are_customers_to_recommend() throws Exception {
    assertThat(Printed.by(HowLikelyAreCustomersToRecommend::main).lines())
        .containsExactly(
            "Net Promoter Score, March 2026: +60.0 points = (promoters 70 − detractors 10) ÷"
                + " responses 100. 95 % score interval +45.2 to +71.3 points.",
            "In balance? Score test against 0: z = 6.708, two-sided p = 1.970e-11",
            "Net Promoter Score, March 2026: +25.0 points = (promoters 2 − detractors 1) ÷"
                + " responses 4. 95 % score interval −50.5 to +77.8 points.",
            "95 % Wald interval +100.0 to +100.0 points",
            "95 % score interval +44.5 to +100.0 points");
  }

  @Test
  void did_our_nps_really_change() throws Exception {
    assertThat(Printed.by(DidOurNpsReallyChange::main).lines())
        .containsExactly(
            "Change of Net Promoter Score, February 2026: +2.0 points = after +35.0 points −"
                + " before +33.0 points. 95 % MOVER score interval −20.0 to +23.9 points. Before is"
                + " January 2026. It rose by 2.0 points: the change is within sampling error at 95 %"
                + " (Pooled z test p = 0.86). The two groups are taken as independent, which the"
                + " same customers asked twice are not.",
            "Change of Net Promoter Score, March 2026: +25.0 points = after +60.0 points −"
                + " before +35.0 points. 95 % MOVER score interval +4.4 to +44.9 points. Before is"
                + " February 2026. It rose by 25.0 points: the change exceeds sampling error at 95 %"
                + " (Pooled z test p = 0.017). The two groups are taken as independent, which the"
                + " same customers asked twice are not.",
            "Net Promoter Score, March 2026: rose by 25.0 points, significant (p = 0.02)",
            "Pooled z test: z = 2.385, two-sided p = 0.01708");
  }

  @Test
  void how_many_answers_does_our_nps_need() throws Exception {
    assertThat(Printed.by(HowManyAnswersDoesOurNpsNeed::main).lines())
        .containsExactly(
            "Within 10 points, whatever they say: 385",
            "Within 5 points: 1537",
            "Within 5 points of 2000 customers, if they answer as last year: 639",
            "Before and after, to see a rise of 5 points: 3886");
  }

  @Test
  void whom_do_the_answers_speak_for() throws Exception {
    assertThat(Printed.by(WhomDoTheAnswersSpeakFor::main).lines())
        .containsExactly(
            "95 % Wald (stratified, finite populations) interval +52.5 to +67.5 points",
            "Stratified Net Promoter Score, March 2026: +35.0 points = Σ (population ×"
                + " score) ÷ Σ population. 95 % Wald (stratified) interval +24.2 to +45.8 points."
                + " North: population 5000, score +60.0 points from 100 responses. South:"
                + " population 3000, score 0.0 points from 100 responses. West: population 2000,"
                + " score +25.0 points from 20 responses.",
            "Weighted Net Promoter Score, March 2026: +25.0 points = (promoter weight 3 −"
                + " detractor weight 1) ÷ weight 8. 95 % Wald (linearised) interval −42.7 to +92.7"
                + " points. 3 responses tell as much as 2.5 of equal weight.");
  }

  @Test
  void how_satisfied_are_customers() throws Exception {
    assertThat(Printed.by(HowSatisfiedAreCustomers::main).lines())
        .containsExactly(
            "Customer satisfaction (top two of 5), March 2026: 60.0 % = top two 3 ÷"
                + " responses 5. 95 % Wilson interval 23.1 % to 88.2 %.",
            "Customer satisfaction (mean of 1 to 5), March 2026: 3.8 of 5 = rating total 19"
                + " ÷ responses 5. 95 % t interval 2.181 to 5.000.",
            "Customer effort (net), March 2026: +55.0 points = (top two 60 − bottom two 5) ÷"
                + " responses 100. 95 % score interval +42.3 to +65.5 points. On 1 to 7, higher is"
                + " easier.",
            "Easier than that? false");
  }
}
