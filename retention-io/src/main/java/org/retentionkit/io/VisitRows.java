package org.retentionkit.io;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as activity: customer and time. */
final class VisitRows implements RowParser {
  private final CustomerColumn customers;
  private final Times times;
  private final RowSink sink;
  private final Row row = new Row();
  private @Nullable Fields fields;

  VisitRows(CustomerColumn customers, Times times, RowSink sink) {
    this.customers = customers;
    this.times = times;
    this.sink = sink;
  }

  @Override
  public void begin(Fields found) {
    fields = found;
  }

  @Override
  public void read(long line) {
    Fields found = Objects.requireNonNull(fields);
    row.customer = customers.read(found.at(Role.CUSTOMER), "", line);
    try {
      times.read(found.at(Role.TIME));
    } catch (BadValue e) {
      throw e.at(Role.TIME);
    }
    row.day = times.day;
    row.timed = times.timed;
    row.millis = times.millis;
    sink.take(row);
  }
}
