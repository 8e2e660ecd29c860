package org.retentionkit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/** Orders as an accumulator keeps them: the days of each customer. */
final class DayRows<K> {
  final Currency currency;
  final Stripes<K> stripes = new Stripes<>(Joining.ORDERS, false);
  private final CurrencyRule rule;

  DayRows(Currency currency, CurrencyRule rule) {
    this.currency = currency;
    this.rule = Checks.notNull("rule", rule);
  }

  long minorUnits(BigDecimal amount) {
    return MinorUnits.of("amount", Checks.notNull("amount", amount), currency, true);
  }

  void add(K customer, int day, Money amount) {
    Checks.notNull("customer", customer);
    Checks.notNull("amount", amount);
    if (rule.takes(amount.currency(), currency)) {
      add(customer, day, minorUnits(amount.amount()));
    } else if (!stripes.out.keeps(customer)) {
      stripes.arrivals.count(tallies -> tallies.setAside(amount.currency()));
    }
  }

  void add(K customer, int day, long minorUnits) {
    stripes.add(Checks.notNull("customer", customer), day, 0, minorUnits, day, minorUnits);
  }

  /** Takes a block of rows. */
  void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    int rows = Checks.notNull("customer", customer).length;
    rows = Math.min(rows, Checks.notNull("epochDay", epochDay).length);
    Checks.rows(from, to, Math.min(rows, Checks.notNull("minorUnits", minorUnits).length));
    new StripeBlock(customer, 0, epochDay, new int[0], minorUnits, epochDay, 0)
        .addTo(stripes, from, to);
  }

  void addAll(DayRows<K> other) {
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    stripes.addAll(other.stripes.kept(), other.stripes.arrivals.tallies());
  }

  OrderLog<K> log() {
    KeptParts<K> kept = stripes.kept();
    return new OrderLog<>(
        currency,
        LogFacts.counted(
            kept.customers(),
            KeptRows.orders(kept),
            null,
            RowRules.ORDERS,
            stripes.arrivals.tallies()));
  }

  void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException {
    StateOutput head = new StateOutput();
    MinorUnits.write(currency, head);
    head.text(rule.name());
    bytes(codec).write(out, head, stripes.kept(), stripes.arrivals.tallies());
  }

  static <K> DayRows<K> read(byte[] state, KeyCodec<K> codec) {
    return StateForm.read(state, StateKind.ORDERS, in -> read(in, codec));
  }

  private static <K> DayRows<K> read(StateInput in, KeyCodec<K> codec) {
    Currency currency = MinorUnits.read(in);
    DayRows<K> rows = new DayRows<>(currency, CurrencyRule.valueOf(in.text()));
    bytes(codec).read(in, rows.stripes);
    return rows;
  }

  private static <K> StripeBytes<K> bytes(KeyCodec<K> codec) {
    return new StripeBytes<>(
        StateKind.ORDERS, Joining.ORDERS, false, Checks.notNull("codec", codec));
  }
}
