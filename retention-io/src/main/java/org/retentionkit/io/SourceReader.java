package org.retentionkit.io;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The steps that readers of all sources share: rows that are left out, rows that cannot be read,
 * and progress.
 *
 * @param <S> the reader itself
 */
public abstract sealed class SourceReader<S extends SourceReader<S>>
    permits LogReader, ScoreReader {
  private final RowSource source;
  private final Set<String> leftOut = new HashSet<>();
  private BadRowRule badRows = BadRowRule.LEAVE_OUT;
  private LongConsumer progress = rows -> {};
  final Layout layout = new Layout();

  SourceReader(RowSource source) {
    this.source = source;
  }

  abstract S self();

  /**
   * Rows that are left out by what stands in a column, such as the status of an order; they are
   * counted and listed as rejected.
   *
   * @param column the name of the column
   * @param values the values of rows that are left out, in whatever case
   * @throws IllegalStateException if another column was named before
   */
  public S leaveOut(String column, String... values) {
    if (layout.has(Role.STATUS) && !layout.name(Role.STATUS).equals(column)) {
      throw new IllegalStateException(
          "column must be '" + layout.name(Role.STATUS) + "', as rows are left out by one column");
    }
    layout.want(Role.STATUS, named("column", column));
    without(values);
    return self();
  }

  final void without(String... values) {
    for (String value : values) {
      leftOut.add(named("value", value).strip().toLowerCase(Locale.ROOT));
    }
  }

  /** What becomes of rows that cannot be read; by default they are left out and listed. */
  public S badRows(BadRowRule rule) {
    badRows = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  /**
   * Tells a listener how many rows have been read: every 65,536 and at the end.
   *
   * @param rowsRead takes the number of rows
   */
  public S progress(LongConsumer rowsRead) {
    progress = Objects.requireNonNull(rowsRead, "rowsRead must not be null");
    return self();
  }

  /** Reads the source. */
  final Reading run(RowParser parser) {
    Reading reading = new Reading(source.name(), parser, badRows, leftOut, progress);
    source.read(layout, reading);
    reading.end();
    return reading;
  }

  final String sourceName() {
    return source.name();
  }

  static String named(String what, String name) {
    Objects.requireNonNull(name, what + " must not be null");
    if (name.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    return name;
  }
}
