package org.retentionkit.examples.adapters;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CancelReason;

/** The row that the parser is at: read field by field, and the same object for each row. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private static final int ABSENT = -1;

  private final String source;
  private final LogColumns columns;
  private final CustomerKeys customers;
  private final boolean changes;
  private final Days days;
  private final List<String> header = new ArrayList<>();
  private boolean inHeader = true;
  private int customerAt = ABSENT;
  private int dayAt = ABSENT;
  private int amountAt = ABSENT;
  private int reasonAt = ABSENT;
  private @Nullable BadRowException bad;
  long customer;
  int day;
  long amount;
  CancelReason reason = CancelReason.UNSTATED;
  private String reasonText = "";

  /** {@code changes} of subscriptions, or orders. */
  CsvRow(String source, LogColumns columns, CustomerKeys customers, boolean changes) {
    this.source = source;
    this.changes = changes;
    this.columns = columns;
    this.customers = customers;
    this.days = new Days(columns.zone());
  }

  @Override
  protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
    if (inHeader) {
      boolean marked = index == 0 && length > 0 && text[from] == '\uFEFF';
      header.add(new String(text, marked ? from + 1 : from, marked ? length - 1 : length));
      return;
    }
    try {
      if (index == customerAt) {
        customer = customers.number(text, from, length);
      } else if (index == dayAt) {
        day = days.of(text, from, length);
      } else if (index == amountAt) {
        amount =
            columns.amounts() == LogColumns.Amounts.MINOR_UNITS
                ? Numbers.whole(text, from, from + length)
                : Numbers.scaled(text, from, from + length, columns.decimals());
        if (changes) {
          Reasons.requireAmount(amount);
        }
      } else if (index == reasonAt) {
        reasonText = length == 0 ? "" : new String(text, from, length);
        reason = Reasons.of(reasonText);
      }
    } catch (BadRowException.Rule e) {
      bad(header.get(index), new String(text, from, length), e.text());
    }
  }

  /** Keeps the first of a row; thrown later, as the parser would wrap it. */
  private void bad(String column, String value, String rule) {
    if (bad == null) {
      bad = new BadRowException(source + ", line " + line(), column, value, rule);
    }
  }

  @Override
  protected CsvRow buildRecord() {
    if (getRecordType() != RecordType.DATA) {
      return this; // an empty line, which the parser skips
    }
    if (inHeader) {
      customerAt = place(columns.customer());
      dayAt = place(columns.day());
      amountAt = columns.amounts() == LogColumns.Amounts.NONE ? ABSENT : place(columns.amount());
      reasonAt = changes && columns.hasReason() ? place(columns.reason()) : ABSENT;
    } else if (getFieldCount() != header.size()) {
      int odd = Math.min(getFieldCount(), header.size());
      String counts =
          ": the row has " + getFieldCount() + " fields and the header " + header.size();
      boolean missing = odd < header.size();
      bad(
          missing ? header.get(odd) : "number " + (odd + 1),
          "",
          (missing ? "must be there" : "must not be there") + counts);
    } else {
      requireEnd();
    }
    return this;
  }

  /** When all fields of the row are read, in whatever order. */
  private void requireEnd() {
    try {
      Reasons.requireEnd(reason, amount);
    } catch (BadRowException.Rule e) {
      bad(columns.reason(), reasonText, e.text());
    }
  }

  private int place(String name) {
    int place = header.indexOf(name);
    if (place < 0 || header.lastIndexOf(name) != place) {
      bad(name, String.join(",", header), "must be in the header once");
    }
    return place;
  }

  /** Whether this is a row of data; fails if it cannot be used. */
  boolean check() {
    if (bad != null) {
      throw bad;
    }
    boolean data = !inHeader;
    inHeader = false;
    return data;
  }

  long line() {
    return getStartingLineNumber();
  }

  void requireHeader() {
    if (inHeader) {
      throw new BadRowException(source + ", line 1", columns.customer(), "", "must be in a header");
    }
  }
}
