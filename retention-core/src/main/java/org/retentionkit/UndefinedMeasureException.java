package org.retentionkit;

import org.retentionkit.internal.Checks;

/**
 * Thrown when the number of an undefined measure is asked for, such as the retention rate of a
 * period that opened with nobody.
 *
 * <p>Ask {@link Measurement#isDefined()} or {@link Measurement#toOptional()} first where that can
 * happen. The message reads, for example, {@code Customer retention rate is undefined: opening is 0
 * in March 2026}.
 */
public final class UndefinedMeasureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String measure;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param measure the measure's title, not null
   * @param reason why it has no number, not null
   */
  public UndefinedMeasureException(String measure, String reason) {
    super(
        Checks.notNull("measure", measure) + " is undefined: " + Checks.notNull("reason", reason));
    this.measure = measure;
    this.reason = reason;
  }

  /** The title of the measure, such as {@code Customer retention rate}. */
  public String measure() {
    return measure;
  }

  /** Why the measure has no number, such as {@code opening is 0 in March 2026}. */
  public String reason() {
    return reason;
  }
}
