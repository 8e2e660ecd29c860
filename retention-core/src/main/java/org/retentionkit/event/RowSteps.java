package org.retentionkit.event;

import java.time.LocalDate;
import java.util.function.Function;
import org.retentionkit.internal.Checks;

/**
 * What rows that are objects may say beside customer, time and amount.
 *
 * @param <T> the type of a row
 * @param <S> the steps to a log
 */
abstract class RowSteps<T, S> {
  final RowMarks<T> marks = new RowMarks<>();
  private DuplicateRule duplicates = DuplicateRule.KEEP;
  private SameDayRule sameDay = SameDayRule.HIGHEST;
  private GuestRule guests = GuestRule.REFUSE;

  abstract S self();

  /**
   * The order that each row is a line of: rows of a customer with one order id are one order, in
   * all measures. Amounts from 0 on are added up, with those below 0 of the order's first day; the
   * first time counts. Later amounts below 0 are refunds of their own day.
   *
   * <p>Worked example: rows of A1 of 15.30 and 20.34, of A2 of 10.00 and, a month later, of A1 of
   * −5.00 are two orders of 35.64 and 10.00, and a refund of 5.00.
   *
   * @param id a text, a whole number or a UUID; null or blank for an order of its own
   */
  public S order(Function<? super T, ?> id) {
    marks.group("order", id);
    return self();
  }

  /**
   * The subscription that each row changes, where customers may have several: the amount of a
   * customer is the sum over them.
   *
   * <p>Worked example: subscription A at 100.00 from 10 January to 10 March, B at 50.00 from 10
   * February, of one customer: February 150.00, March 50.00, and nobody is lost. Where
   * subscriptions are to be counted instead, they are what {@link LogRows#bySubscription} counts.
   *
   * @param id a text, a whole number or a UUID; null or blank for the one without a name
   */
  public S subscription(Function<? super T, ?> id) {
    marks.group("subscription", id);
    return self();
  }

  /**
   * The id of each row itself, such as that of an export's line: by it, repeated rows are told from
   * equal ones.
   *
   * @param id a text, a whole number or a UUID; null or blank for a row that repeats none
   */
  public S row(Function<? super T, ?> id) {
    marks.row(id);
    return self();
  }

  /** Whether rows that repeat another one count, in all measures; they do if nothing is said. */
  public S duplicates(DuplicateRule rule) {
    duplicates = Checks.notNull("duplicates", rule);
    return self();
  }

  /** Which of several changes on one day holds; the highest if nothing is said. */
  public S sameDay(SameDayRule rule) {
    sameDay = Checks.notNull("sameDay", rule);
    return self();
  }

  /** What rows with a blank customer are; refused if nothing is said. */
  public S guests(GuestRule rule) {
    guests = Checks.notNull("guests", rule);
    return self();
  }

  /**
   * The day on which each row became known, such as that of its export: what {@code asKnownOn} of
   * the log goes by.
   *
   * @param day not null for any row
   */
  public S knownOn(Function<? super T, LocalDate> day) {
    marks.known(day);
    return self();
  }

  /**
   * A text that each row says of its customer, such as a country or plan, and which holds from its
   * day on: what the {@code segments} of the log are made by.
   *
   * @param name what it is, such as {@code "country"}
   * @param value the text, null or blank if a row does not say
   */
  public S attribute(String name, Function<? super T, String> value) {
    marks.text(name, value);
    return self();
  }

  SameDayRule sameDay() {
    return sameDay;
  }

  GuestRule guests() {
    return guests;
  }

  RowRules choosing(RowRules rules) {
    return rules.choosing(duplicates, marks.hasRowIds(), sameDay);
  }
}
