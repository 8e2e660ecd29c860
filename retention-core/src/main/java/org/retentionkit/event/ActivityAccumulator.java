package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.mask.KeptMasks;

/**
 * Gathers activity (events, logins, visits) as it comes, for ever and from any number of threads
 * (streaming, real time), and answers "in which periods was each customer active?" at any time.
 *
 * <p>It keeps nothing but the periods: of a unit of the calendar, without end, or of a timeline.
 * With days, it answers for weeks, months, quarters and years too; with months, for quarters and
 * years.
 *
 * <pre>{@code
 * ActivityAccumulator<String> active = ActivityAccumulator.create(CalendarUnit.MONTH);
 * active.add("ann", LocalDate.of(2026, 1, 5)); // from any thread
 * ActivityMasks year = active.activity(Timeline.of(Period.ofYear(2026), CalendarUnit.MONTH));
 * }</pre>
 *
 * <p>Memory: 12 bytes for each 64 periods in which a customer was active at all, 25 a customer, the
 * key, and a buffer of 12 bytes a row for half as many rows. Keys that are longs are kept as such,
 * and may come in {@linkplain #sink blocks}. Results are the same in whatever order and parts rows
 * come. A call that throws leaves everything as it was, also if memory is short.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class ActivityAccumulator<K> {
  private final PeriodGrid grid;
  private final Stripes<K> stripes = new Stripes<>(Joining.PERIODS, false);
  private final LongAdder before = new LongAdder();
  private final LongAdder after = new LongAdder();

  private ActivityAccumulator(PeriodGrid grid) {
    this.grid = grid;
  }

  /**
   * An accumulator without rows, which keeps periods of the calendar, weeks from Monday.
   *
   * @param unit the length of a period
   * @param <K> the type of a customer's key
   */
  public static <K> ActivityAccumulator<K> create(CalendarUnit unit) {
    return new ActivityAccumulator<>(new PeriodGrid(unit));
  }

  /**
   * An accumulator without rows, which keeps the periods of a timeline, and counts the rows
   * outside.
   *
   * @param timeline the periods
   * @param <K> the type of a customer's key
   */
  public static <K> ActivityAccumulator<K> create(Timeline timeline) {
    return new ActivityAccumulator<>(new PeriodGrid(timeline));
  }

  /**
   * Adds activity; any thread may.
   *
   * @param customer the customer's key, not blank
   * @param day the day of the activity
   * @return this
   * @throws IllegalArgumentException if the key is blank, or the day does not fit an int
   */
  public ActivityAccumulator<K> add(K customer, LocalDate day) {
    return add(customer, ZoneDays.of(day));
  }

  /** The same with an instant, which falls on a day of a zone. */
  public ActivityAccumulator<K> add(K customer, Instant at, ZoneId zone) {
    return add(customer, ZoneDays.dayOf(at, zone));
  }

  private ActivityAccumulator<K> add(K customer, int day) {
    Checks.notNull("customer", customer);
    int period = grid.period(day);
    if (grid.isAfter(period)) {
      KeyHash.of("customer", customer); // refuses a blank one
      stripes.count(tallies -> tallies.countDay(day));
      after.increment();
    } else {
      stripes.add(customer, period, 0, 0, day, 0);
      before.add(grid.isBefore(period) ? 1 : 0);
    }
    return this;
  }

  /**
   * A way in for blocks of columns, of customers that are longs: safe for any thread. All rows of a
   * block of up to 65,536 are added, or none if that fails.
   *
   * @throws IllegalArgumentException when rows come, if customers have keys that are no longs
   */
  public ActivitySink sink() {
    return this::accept;
  }

  private void accept(long[] customer, int[] epochDay, int from, int to) {
    int rows = Checks.notNull("customer", customer).length;
    Checks.rows(from, to, Math.min(rows, Checks.notNull("epochDay", epochDay).length));
    for (int start = from; start < to; start += Stripes.CHUNK) {
      int end = Math.min(to, start + Stripes.CHUNK);
      acceptChunk(customer, epochDay, start, end);
    }
  }

  private void acceptChunk(long[] customer, int[] epochDay, int from, int to) {
    long[] ids = new long[to - from];
    int[] periods = new int[to - from];
    int size = 0;
    int early = 0;
    for (int i = from; i < to; i++) {
      int period = grid.period(epochDay[i]);
      if (!grid.isAfter(period)) {
        ids[size] = customer[i];
        periods[size++] = period;
        early += grid.isBefore(period) ? 1 : 0;
      }
    }
    stripes.add(new Stripes.Block(ids, periods, new int[0], new long[0]), 0, size);
    stripes.count(tallies -> tallies.countDays(epochDay, from, to));
    before.add(early);
    after.add(to - from - size);
  }

  /**
   * Adds all that another accumulator holds, which keeps it too.
   *
   * @param other an accumulator of the same periods
   * @return this
   * @throws IllegalArgumentException if the periods differ, or only one has keys that are longs
   */
  public ActivityAccumulator<K> combine(ActivityAccumulator<K> other) {
    if (!grid.sameAs(Checks.notNull("other", other).grid)) {
      throw Checks.broken("other", "must keep " + grid, other.grid);
    }
    stripes.addAll(other.stripes);
    before.add(other.before.sum());
    after.add(other.after.sum());
    return this;
  }

  /**
   * Erases a customer with all activity so far; masks made before keep it. Activity that comes
   * later counts again. The {@link #report} still counts the rows that were added.
   *
   * @param customer the customer's key
   * @return the number of periods with activity that left; 0 if there was no such customer
   */
  public int drop(K customer) {
    return stripes.drop(customer);
  }

  /** The length of the periods that are kept. */
  public CalendarUnit unit() {
    return grid.unit;
  }

  /** The periods that are kept; empty if all are. */
  public Optional<Timeline> timeline() {
    return Optional.ofNullable(grid.timeline);
  }

  /** The keys of the customers so far, and the numbers that stand for them in masks. */
  public Customers<K> customers() {
    return stripes.kept().customers();
  }

  /**
   * The periods each customer was active in so far; more may be added afterwards, the masks do not
   * change. Where all periods are kept, {@code rowsBefore} and {@code rowsAfter} of the masks count
   * a customer's kept periods, as rows are not known any more.
   *
   * @param timeline the periods: those of the accumulator, or whole periods that it keeps
   * @throws IllegalArgumentException if the periods are not whole periods of those kept
   */
  public ActivityMasks activity(Timeline timeline) {
    KeptMasks masks = new KeptMasks(grid.positions(timeline), timeline.periods());
    KeptParts<K> kept = stripes.kept();
    List<Entries> parts = new ArrayList<>();
    List<long[]> ids = new ArrayList<>();
    for (int p = 0; p < kept.parts().size(); p++) {
      parts.add(kept.entries(p));
      ids.add(kept.numbers(p));
    }
    return new ActivityMasks(
        timeline,
        grid.timeline == null
            ? masks.of(parts, ids)
            : masks.of(parts, ids, before.sum(), after.sum()));
  }

  /** From the first to the last day with a row; empty if there is none. */
  public Optional<Period> days() {
    LogReport.Days days = report().days();
    return Optional.ofNullable(days)
        .map(found -> Period.of(found.first(), found.last().plusDays(1)));
  }

  /**
   * What was found so far, whether in a period or not. Duplicates are not counted, as rows are not
   * kept.
   */
  public LogReport report() {
    return LogReport.of(stripes.tallies(), LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }

  /** For example {@code ActivityAccumulator[3 customers, 12 rows, by month]}. */
  @Override
  public String toString() {
    return stripes.text("ActivityAccumulator", Objects.toString(grid));
  }
}
