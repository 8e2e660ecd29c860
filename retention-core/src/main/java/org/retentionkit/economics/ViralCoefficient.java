package org.retentionkit.economics;

import org.retentionkit.Figure;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * The viral coefficient (K-factor): how many new users one user brings per cycle of inviting.
 *
 * <p>Formula: {@code invites per user × conversion}. A number, at least 0, exact; its powers are
 * exact too, or to 40 digits where they would have hundreds. Below 1 growth dies out, at 1 every
 * cycle adds as many as the one before, above 1 each adds more. Undefined when nobody was invited,
 * so that no conversion is known.
 *
 * <p>Worked example: 4 invitations each, 20 % accepted: 0.8; of 1,000 users the next cycles bring
 * 800, 640, … and all cycles together 5,000.
 *
 * @param referrals what it is made of
 */
public record ViralCoefficient(ReferralCounts referrals) implements Figure {
  private static final long serialVersionUID = 2L;

  /** Checks that they are there. */
  public ViralCoefficient {
    Checks.notNull("referrals", referrals);
  }

  @Override
  public ViralDefinition definition() {
    return ViralDefinition.VIRAL_COEFFICIENT;
  }

  @Override
  public ReferralCounts summary() {
    return referrals;
  }

  /**
   * How many users cycle number {@code cycle} brings: {@code users × K ^ cycle}. At K = 1 as many
   * in every cycle, never twice as many.
   *
   * @param users the users who begin, at least 0
   * @param cycle which cycle, 0 for the users who begin
   * @throws org.retentionkit.UndefinedMeasureException if the coefficient is undefined
   * @throws IllegalArgumentException if the number has more than 1,000 digits
   */
  public Ratio newUsersOfCycle(long users, int cycle) {
    Checks.notNegative("users", users);
    Checks.notNegative("cycle", cycle);
    if (!isDefined()) {
      throw undefined();
    }
    return Ratio.of(users, 1).times(exact().power(cycle));
  }

  /**
   * How many users there are after {@code cycles} cycles if nobody leaves: {@code users × (1 + K +
   * … + K ^ cycles)}.
   *
   * @param users the users who begin, at least 0
   * @param cycles how many cycles, at least 0
   * @throws org.retentionkit.UndefinedMeasureException if the coefficient is undefined
   * @throws IllegalArgumentException if the number has more than 1,000 digits
   */
  public Ratio usersAfter(long users, int cycles) {
    Ratio last = newUsersOfCycle(users, cycles);
    Ratio k = exact();
    Ratio begun = Ratio.of(users, 1);
    return k.equals(Ratio.ONE)
        ? begun.times(Ratio.of(cycles + 1L, 1))
        : begun.minus(last.times(k)).dividedBy(k.complement());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
