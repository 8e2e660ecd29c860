package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "of the customers active lately, which share was active just now?".
 *
 * <p>Formula: by {@link StickinessDefinition}; both windows end with the same day. A fraction, 0 to
 * 1. Undefined when nobody was active in the long window.
 *
 * <p>Worked example: 20 customers active on 30 January, 100 in the 30 days to it: 20 %.
 *
 * @param day the last day of both windows
 * @param activeInShort distinct customers active in the short window, at most {@code activeInLong}
 * @param activeInLong distinct customers active in the long window
 * @param definition which windows
 */
public record Stickiness(
    LocalDate day, long activeInShort, long activeInLong, StickinessDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks signs and bounds. */
  public Stickiness {
    Checks.notNull("day", day);
    Checks.notNegative("activeInShort", activeInShort);
    Checks.notNegative("activeInLong", activeInLong);
    Checks.atMost("activeInShort", activeInShort, "activeInLong", activeInLong);
    Checks.notNull("definition", definition);
  }

  @Override
  public Proportion proportion() {
    return new Proportion(activeInShort, activeInLong);
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Optional<String> undefinedReason() {
    return activeInLong > 0
        ? Optional.empty()
        : Optional.of("nobody was " + definition.longName() + " up to " + day);
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition)
            .period(Period.starting(day, CalendarUnit.DAY))
            .input(definition.shortName(), activeInShort)
            .input(definition.longName(), activeInLong)
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
