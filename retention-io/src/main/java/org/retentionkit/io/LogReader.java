package org.retentionkit.io;

import java.util.Objects;
import java.util.function.Supplier;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.GuestRule;
import org.retentionkit.event.SameDayRule;

/**
 * The steps that readers of logs share: whose a row is, and what else it says.
 *
 * @param <S> the reader itself
 */
public abstract sealed class LogReader<S extends LogReader<S>> extends SourceReader<S>
    permits ActivityReader, MoneyReader {
  private GuestRule blank = GuestRule.REFUSE;
  private DuplicateRule duplicates = DuplicateRule.KEEP;
  private boolean ignoringCase;

  LogReader(RowSource source) {
    super(source);
  }

  /** The column with the customer's id, e-mail or other key. */
  public S customer(String column) {
    layout.want(Role.CUSTOMER, named("column", column));
    return self();
  }

  /**
   * Whose rows without a customer are, such as guests of a shop; by default they cannot be read.
   * Blank are white space and the words that exports write for nothing: {@code NULL}, {@code N/A},
   * {@code None}, {@code NaN} and {@code \N}. Rows left out are listed among the rejected ones; the
   * key of a guest names its order, or else the {@link #row}, or its line: {@code (guest of order
   * 1001)}, {@code (guest of line 7 of orders.csv)}, so that those of two sources are never one.
   */
  public S guests(GuestRule rule) {
    blank = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  /** Customers who differ in case only are one: {@code A@x} and {@code a@x}. */
  public S customersIgnoringCase() {
    ignoringCase = true;
    return self();
  }

  /**
   * The column with the id of each row itself, such as that of an export's line: by it, repeated
   * rows are told from equal ones. A row that becomes two of the log, an order and its refund or a
   * start and an end, repeats as one.
   */
  public S row(String column) {
    layout.want(Role.ROW_ID, named("column", column));
    return self();
  }

  /**
   * Whether rows that repeat another one count, in all measures; they do if nothing is said. Rows
   * of orders with ids need {@linkplain #row ids of their own} to be told as repeats, and rows of
   * one id must be equal.
   */
  public S duplicates(DuplicateRule rule) {
    duplicates = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  /**
   * The column with the day on which each row became known, such as that of its export: what {@code
   * asKnownOn} of the log goes by.
   */
  public S knownOn(String column) {
    layout.want(Role.KNOWN_ON, named("column", column));
    return self();
  }

  /**
   * A column with a text that each row says of its customer, such as {@code country}, which is also
   * the attribute's name: what the {@code segments} of the log are made by. Rows may leave it
   * blank. There may be several.
   */
  public S attribute(String column) {
    layout.attribute(named("column", column));
    return self();
  }

  /** Where rows go on their way to those that are stored. */
  final RowSink sink(StoredRows rows) {
    boolean told = duplicates == DuplicateRule.COUNT_ONCE && layout.has(Role.ROW_ID);
    return told ? new RepeatedIds(rows) : rows;
  }

  final CoreLogs logs(StoredRows rows, SameDayRule sameDay) {
    return new CoreLogs(rows, days(), duplicates, sameDay);
  }

  final DuplicateRule duplicates() {
    return duplicates;
  }

  /** Refuses what only a log that keeps rows can obey. */
  final void requireNoRows() {
    boolean said = layout.has(Role.ROW_ID) || layout.has(Role.KNOWN_ON);
    if (said || !layout.attributes().isEmpty() || duplicates != DuplicateRule.KEEP) {
      throw new IllegalStateException(
          "row, duplicates, knownOn and attribute must not be said: an accumulator keeps no rows");
    }
  }

  /**
   * Makes the log of what was read; that two rows of one id differ is an error of the source.
   *
   * @throws ReadException if that fails
   */
  final <L> L made(Supplier<L> log) {
    try {
      return log.get();
    } catch (IllegalArgumentException e) {
      throw new ReadException(sourceName() + ": " + e.getMessage(), e);
    }
  }

  final RowColumns columns() {
    return new RowColumns(times());
  }

  final CustomerColumn customers(CustomerColumn.Use use) {
    return new CustomerColumn(sourceName(), blank, ignoringCase, use);
  }
}
