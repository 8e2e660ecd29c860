package org.retentionkit.event;

/**
 * Which of several changes of a subscription on one day holds at its end, where only days are
 * known; in a log with exact times, of several changes in one millisecond. {@link
 * LogReport#decided()} counts the days that it decides.
 *
 * <p>Worked example: rows of 20.00 and of 0.00 on 3 March, of a customer who paid 10.00. By {@code
 * HIGHEST} 20.00 a month from then on; by {@code ENDS_WIN} the customer is lost on 3 March.
 */
public enum SameDayRule {
  /** The highest amount: a cancellation beside another change was undone or was a switch. */
  HIGHEST,
  /** An amount of 0 if there is one, else the highest: who cancels on a day is gone. */
  ENDS_WIN
}
