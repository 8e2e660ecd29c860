package org.retentionkit.event.subscription;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.tally.MovementFold;

/**
 * Answers "who pays how much from when on?": rows (customer, day, recurring amount from that day
 * on) of one currency in columns, in any order. An amount of 0 is a cancellation.
 *
 * <p>Any long is a customer and any int is a day. Of several changes of a customer on one day the
 * one with the highest amount is the last, whatever their order in the log. A negative amount is an
 * error. A log looks at the caller's arrays and does not copy them: they must not change while it
 * is in use.
 *
 * <pre>{@code
 * SubscriptionMovements movements =
 *     SubscriptionLog.of(Currency.getInstance("EUR"), customers, days, monthlyCents)
 *         .movements(Timeline.of(LocalDate.of(2023, 1, 1), CalendarUnit.MONTH, 24));
 * movements.amount(MovementKind.EXPANSION, 3); // April 2023, in cents
 * }</pre>
 *
 * <p>Memory for a fold: 16 bytes a row beside the log.
 */
public final class SubscriptionLog {
  private final Currency currency;
  private final Columns columns;

  /** How many low bits of a value hold the reason of a cancellation. */
  private final int reasonBits;

  /** The zone of a log with exact times; null for one of days. */
  private final @Nullable ZoneId zone;

  SubscriptionLog(Currency currency, Columns columns, int reasonBits, @Nullable ZoneId zone) {
    this.currency = Checks.notNull("currency", currency);
    this.columns = columns;
    this.reasonBits = reasonBits;
    this.zone = zone;
  }

  /**
   * All rows of three columns, without reasons of cancellations.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static SubscriptionLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits) {
    return of(currency, customer, epochDay, minorUnits, 0, customer.length);
  }

  /**
   * Some rows of three columns, without reasons of cancellations.
   *
   * @param currency the currency of all amounts
   * @param customer the customers
   * @param epochDay the day of each change, counted from 1 January 1970
   * @param minorUnits the recurring amount from that day on, 0 or more
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @throws IllegalArgumentException if the columns differ in length
   * @throws IndexOutOfBoundsException if the rows are not rows of the columns
   */
  public static SubscriptionLog of(
      Currency currency, long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    Columns.Block block = Columns.Block.of(customer, epochDay, minorUnits, from, to);
    return new SubscriptionLog(currency, Columns.of(List.of(block)), 0, null);
  }

  /**
   * The rows of this log and of another one.
   *
   * @param other the other log, in the same currency, also with exact times or also without
   * @throws IllegalArgumentException if the currencies differ, or the zones, or only one has exact
   *     times
   */
  public SubscriptionLog with(SubscriptionLog other) {
    Checks.notNull("other", other);
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    if (reasonBits != other.reasonBits || !Objects.equals(zone, other.zone)) {
      throw new IllegalArgumentException(
          "both logs must have exact times in one zone, or none of them");
    }
    List<Columns.Block> blocks = new ArrayList<>(columns.blocks());
    blocks.addAll(other.columns.blocks());
    return new SubscriptionLog(currency, Columns.of(blocks), reasonBits, zone);
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of rows. */
  public long rows() {
    return columns.rows();
  }

  /**
   * The movements of each period, computed on the calling thread.
   *
   * @param timeline the periods
   */
  public SubscriptionMovements movements(Timeline timeline) {
    return movements(timeline, Workspace.sequential());
  }

  /**
   * The movements of each period. Changes before the first period make its opening amount.
   *
   * @param timeline the periods
   * @param workspace the threads and memory to use
   * @throws IllegalArgumentException if an amount is negative
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public SubscriptionMovements movements(Timeline timeline, Workspace workspace) {
    int periods = Checks.notNull("timeline", timeline).periods();
    LongToIntFunction positions = zone == null ? axis(timeline)::position : times(timeline, zone);
    return engine(workspace)
        .run(
            (workers, arena) ->
                new SubscriptionMovements(
                    timeline,
                    currency,
                    MovementFold.of(
                        columns, zone != null, positions, periods, reasonBits, workers, arena)));
  }

  /**
   * Shows every customer's changes to a visitor, in the order of their days, or of exact times in
   * milliseconds if the log has them. A value is the amount as {@link #amount} and {@link #reason}
   * read it.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @return the visitors, at least one, each of which has seen other customers
   */
  public <V extends HistoryVisitor> List<V> visit(
      Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace)
        .run(
            (workers, arena) ->
                HistoryKernel.fold(
                        columns, zone != null, workers, arena, () -> new Visit<V>(visitors.get()))
                    .stream()
                    .map(Visit::visitor)
                    .toList());
  }

  /**
   * Shows every customer's changes to a visitor, one for each day: the last of the day. Times are
   * epoch days, also if the log has exact times. A value is the amount as {@link #amount} and
   * {@link #reason} read it.
   *
   * @param workspace the threads and memory to use
   * @param visitors makes a visitor for each thread
   * @return the visitors, at least one, each of which has seen other customers
   * @throws IllegalArgumentException if an amount is negative
   */
  public <V extends HistoryVisitor> List<V> visitDays(
      Workspace workspace, Supplier<? extends V> visitors) {
    Checks.notNull("visitors", visitors);
    return engine(workspace)
        .run(
            (workers, arena) ->
                HistoryKernel.fold(
                        columns,
                        zone != null,
                        workers,
                        arena,
                        () -> new DailyVisit<V>(visitors.get(), reasonBits, zone))
                    .stream()
                    .map(DailyVisit::visitor)
                    .toList());
  }

  /**
   * The recurring amount in a value that a visitor is shown, in minor units.
   *
   * @param value the value
   */
  public long amount(long value) {
    return value >> reasonBits;
  }

  /**
   * The reason in a value that a visitor is shown.
   *
   * @param value the value
   */
  public CancelReason reason(long value) {
    return CancelReason.of(value & ((1 << reasonBits) - 1));
  }

  private record Visit<V extends HistoryVisitor>(V visitor) implements HistoryFold {
    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      visitor.visit(customer, time, value, from, to);
    }
  }

  /** The period of a moment, -1 before the first one, the number of periods after the last. */
  private static LongToIntFunction times(Timeline timeline, ZoneId zone) {
    long[] starts = new long[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      LocalDate day = LocalDate.ofEpochDay(timeline.startDay(p));
      starts[p] = day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
    return moment -> {
      int at = Arrays.binarySearch(starts, moment);
      return at >= 0 ? at : -at - 2;
    };
  }

  private static Axis axis(Timeline timeline) {
    int[] starts = new int[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      starts[p] = timeline.startDay(p);
    }
    return Axis.of(starts);
  }

  private static Engine engine(Workspace workspace) {
    Checks.notNull("workspace", workspace);
    return workspace.keep(
        Engine.class, () -> new Engine(workspace.threads(), workspace.executor().orElse(null)));
  }
}
