package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * The retention at which a slogan holds: the inverse of {@link LeverageDefinition#GEOMETRIC} for
 * each kind of gain.
 */
enum SloganDefinition implements Measure<SloganDefinition.Claim, Rate> {
  /**
   * {@code 1 − points − points ÷ effect}: five points bring 25 % at 75 %, 95 % at 89.74 %, 100 % at
   * 90 % and 125 % at 91 %.
   */
  POINTS(
      "slogan-retention.points",
      "Retention at which a slogan holds (points)",
      gain("points").complement().minus(gain("points").over(effect()))),
  /**
   * {@code effect ÷ (percent + effect + effect × percent)}: five per cent more retention bring 25 %
   * at 80 %.
   */
  RELATIVE_PERCENT(
      "slogan-retention.relative-percent",
      "Retention at which a slogan holds (relative percent)",
      effect().over(gain("percent").plus(effect()).plus(effect().times(gain("percent")))));

  private final Spec<Claim> spec;

  SloganDefinition(String id, String title, Formula<Claim> formula) {
    this.spec =
        Spec.of(
                id,
                title,
                formula,
                "retention leverage of the lifetime in periods begun, solved for retention")
            .undefinedIf(SloganDefinition::neverSoLittle);
  }

  /** The rate at which {@code gain} has exactly this effect. */
  static Rate of(RetentionGain gain, Ratio effect) {
    Claim claim = new Claim(gain, effect);
    return gain.kind() == RetentionGain.Kind.POINTS ? POINTS.of(claim) : RELATIVE_PERCENT.of(claim);
  }

  @Override
  public Spec<Claim> spec() {
    return spec;
  }

  @Override
  public Rate of(Claim claim) {
    return Rate.of(this, claim);
  }

  private static Term<Claim> gain(String name) {
    return Term.of(
        name, claim -> claim.gain().fraction(), claim -> percent(claim.gain().fraction()));
  }

  private static Term<Claim> effect() {
    return Term.of("effect", Claim::effect, claim -> percent(claim.effect()));
  }

  private static Quantity percent(Ratio fraction) {
    return LeverageTerms.percent(fraction, Unit.PERCENT);
  }

  /** Points bring most where they are added to nothing: points ÷ (1 − points) more at least. */
  private static @Nullable Message neverSoLittle(Claim claim) {
    Ratio points = claim.gain().fraction();
    if (claim.gain().kind() == RetentionGain.Kind.RELATIVE_PERCENT) {
      return null;
    }
    if (points.compareTo(Ratio.ONE) >= 0) {
      return Message.of("economics.cannot-rise").and("gain", claim.gain().quantity());
    }
    Ratio least = points.dividedBy(points.complement());
    return claim.effect().compareTo(least) >= 0
        ? null
        : Message.of("economics.at-least")
            .and("gain", claim.gain().quantity())
            .and("least", new Quantity(least.percent(1), Unit.PERCENT));
  }

  /** What a slogan claims: that a gain of retention brings so much more lifetime or value. */
  record Claim(RetentionGain gain, Ratio effect) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that both are above 0. */
    Claim {
      Checks.notNull("gain", gain);
      if (!Checks.notNull("effect", effect).isDefined() || effect.signum() <= 0) {
        throw Checks.broken("effect", "must be above 0", effect);
      }
    }
  }
}
