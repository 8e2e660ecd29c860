package org.retentionkit.io;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The steps that readers of all sources share: when a row was, rows that are left out, rows that
 * cannot be read, and progress.
 *
 * <p>Dates and times are read as ISO 8601 writes them, {@code 2026-01-31}, {@code
 * 2026-01-31T23:30:00.5+02:00}, {@code 2026-01-31 23:30}, with or without an offset in turn; as
 * {@code 31.01.2026} and {@code 2026/01/31}; and as seconds (9 or 10 digits, perhaps with a
 * fraction), milliseconds (12 or 13), microseconds (15 or 16) or nanoseconds (18 or 19) since 1970.
 * All others need their {@link #timePattern pattern}. A date alone is the day that is written; an
 * instant falls on a day of the {@link #zone zone}.
 *
 * @param <S> the reader itself
 */
public abstract sealed class SourceReader<S extends SourceReader<S>>
    permits LogReader, ScoreReader {
  private final RowSource source;
  private final Set<String> leftOut = new HashSet<>();
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable ZoneId written;
  private TimeText patterns = TimeText.automatic();
  private BadRowRule badRows = BadRowRule.LEAVE_OUT;
  private LongConsumer progress = rows -> {};
  final Layout layout = new Layout();

  SourceReader(RowSource source) {
    this.source = source;
  }

  abstract S self();

  /** The column with the date or time. */
  public S time(String column) {
    layout.want(Role.TIME, named("column", column));
    return self();
  }

  /**
   * The zone whose days instants fall on; UTC if none is named.
   *
   * <p>Worked example: 2026-02-01T03:30Z is in January in New York.
   */
  public S zone(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone must not be null");
    return self();
  }

  /**
   * The zone of times that are written without an offset; that of the days if none is named. With
   * another one, such as UTC for a shop in Riga, a time falls on the day it is in the latter.
   */
  public S timesWrittenIn(ZoneId zone) {
    written = Objects.requireNonNull(zone, "zone must not be null");
    return self();
  }

  /**
   * How dates or times are written, if not in one of the usual ways: patterns of {@link
   * java.time.format.DateTimeFormatter} with English names, the first that fits. A time of day or
   * an offset counts if the pattern has one.
   *
   * <p>Worked example: {@code timePattern("dd/MM/uuuu", "dd/MM/uuuu HH:mm")}.
   *
   * @throws IllegalArgumentException if a pattern is malformed, longer than 100 characters or makes
   *     up no date
   */
  public S timePattern(String... patterns) {
    List<String> all = List.of(patterns);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("patterns must not be empty");
    }
    this.patterns = TimeText.of(all);
    return self();
  }

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

  /** The zone of the days. */
  final ZoneId days() {
    return zone;
  }

  final Times times() {
    return new Times(zone, written == null ? zone : written, patterns);
  }

  /** Refuses to read as long as a column is not named. */
  final void require(Role... roles) {
    for (Role role : roles) {
      if (!layout.has(role)) {
        throw new IllegalStateException(
            sourceName() + ": the column of the " + role.word() + " must be named");
      }
    }
  }

  /** Reads the source into something of the caller's, all on the calling thread. */
  final Reading run(RowParser parser) {
    return run(parser, false);
  }

  /** Reads the source into what nobody else sees yet. */
  final Reading runApart(RowParser parser) {
    return run(parser, true);
  }

  private Reading run(RowParser parser, boolean anyThread) {
    Reading reading = new Reading(source.name(), parser, badRows, leftOut, progress, anyThread);
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
