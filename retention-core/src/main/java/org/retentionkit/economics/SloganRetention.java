package org.retentionkit.economics;

import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "at which retention rate does it hold that a gain brings that much?".
 *
 * <p>Formula: by {@link SloganDefinition}, which the unit of the gain chooses. A fraction, 0 to 1.
 * Undefined when so small an effect does not happen at any retention rate: five points bring at
 * least 5.3 %.
 *
 * <p>Worked example: five points bring 95 % where retention is 1 − 0.05 − 0.05 ÷ 0.95 = 89.74 %.
 *
 * @param gain how much retention rises, in the words of {@code gainUnit}, above 0
 * @param gainUnit points or per cent of the rate
 * @param effect the claimed relative gain of lifetime or value, above 0: 0.95 for 95 %
 */
public record SloganRetention(Ratio gain, GainUnit gainUnit, Ratio effect) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that both are above 0. */
  public SloganRetention {
    gain = RetentionGain.of(gain, Checks.notNull("gainUnit", gainUnit)).amount();
    if (!Checks.notNull("effect", effect).isDefined() || effect.signum() <= 0) {
      throw Checks.broken("effect", "must be above 0", effect);
    }
  }

  @Override
  public SloganDefinition definition() {
    return gainUnit == GainUnit.POINTS
        ? SloganDefinition.POINTS
        : SloganDefinition.RELATIVE_PERCENT;
  }

  /** A solution of an equation, not a share of a counted group: always false. */
  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Ratio ratio() {
    Ratio solution = solution();
    return solution.signum() < 0 ? Ratio.of(0, 0) : solution;
  }

  @Override
  public Optional<String> undefinedReason() {
    if (isDefined()) {
      return Optional.empty();
    }
    Ratio fraction = fraction();
    return Optional.of(
        fraction.compareTo(Ratio.ONE) >= 0
            ? "retention cannot rise by " + RetentionGain.of(gain, gainUnit)
            : String.format(
                Locale.ROOT,
                "%s bring at least %s %% more, even at a retention of 0 %%",
                RetentionGain.of(gain, gainUnit),
                fraction.dividedBy(fraction.complement()).percent(1)));
  }

  @Override
  public Explanation explanation() {
    return Explanation.of(definition())
        .input(
            gainUnit == GainUnit.POINTS ? "points" : "percent",
            LeverageText.percent(fraction()),
            "%")
        .input("effect", LeverageText.percent(effect), "%")
        .result(this)
        .build();
  }

  private Ratio solution() {
    Ratio fraction = fraction();
    return gainUnit == GainUnit.POINTS
        ? fraction.complement().minus(fraction.dividedBy(effect))
        : effect.dividedBy(fraction.plus(effect).plus(effect.times(fraction)));
  }

  private Ratio fraction() {
    return gain.times(Ratio.of(1, 100));
  }
}
