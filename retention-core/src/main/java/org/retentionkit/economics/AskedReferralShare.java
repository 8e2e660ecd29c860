package org.retentionkit.economics;

import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of the new customers came by referral?" by asking them.
 *
 * <p>Formula: {@code referred ÷ answered}, or over all new customers if {@link
 * Silence#TAKEN_AS_NO}. A fraction, 0 to 1, with an interval. Undefined when nobody answered, or
 * nobody was new.
 *
 * <p>Worked example: 30 referred, 90 otherwise, 80 silent: 30 ÷ 120 = 25 %, at the least 15 %.
 *
 * @param answers what the new customers said
 * @param silence what is done with those who said nothing
 */
public record AskedReferralShare(ReferralAnswers answers, Silence silence) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public AskedReferralShare {
    Checks.notNull("answers", answers);
    Checks.notNull("silence", silence);
  }

  @Override
  public ReferralDefinition definition() {
    return silence == Silence.LEFT_OUT
        ? ReferralDefinition.ASKED
        : ReferralDefinition.ASKED_SILENCE_AS_NO;
  }

  @Override
  public Ratio ratio() {
    return Ratio.of(answers.referred(), base());
  }

  @Override
  public Optional<String> undefinedReason() {
    return base() > 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is 0 in %s (unanswered %d)",
                baseName(),
                answers.period(),
                answers.unanswered()));
  }

  @Override
  public Explanation explanation() {
    Explanation.Builder text =
        Explanation.of(definition())
            .period(answers.period())
            .input("referred", answers.referred())
            .input(baseName(), base())
            .result(this)
            .note(
                String.format(
                    Locale.ROOT,
                    "%d of %d new customers did not answer.",
                    answers.unanswered(),
                    answers.newCustomers()));
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }

  private long base() {
    return silence == Silence.LEFT_OUT ? answers.answered() : answers.newCustomers();
  }

  private String baseName() {
    return silence == Silence.LEFT_OUT ? "answered" : "new customers";
  }
}
