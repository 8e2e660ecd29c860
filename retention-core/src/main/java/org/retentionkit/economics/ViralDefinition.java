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
public enum ViralDefinition implements Measure<Referrals, ViralCoefficient> {
  /**
   * {@code invites per user × conversion}: 4 × 20 % = 0.8. One page divides the two, which would be
   * 20 and fall as more invitations succeed.
   */
  VIRAL_COEFFICIENT;

  private final Spec<Referrals> spec;

  ViralDefinition() {
    Term<Referrals> invites =
        Term.of(
            "invites per user",
            Referrals::invitesPerUser,
            each ->
                new Quantity(each.invitesPerUser().rounded(2, RoundingMode.HALF_EVEN), Unit.NONE));
    Term<Referrals> conversion =
        Term.<Referrals>of(
                "conversion",
                Referrals::conversion,
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
            .during(Referrals::period)
            .figure(2, Unit.NONE);
  }

  @Override
  public Spec<Referrals> spec() {
    return spec;
  }

  @Override
  public ViralCoefficient of(Referrals referrals) {
    return new ViralCoefficient(referrals);
  }
}
