package org.retentionkit.economics;

import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * Referral: the share of new customers who came by it, and the viral coefficient (K-factor). Static
 * and pure.
 */
public final class ReferralCalculator {
  private ReferralCalculator() {}

  /**
   * The share of the new customers who answered that named a referral.
   *
   * <p>Worked example: 30 of 120 answers: 25 %.
   *
   * @param customers what the new customers said, not null
   * @return a fraction, 0 to 1; undefined if nobody was asked or nobody answered
   */
  public static Rate referralShare(NewCustomers customers) {
    return referralShare(customers, ReferralDefinition.ASKED);
  }

  /**
   * The share of the new customers who came by referral, by a chosen estimator.
   *
   * <p>Worked example: of 200 new customers channels explain 150: by {@link
   * ReferralDefinition#RESIDUAL} 25 %.
   *
   * @param customers how the new customers came, not null
   * @param definition the estimator, not null
   * @return a fraction, 0 to 1; undefined if it is a share of nobody or lacks what it needs
   */
  public static Rate referralShare(NewCustomers customers, ReferralDefinition definition) {
    return Checks.notNull("definition", definition).of(Checks.notNull("customers", customers));
  }

  /**
   * The viral coefficient (K-factor), how many new customers one customer brings per cycle of
   * inviting: {@code invites per user × conversion}.
   *
   * <p>Worked example: 1,000 customers, 400 of whom send 3 invitations each, 120 accepted: 1.2 × 10
   * % = 0.12.
   *
   * @param referrals counts or rates of one cycle, not null
   * @return a number, at least 0; undefined if no invitation was sent
   */
  public static ViralCoefficient viralCoefficient(ReferralCounts referrals) {
    return new ViralCoefficient(referrals);
  }
}
