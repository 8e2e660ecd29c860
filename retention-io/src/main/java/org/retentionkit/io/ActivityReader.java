package org.retentionkit.io;

import java.time.LocalDate;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.SameDayRule;

/**
 * Reads activity (events, visits, logins, orders without amounts) into an {@link ActivityLog}: who
 * was active when. Exact times are kept if all rows have them.
 *
 * <pre>{@code
 * CsvActivity.from(Path.of("events.csv")).customer("user").time("at").zone(riga).read().log()
 * }</pre>
 */
public final class ActivityReader extends LogReader<ActivityReader> {
  ActivityReader(RowSource source) {
    super(source);
  }

  @Override
  ActivityReader self() {
    return this;
  }

  /**
   * Reads all rows.
   *
   * @throws ReadException if the source cannot be read, a column is missing, each row is bad, or a
   *     row is bad and {@link BadRowRule#STOP} was chosen
   * @throws IllegalStateException if a column is not named
   */
  public LogResult<ActivityLog<String>> read() {
    require(Role.CUSTOMER, Role.TIME);
    StoredRows rows = new StoredRows(layout);
    Reading reading =
        runApart(
            new VisitRows(customers(CustomerColumn.Use.STORED), columns(), times(), sink(rows)));
    return new LogResult<>(
        made(() -> logs(rows, SameDayRule.HIGHEST).activity()),
        reading.rows(),
        reading.rejects(),
        reading.rejects().counted());
  }

  /**
   * Reads all rows into an accumulator: memory by customers, not by rows.
   *
   * @param accumulator what is filled; the result has it in place of a log
   * @param target adds a row to it
   * @throws IllegalStateException if something is said that only a log of all rows can obey
   * @throws ReadException as {@link #read()} does; then it has the rows before
   */
  public <A> LogResult<A> readInto(A accumulator, CustomerTarget<A> target) {
    require(Role.CUSTOMER, Role.TIME);
    requireNoRows();
    RowSink sink = row -> target.add(accumulator, row.customer, LocalDate.ofEpochDay(row.day));
    Reading reading =
        run(new VisitRows(customers(CustomerColumn.Use.EACH), columns(), times(), sink));
    return new LogResult<>(
        accumulator, reading.rows(), reading.rejects(), reading.rejects().counted());
  }
}
