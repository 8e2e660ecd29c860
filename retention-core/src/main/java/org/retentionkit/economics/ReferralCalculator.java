package org.retentionkit.economics;

import java.util.List;
import org.retentionkit.Period;

/** From answers, channels and invitations to referral. Static and pure. */
public final class ReferralCalculator {
  private ReferralCalculator() {}

  /**
   * The share of the new customers who answered that named a referral.
   *
   * <p>Worked example: 30 of 120 answers: 25 %.
   *
   * @param answers what the new customers said, not null
   * @return a fraction, 0 to 1; undefined if nobody answered
   */
  public static AskedReferralShare referralShare(ReferralAnswers answers) {
    return new AskedReferralShare(answers, Silence.LEFT_OUT);
  }

  /**
   * The share of the new customers that named a referral.
   *
   * @param answers what the new customers said, not null
   * @param silence what is done with those who said nothing, not null
   * @return a fraction, 0 to 1; undefined if it is a share of nobody
   */
  public static AskedReferralShare referralShare(ReferralAnswers answers, Silence silence) {
    return new AskedReferralShare(answers, silence);
  }

  /**
   * The share of the new customers that no channel explains.
   *
   * @param period the period in which they became customers, not null
   * @param newCustomers all new customers, at least 0
   * @param channels those attributed to channels, not null
   * @return a fraction, 0 to 1; undefined if nobody was new
   */
  public static ResidualReferralShare residualReferralShare(
      Period period, long newCustomers, List<ChannelCount> channels) {
    return new ResidualReferralShare(period, newCustomers, channels);
  }

  /**
   * How many new users one user brings per cycle: 4 invitations a user, 20 % accepted: 0.8.
   *
   * @param invitations rates or counts of one cycle, not null
   * @return a number, at least 0; undefined if no invitation was sent
   */
  public static ViralCoefficient viralCoefficient(Invitations invitations) {
    return new ViralCoefficient(invitations);
  }
}
