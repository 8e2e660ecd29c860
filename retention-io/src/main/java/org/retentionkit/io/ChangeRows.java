package org.retentionkit.io;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.IdHash;

/** Rows as changes of subscriptions: customer, time and the amount from then on. */
final class ChangeRows implements RowParser {
  private final CustomerColumn customers;
  private final RowColumns columns;
  private final Times times;
  private final MoneyColumn money;
  private final Function<String, CancelReason> reasons;
  private final RowSink sink;
  private final Row row = new Row();
  private @Nullable Fields fields;
  private Field customer = Field.NONE;
  private Field time = Field.NONE;
  private Field amount = Field.NONE;

  ChangeRows(
      CustomerColumn customers,
      RowColumns columns,
      Times times,
      MoneyColumn money,
      Function<String, CancelReason> reasons,
      RowSink sink) {
    this.customers = customers;
    this.columns = columns;
    this.times = times;
    this.money = money;
    this.reasons = reasons;
    this.sink = sink;
  }

  @Override
  public void begin(Fields found) {
    fields = found;
    customer = customers.begin(found);
    columns.begin(found);
    time = found.at(Role.TIME);
    amount = found.at(Role.AMOUNT);
    money.begin(found);
  }

  @Override
  public void read(long line) {
    Fields found = Objects.requireNonNull(fields);
    customers.read(customer, "", line, row);
    row.group = subscription(found);
    times.read(time, Role.TIME, row);
    columns.read(row);
    row.minorUnits = Levels.checked(money.read(amount, Role.AMOUNT));
    row.reason = reason(found, reasons);
    if (row.reason != CancelReason.UNSTATED && row.minorUnits > 0) {
      throw BadValue.of(Role.REASON, "must be blank where the amount is above 0");
    }
    sink.take(row);
  }

  /** The id of the subscription, if there is a column of ids. */
  static long subscription(Fields found) {
    Field id = found.find(Role.SUBSCRIPTION);
    if (id != null && id.isNothing()) {
      throw BadValue.of(Role.SUBSCRIPTION, "must not be blank");
    }
    return IdHash.of(id == null ? null : id.string());
  }

  static CancelReason reason(Fields found, Function<String, CancelReason> reasons) {
    Field reason = found.find(Role.REASON);
    if (reason == null || reason.isNothing()) {
      return CancelReason.UNSTATED;
    }
    try {
      return Objects.requireNonNull(reasons.apply(reason.string()), "reason must not be null");
    } catch (BadValue e) {
      throw e.at(Role.REASON);
    }
  }
}
