package org.retentionkit.io;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CurrencyRule;
import org.retentionkit.event.KeyedOrderAccumulator;
import org.retentionkit.event.OrderLog;

/** Takes orders into a log as they come. */
final class CoreOrders implements RowSink {
  private final Supplier<Currency> currency;
  private @Nullable KeyedOrderAccumulator<String> orders;
  private @Nullable Currency all;

  /** Orders in a currency that is known when the first one comes. */
  CoreOrders(Supplier<Currency> currency) {
    this.currency = currency;
  }

  @Override
  public void take(Row row) {
    KeyedOrderAccumulator<String> to = orders();
    to.add(row.customer, LocalDate.ofEpochDay(row.day), row.minorUnits, currencyOfAll());
  }

  private Currency currencyOfAll() {
    Currency known = all;
    if (known == null) {
      known = currency.get();
      all = known;
    }
    return known;
  }

  private KeyedOrderAccumulator<String> orders() {
    KeyedOrderAccumulator<String> known = orders;
    if (known == null) {
      known = KeyedOrderAccumulator.create(currencyOfAll(), ZoneOffset.UTC, CurrencyRule.REFUSE);
      orders = known;
    }
    return known;
  }

  OrderLog<String> log() {
    return orders().snapshot();
  }
}
