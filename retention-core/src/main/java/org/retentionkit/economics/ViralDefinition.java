package org.retentionkit.economics;

import java.math.RoundingMode;
import org.retentionkit.Known;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/** The viral coefficient (K-factor): growth by invitation. */
public enum ViralDefinition implements Measure<ReferralCounts, ViralCoefficient> {
  /**
   * {@code invites per user × conversion}: 4 × 20 % = 0.8. One page divides the two, which would be
   * 20 and fall as more invitations succeed.
   */
  VIRAL_COEFFICIENT;

  private final Spec<ReferralCounts> spec;

  ViralDefinition() {
    Term<ReferralCounts> invites =
        Term.of(
            "invites per user",
            ReferralCounts::invitesPerUser,
            each ->
                new Quantity(each.invitesPerUser().rounded(2, RoundingMode.HALF_EVEN), Unit.NONE));
    Term<ReferralCounts> conversion =
        Term.<ReferralCounts>of(
                "conversion",
                ReferralCounts::conversion,
                each -> SellingDefinition.percent(each.conversion()))
            .knownIf(
                new Known<>(
                    each -> each.conversion().isDefined(),
                    each -> Message.of("economics.nobody-invited").andTerm("term", "conversion")));
    spec =
        Spec.of(
                "viral-coefficient.invites-times-conversion",
                "Viral coefficient (K)",
                invites.times(conversion),
                "calculators of the viral coefficient")
            .during(ReferralCounts::period)
            .figure(2, Unit.NONE);
  }

  @Override
  public Spec<ReferralCounts> spec() {
    return spec;
  }

  @Override
  public ViralCoefficient of(ReferralCounts referrals) {
    return new ViralCoefficient(referrals);
  }
}
