package org.retentionkit.examples.worth;

import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.economics.ChannelCount;
import org.retentionkit.economics.Invitations;
import org.retentionkit.economics.ReferralAnswers;
import org.retentionkit.economics.ReferralCalculator;
import org.retentionkit.economics.Silence;
import org.retentionkit.economics.ViralCoefficient;

/** Which share of new customers came by referral, and does inviting carry itself? */
public final class WhoBringsOthersAlong {
  private WhoBringsOthersAlong() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);

    // Asked: those who did not answer are never silently a no.
    ReferralAnswers answers =
        ReferralAnswers.during(march).referred(30).otherwise(90).unanswered(80).build();
    System.out.println(ReferralCalculator.referralShare(answers).explanation());
    System.out.println(
        ReferralCalculator.referralShare(answers, Silence.TAKEN_AS_NO).explanation());

    // Not asked: what no channel explains.
    System.out.println(
        ReferralCalculator.residualReferralShare(
                march, 200, List.of(new ChannelCount("ads", 100), new ChannelCount("search", 50)))
            .explanation());

    ViralCoefficient k =
        ReferralCalculator.viralCoefficient(Invitations.byUsers(1_000).sent(4_000).joined(800));
    System.out.println(k.explanation());
    System.out.println(
        "1,000 users after three cycles: "
            + k.usersAfter(1_000, 3).rounded(0, RoundingMode.HALF_EVEN));

    // At K = 1 every cycle brings as many as the one before.
    ViralCoefficient one =
        ReferralCalculator.viralCoefficient(
            Invitations.perUser(Ratio.of("5")).conversion(Ratio.of("0.2")));
    System.out.println(
        "At K = 1 the second cycle brings "
            + one.newUsersOfCycle(1_000, 2).rounded(0, RoundingMode.HALF_EVEN));
  }
}
