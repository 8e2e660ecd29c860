package org.retentionkit.io;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.SameDayRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.io.CustomerColumn.Use;
import org.retentionkit.revenue.MonthlyRevenueRule;

/**
 * Reads subscriptions (recurring revenue, MRR) into a {@link SubscriptionLog}, of rows that are
 * changes or of rows that are subscriptions.
 *
 * <p>A row that is a <b>change</b> has {@link #time}, and its amount is the new recurring amount
 * from then on, 0 for a cancellation. A row that is a <b>subscription</b> has {@link #start} and
 * {@link #end}, blank as long as it goes on, and its amount is the price of a term, which is turned
 * into an amount a month.
 *
 * <pre>{@code
 * CsvSubscriptions.from(Path.of("subscriptions.csv"))
 *     .customer("customer").subscription("id").start("start").end("end")
 *     .amount("price").interval("interval").currencyColumn("currency").leaveOut("status", "trialing")
 *     .read();
 * }</pre>
 *
 * <p>A customer's amount is the sum over its subscriptions, if they are told apart. Exact times
 * decide the order within a day if all rows have them.
 */
public final class SubscriptionReader extends MoneyReader<SubscriptionReader> {
  private SameDayRule sameDay = SameDayRule.HIGHEST;

  /** What only a row that is a subscription has. */
  private static final Set<Role> SPANS =
      EnumSet.of(Role.END, Role.TRIAL_END, Role.INTERVAL, Role.INTERVAL_COUNT, Role.QUANTITY);

  private boolean ofSpans;
  private CalendarUnit term = CalendarUnit.MONTH;
  private MonthlyRevenueRule monthly = MonthlyRevenueRule.WEEKS_52_OVER_12;
  private Function<String, CancelReason> reasons = SubscriptionReader::reasonOf;

  SubscriptionReader(RowSource source) {
    super(source);
  }

  @Override
  SubscriptionReader self() {
    return this;
  }

  private static CancelReason reasonOf(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "voluntary" -> CancelReason.VOLUNTARY;
      case "involuntary" -> CancelReason.INVOLUNTARY;
      default -> throw BadValue.of("must be voluntary, involuntary or blank");
    };
  }

  /** The column with the subscription's id, if a customer may have several. */
  public SubscriptionReader subscription(String column) {
    layout.want(Role.SUBSCRIPTION, named("column", column));
    return self();
  }

  /** The column with the time a subscription begins. */
  public SubscriptionReader start(String column) {
    layout.want(Role.START, named("column", column));
    return self();
  }

  /** The column with the time a subscription's trial ends; it is paid for from then on. */
  public SubscriptionReader trialEnd(String column) {
    layout.want(Role.TRIAL_END, named("column", column));
    return self();
  }

  /**
   * The column with the time a subscription ended; blank if it goes on, or what databases have for
   * never: the last day of the year 9999, infinity.
   */
  public SubscriptionReader end(String column) {
    layout.want(Role.END, named("column", column));
    return self();
  }

  /** The column with the term of the price: month, year, quarterly, 3 months, P1Y. */
  public SubscriptionReader interval(String column) {
    layout.want(Role.INTERVAL, named("column", column));
    return self();
  }

  /** The column with the number of units of a term: 3 for every 3 months. */
  public SubscriptionReader intervalCount(String column) {
    layout.want(Role.INTERVAL_COUNT, named("column", column));
    return self();
  }

  /** The term of all prices, if no column says it; a month if it is not named. */
  public SubscriptionReader per(CalendarUnit unit) {
    term = Objects.requireNonNull(unit, "unit must not be null");
    ofSpans = true;
    return self();
  }

  /** The column with the number of seats, by which the price is multiplied. */
  public SubscriptionReader quantity(String column) {
    layout.want(Role.QUANTITY, named("column", column));
    return self();
  }

  /** How a price for weeks or days becomes one for a month; 52 weeks a year if it is not named. */
  public SubscriptionReader monthlyRevenue(MonthlyRevenueRule rule) {
    monthly = Objects.requireNonNull(rule, "rule must not be null");
    ofSpans = true;
    return self();
  }

  /** The column with the reason of a cancellation: voluntary, involuntary or blank. */
  public SubscriptionReader reason(String column) {
    layout.want(Role.REASON, named("column", column));
    return self();
  }

  /** The same in words of one's own. */
  public SubscriptionReader reason(String column, Function<String, CancelReason> meaning) {
    reasons = Objects.requireNonNull(meaning, "meaning must not be null");
    return reason(column);
  }

  /** Which of several changes of a subscription on one day holds; the highest if not said. */
  public SubscriptionReader sameDay(SameDayRule rule) {
    sameDay = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  void reasons(Function<String, CancelReason> meaning) {
    reasons = meaning;
  }

  /**
   * The columns and rules of a well-known export; steps after this one change them.
   *
   * @param export the export
   */
  public SubscriptionReader export(SubscriptionExport export) {
    Objects.requireNonNull(export, "export must not be null").apply(this);
    return self();
  }

  /**
   * Reads all rows.
   *
   * @throws ReadException if the source cannot be read, a column is missing, each row is bad, or a
   *     row is bad and {@link BadRowRule#STOP} was chosen
   * @throws IllegalStateException if a column or the currency is not named, or both time and start,
   *     or beside time what only subscriptions have
   */
  public LogResult<SubscriptionLog<String>> read() {
    boolean spans = layout.has(Role.START);
    if (spans && layout.has(Role.TIME)) {
      throw new IllegalStateException(
          "time must not be named beside start: a row is a change or a subscription");
    }
    require(Role.CUSTOMER, spans ? Role.START : Role.TIME, Role.AMOUNT);
    if (!spans) {
      requireNoTerm();
    }
    MoneyColumn money = money();
    StoredRows rows = new StoredRows(layout);
    Reading reading =
        runApart(spans ? spans(money, sink(rows)) : changes(Use.STORED, money, sink(rows)));
    return new LogResult<>(
        made(() -> logs(rows, sameDay).subscriptions(currency(money))),
        reading.rows(),
        reading.rejects(),
        reading.rejects().counted());
  }

  /**
   * Reads changes into an accumulator: memory by customers, not by changes. A change of which only
   * the day is known is made when the day begins.
   *
   * @param accumulator what is filled; the result has it in place of a log
   * @param target adds a change to it
   * @throws IllegalStateException if starts or subscriptions are named, whose sum only a log of all
   *     rows can give, what else is said that only such a log can obey, or another currency or zone
   *     than that of the accumulator
   * @throws ReadException as {@link #read()} does; then it has the rows before
   */
  public <A> LogResult<A> readInto(A accumulator, ChangeTarget<A> target) {
    if (layout.has(Role.START) || layout.has(Role.SUBSCRIPTION)) {
      throw new IllegalStateException(
          "start and subscription must not be named: an accumulator cannot sum over subscriptions");
    }
    if (sameDay != SameDayRule.HIGHEST) {
      throw new IllegalStateException(
          "sameDay must be HIGHEST, as an accumulator has it, but was " + sameDay);
    }
    requireNoRows();
    require(Role.CUSTOMER, Role.TIME, Role.AMOUNT);
    requireNoTerm();
    RowSink sink =
        row -> target.add(accumulator, row.customer, instant(row), row.minorUnits, row.reason);
    Reading reading = run(changes(Use.EACH, money(accumulator), sink));
    return new LogResult<>(
        accumulator, reading.rows(), reading.rejects(), reading.rejects().counted());
  }

  /** Refuses what would be read for nothing, as a change has its whole amount. */
  private void requireNoTerm() {
    if (ofSpans || SPANS.stream().anyMatch(layout::has)) {
      throw new IllegalStateException(
          "end, trialEnd, interval, intervalCount, per, monthlyRevenue and quantity must not be said"
              + " beside time: they are of subscriptions with a start");
    }
  }

  private Instant instant(Row row) {
    return row.timed
        ? Instant.ofEpochMilli(row.millis)
        : LocalDate.ofEpochDay(row.day).atStartOfDay(days()).toInstant();
  }

  private RowParser spans(MoneyColumn money, RowSink sink) {
    return new SpanRows(
        sourceName(),
        customers(Use.STORED),
        columns(),
        times(),
        money,
        new Intervals(monthly, term),
        reasons,
        sink);
  }

  private RowParser changes(Use use, MoneyColumn money, RowSink sink) {
    return new ChangeRows(customers(use), columns(), times(), money, reasons, sink);
  }
}
