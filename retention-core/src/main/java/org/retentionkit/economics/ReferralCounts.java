package org.retentionkit.economics;

import java.io.Serializable;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * How many invitations a customer sends per cycle, and how many of them are accepted: what the
 * viral coefficient is made of. From counts or from rates; no period is needed.
 *
 * <p>Worked example: {@code
 * ReferralCounts.builder().customers(1_000).inviters(400).invitations(1_200).accepted(120).build()}
 * is the same as {@code ReferralCounts.builder().invitesPerUser("1.2").conversion("0.1").build()}.
 *
 * @param period the period of the cycle; null if none is named
 * @param invitesPerUser invitations a customer sends per cycle, at least 0
 * @param conversion the share of invitations that bring a customer, 0 to 1; over 0, undefined, if
 *     none was sent
 */
public record ReferralCounts(@Nullable Period period, Ratio invitesPerUser, Ratio conversion)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the ranges. */
  public ReferralCounts {
    if (!Checks.notNull("invites per user", invitesPerUser).isDefined()
        || invitesPerUser.signum() < 0) {
      throw Checks.broken("invites per user", "must not be negative", invitesPerUser);
    }
    if (Checks.notNull("conversion", conversion).isDefined()) {
      SellingOdds.share("conversion", conversion);
    }
  }

  /** Begins the referrals of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(Checks.notNull("period", period));
  }

  /** Begins referrals without a named period. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** For example {@code March 2026: 1.2 invites per user, conversion 10 %}. */
  @Override
  public String toString() {
    String share = conversion.isDefined() ? Text.plain(conversion.percent(4)) + " %" : "not known";
    return (period == null ? "" : period + ": ")
        + Text.plain(invitesPerUser.rounded(4, RoundingMode.HALF_EVEN))
        + " invites per user, conversion "
        + share;
  }

  /** Collects counts or rates of one cycle by name. Not safe for use by several threads. */
  public static final class Builder {
    private final @Nullable Period period;
    private @Nullable Long customers;
    private @Nullable Long inviters;
    private @Nullable Long each;
    private @Nullable Long invitations;
    private @Nullable Long accepted;
    private @Nullable Ratio perUser;
    private @Nullable Ratio conversion;

    private Builder(@Nullable Period period) {
      this.period = period;
    }

    /** The customers who could invite in one cycle, at least 1. */
    public Builder customers(long customers) {
      this.customers = Checks.positive("customers", customers);
      return this;
    }

    /** How many of the customers invited anybody; each of them sent an invitation at least. */
    public Builder inviters(long inviters) {
      this.inviters = Checks.notNegative("inviters", inviters);
      return this;
    }

    /** How many invitations each of the {@link #inviters} sent, at least 1. */
    public Builder invitationsEach(long invitations) {
      this.each = Checks.positive("invitations each", invitations);
      return this;
    }

    /** How many invitations were sent in all, at least 0. */
    public Builder invitations(long invitations) {
      this.invitations = Checks.notNegative("invitations", invitations);
      return this;
    }

    /** How many invitations brought a customer, at most all of them. */
    public Builder accepted(long accepted) {
      this.accepted = Checks.notNegative("accepted", accepted);
      return this;
    }

    /** Invitations a customer sends per cycle, at least 0, where the rate itself is known. */
    public Builder invitesPerUser(Ratio invites) {
      this.perUser = Checks.notNull("invites per user", invites);
      return this;
    }

    /** Invitations a customer sends per cycle, written out: {@code "1.2"}. */
    public Builder invitesPerUser(String invites) {
      return invitesPerUser(Ratio.of(invites));
    }

    /** The share of invitations that bring a customer, where the rate itself is known. */
    public Builder conversion(Ratio conversion) {
      this.conversion = Checks.notNull("conversion", conversion);
      return this;
    }

    /** The share of invitations that bring a customer, written out: {@code "0.1"}. */
    public Builder conversion(String conversion) {
      return conversion(Ratio.of(conversion));
    }

    /**
     * The referrals.
     *
     * @throws IllegalStateException if invitations per customer or their conversion do not follow
     */
    public ReferralCounts build() {
      Long sent = sent();
      Ratio invites = perUser;
      if (invites == null && customers != null && sent != null) {
        invites = Ratio.of(sent, customers);
      }
      Ratio share = conversion;
      if (share == null && accepted != null && sent != null) {
        Checks.atMost("accepted", accepted, "invitations", sent);
        share = Ratio.of(accepted, sent);
      }
      if (invites == null || share == null) {
        throw new IllegalStateException(
            "customers, invitations and accepted, or invitesPerUser and conversion must be given");
      }
      return new ReferralCounts(period, invites, share);
    }

    private @Nullable Long sent() {
      if (inviters == null) {
        return invitations;
      }
      if (customers != null) {
        Checks.atMost("inviters", inviters, "customers", customers);
      }
      Long sent = each == null ? invitations : (Long) Checks.product("invitations", inviters, each);
      if (sent != null && invitations != null && !sent.equals(invitations)) {
        throw Checks.broken(
            "invitations", "must be inviters × invitations each " + sent, invitations);
      }
      if (sent != null) {
        Checks.atMost("inviters", inviters, "invitations", sent);
      }
      return sent;
    }
  }
}
