package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many invitations does a user send per cycle, and how many of them bring a user?".
 *
 * <p>Worked example: {@code Invitations.byUsers(1_000).sent(4_000).joined(800)} is the same as
 * {@code Invitations.perUser(Ratio.of("4")).conversion(Ratio.of("0.2"))}.
 *
 * @param perUser invitations a user sends per cycle, at least 0
 * @param conversion the share of invitations that bring a user, 0 to 1; over 0, undefined, if none
 *     was sent
 */
public record Invitations(Ratio perUser, Ratio conversion) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the ranges. */
  public Invitations {
    if (!Checks.notNull("invites per user", perUser).isDefined() || perUser.signum() < 0) {
      throw Checks.broken("invites per user", "must not be negative", perUser);
    }
    Checks.notNull("conversion", conversion);
    if (conversion.isDefined()
        && (conversion.signum() < 0 || conversion.compareTo(Ratio.ONE) > 0)) {
      throw Checks.broken("conversion", "must lie between 0 and 1", conversion);
    }
  }

  /** Begins with the invitations a user sends per cycle. */
  public static RateStep perUser(Ratio invites) {
    return new RateStep(invites);
  }

  /** Begins with the users who could invite in one cycle, at least 1. */
  public static CountStep byUsers(long users) {
    return new CountStep(users);
  }

  /** Asks for the conversion. */
  public static final class RateStep {
    private final Ratio perUser;

    private RateStep(Ratio perUser) {
      this.perUser = Checks.notNull("invites per user", perUser);
    }

    /** The share of invitations that bring a user, 0 to 1. */
    public Invitations conversion(Ratio conversion) {
      return new Invitations(perUser, conversion);
    }
  }

  /** Asks for the invitations of the cycle. */
  public static final class CountStep {
    private final long users;

    private CountStep(long users) {
      this.users = Checks.positive("users", users);
    }

    /** How many invitations they sent, at least 0. */
    public SentStep sent(long invites) {
      return new SentStep(users, Checks.notNegative("invites", invites));
    }
  }

  /** Asks for those who joined. */
  public static final class SentStep {
    private final long users;
    private final long invites;

    private SentStep(long users, long invites) {
      this.users = users;
      this.invites = invites;
    }

    /** How many of the invited became users, at most the invitations. */
    public Invitations joined(long joined) {
      Checks.notNegative("joined", joined);
      Checks.atMost("joined", joined, "invites", invites);
      return new Invitations(Ratio.of(invites, users), Ratio.of(joined, invites));
    }
  }
}
