package org.retentionkit.io;

/** Rows as activity: customer and time. */
final class VisitRows implements RowParser {
  private final CustomerColumn customers;
  private final Times times;
  private final RowSink sink;
  private final Row row = new Row();
  private Field customer = Field.NONE;
  private Field time = Field.NONE;

  VisitRows(CustomerColumn customers, Times times, RowSink sink) {
    this.customers = customers;
    this.times = times;
    this.sink = sink;
  }

  @Override
  public void begin(Fields found) {
    customer = customers.begin(found);
    time = found.at(Role.TIME);
  }

  @Override
  public void read(long line) {
    customers.read(customer, "", line, row);
    try {
      times.read(time);
    } catch (BadValue e) {
      throw e.at(Role.TIME);
    }
    row.day = times.day;
    row.timed = times.timed;
    row.millis = times.millis;
    sink.take(row);
  }
}
