package org.retentionkit.io;

/** Rows as activity: customer and time. */
final class VisitRows implements RowParser {
  private final CustomerColumn customers;
  private final RowColumns columns;
  private final Times times;
  private final RowSink sink;
  private final Row row = new Row();
  private Field customer = Field.NONE;
  private Field time = Field.NONE;

  VisitRows(CustomerColumn customers, RowColumns columns, Times times, RowSink sink) {
    this.customers = customers;
    this.columns = columns;
    this.times = times;
    this.sink = sink;
  }

  @Override
  public void begin(Fields found) {
    customer = customers.begin(found);
    columns.begin(found);
    time = found.at(Role.TIME);
  }

  @Override
  public void read(long line) {
    customers.read(customer, "", line, row);
    times.read(time, Role.TIME, row);
    columns.read(row);
    sink.take(row);
  }
}
