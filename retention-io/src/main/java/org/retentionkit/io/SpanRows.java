package org.retentionkit.io;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.IdHash;

/**
 * Rows as subscriptions: customer, start, perhaps an end, and a price for a term. Each is a change
 * at its start and one to nothing at its end; a trial that the source tells of is not paid for.
 */
final class SpanRows implements RowParser {
  private static final Pattern NEVER =
      Pattern.compile(
          "(?:9999-12-3[01]|31\\.12\\.9999|99991231|9999/12/31)(?:[T ].*)?|\\+?infinity",
          Pattern.CASE_INSENSITIVE);

  private final String source;
  private final CustomerColumn customers;
  private final RowColumns columns;
  private final Times times;
  private final MoneyColumn money;
  private final Intervals intervals;
  private final Function<String, CancelReason> reasons;
  private final RowSink sink;
  private final Row start = new Row();
  private final Row end = new Row();
  private @Nullable Fields fields;

  SpanRows(
      String source,
      CustomerColumn customers,
      RowColumns columns,
      Times times,
      MoneyColumn money,
      Intervals intervals,
      Function<String, CancelReason> reasons,
      RowSink sink) {
    this.source = source;
    this.customers = customers;
    this.columns = columns;
    this.times = times;
    this.money = money;
    this.intervals = intervals;
    this.reasons = reasons;
    this.sink = sink;
  }

  @Override
  public void begin(Fields found) {
    fields = found;
    customers.begin(found);
    columns.begin(found);
    money.begin(found);
    intervals.begin(found);
  }

  @Override
  public void read(long line) {
    Fields found = Objects.requireNonNull(fields);
    customers.read(found.at(Role.CUSTOMER), "", line, start);
    times.read(found.at(Role.START), Role.START, start);
    columns.read(start);
    start.group =
        found.has(Role.SUBSCRIPTION)
            ? ChangeRows.subscription(found)
            : IdHash.of("line " + line + " of " + source + " since " + start.day);
    boolean trial = found.isGiven(Role.TRIAL_END);
    if (trial) {
      times.read(found.at(Role.TRIAL_END), Role.TRIAL_END, end);
      if (isBefore(start, end)) {
        copyTime(end, start);
      } else {
        trial = false;
      }
    }
    long price = money.read(found.at(Role.AMOUNT), Role.AMOUNT);
    start.minorUnits =
        Levels.checked(
            intervals.monthly(Levels.checked(price), Objects.requireNonNull(money.currency())));
    boolean ended = found.isGiven(Role.END) && !isNever(found.at(Role.END));
    if (ended) {
      times.read(found.at(Role.END), Role.END, end);
      if (trial && !isBefore(start, end)) {
        throw BadValue.chosen(Role.END, "is within the trial, so it was never paid for");
      }
      if (isBefore(end, start)) {
        throw BadValue.of(Role.END, "must not be before the start");
      }
      end.follow(start);
      end.reason = ChangeRows.reason(found, reasons);
    }
    sink.take(start);
    if (ended) {
      sink.take(end);
    }
  }

  /** Whether it is what databases write for no end. */
  private static boolean isNever(Field end) {
    if (end.value instanceof TemporalAccessor time) {
      return time.isSupported(ChronoField.YEAR) && time.get(ChronoField.YEAR) >= 9999;
    }
    String text = end.string();
    return NEVER.matcher(text).matches();
  }

  private static void copyTime(Row from, Row to) {
    to.day = from.day;
    to.timed = from.timed;
    to.millis = from.millis;
  }

  private static boolean isBefore(Row a, Row b) {
    return (a.timed && b.timed) ? a.millis < b.millis : a.day < b.day;
  }
}
