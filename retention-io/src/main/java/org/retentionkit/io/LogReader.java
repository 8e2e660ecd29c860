package org.retentionkit.io;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps that readers of logs share: whose a row is, and when it was.
 *
 * <p>Dates and times are read as ISO 8601 writes them, {@code 2026-01-31}, {@code
 * 2026-01-31T23:30:00.5+02:00}, {@code 2026-01-31 23:30}, with or without an offset in turn; as
 * {@code 31.01.2026} and {@code 2026/01/31}; and as seconds (9 or 10 digits) or milliseconds (12 or
 * 13) since 1970. All others need their {@link #timePattern pattern}. A date alone is the day that
 * is written; an instant falls on a day of the {@link #zone zone}.
 *
 * @param <S> the reader itself
 */
public abstract sealed class LogReader<S extends LogReader<S>> extends SourceReader<S>
    permits ActivityReader, MoneyReader {
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable ZoneId written;
  private TimeText patterns = TimeText.automatic();
  private BlankCustomerRule blank = BlankCustomerRule.REFUSE;
  private boolean ignoringCase;

  LogReader(RowSource source) {
    super(source);
  }

  /** The column with the customer's id, e-mail or other key. */
  public S customer(String column) {
    layout.want(Role.CUSTOMER, named("column", column));
    return self();
  }

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

  /** Whose rows without a customer are; by default they cannot be read. */
  public S blankCustomers(BlankCustomerRule rule) {
    blank = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  /** Customers who differ in case only are one: {@code A@x} and {@code a@x}. */
  public S customersIgnoringCase() {
    ignoringCase = true;
    return self();
  }

  /** The zone of the days. */
  final ZoneId days() {
    return zone;
  }

  final CustomerColumn customers(CustomerColumn.Use use) {
    return new CustomerColumn(blank, ignoringCase, use);
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
}
