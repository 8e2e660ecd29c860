package org.retentionkit.examples.worth;

import java.math.RoundingMode;
import org.retentionkit.Period;
import org.retentionkit.economics.NewCustomers;
import org.retentionkit.economics.ReferralCalculator;
import org.retentionkit.economics.ReferralCounts;
import org.retentionkit.economics.ReferralDefinition;
import org.retentionkit.economics.ViralCoefficient;

/** Which share of new customers came by referral, and does inviting carry itself? */
public final class WhoBringsOthersAlong {
  private WhoBringsOthersAlong() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);

    // Asked: those who did not answer are never silently a no.
    NewCustomers answers =
        NewCustomers.during(march).referred(30).otherwise(90).unanswered(80).build();
    System.out.println(ReferralCalculator.referralShare(answers).explanation());
    System.out.println(
        ReferralCalculator.referralShare(answers, ReferralDefinition.ASKED_SILENCE_AS_NO)
            .explanation());

    // Not asked: what no channel explains.
    System.out.println(
        ReferralCalculator.referralShare(
                NewCustomers.during(march)
                    .total(200)
                    .channel("ads", 100)
                    .channel("search", 50)
                    .build(),
                ReferralDefinition.RESIDUAL)
            .explanation());

    ViralCoefficient k =
        ReferralCalculator.viralCoefficient(
            ReferralCounts.builder().customers(1_000).invitations(4_000).accepted(800).build());
    System.out.println(k.explanation());
    System.out.println(
        "1,000 users after three cycles: "
            + k.usersAfter(1_000, 3).rounded(0, RoundingMode.HALF_EVEN));

    // At K = 1 every cycle brings as many as the one before.
    ViralCoefficient one =
        ReferralCalculator.viralCoefficient(
            ReferralCounts.builder().invitesPerUser("5").conversion("0.2").build());
    System.out.println(
        "At K = 1 the second cycle brings "
            + one.newUsersOfCycle(1_000, 2).rounded(0, RoundingMode.HALF_EVEN));
  }
}
