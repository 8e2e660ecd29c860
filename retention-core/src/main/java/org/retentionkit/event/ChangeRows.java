package org.retentionkit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.DayStarts;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/** Subscription changes as an accumulator keeps them: by day, or by exact time in a zone. */
final class ChangeRows<K> {
  private static final int[] BY_DAY = {};

  final Currency currency;
  final @Nullable ZoneId zone;
  final Stripes<K> stripes;

  ChangeRows(Currency currency, @Nullable ZoneId zone) {
    this.currency = currency;
    this.zone = zone;
    this.stripes = new Stripes<>(Joining.CHANGES, zone != null);
  }

  long minorUnits(BigDecimal amount) {
    return MinorUnits.of("amount", Checks.notNull("amount", amount), currency, false);
  }

  long minorUnits(Money amount) {
    if (!Checks.notNull("amount", amount).currency().equals(currency)) {
      throw Checks.broken("amount", "must be in " + currency, amount);
    }
    return minorUnits(amount.amount());
  }

  void add(K customer, LocalDate day, long minorUnits, CancelReason reason) {
    int epochDay = ZoneDays.of(day);
    if (zone == null) {
      long value = ReasonedValues.of(minorUnits, reason);
      stripes.add(customer, epochDay, 0, value, epochDay, minorUnits);
    } else {
      add(customer, day.atStartOfDay(zone).toInstant(), epochDay, minorUnits, reason);
    }
  }

  void add(K customer, Instant at, long minorUnits, CancelReason reason) {
    add(customer, at, ZoneDays.dayOf(at, zone()), minorUnits, reason);
  }

  private void add(K customer, Instant at, int day, long minorUnits, CancelReason reason) {
    long time = at.toEpochMilli();
    long value = ReasonedValues.of(minorUnits, reason);
    stripes.add(customer, ZoneDays.utcDay(time), milli(time), value, day, minorUnits);
  }

  private static int milli(long time) {
    return (int) Math.floorMod(time, KeptRows.MILLIS_A_DAY);
  }

  private ZoneId zone() {
    if (zone == null) {
      throw new IllegalStateException(
          "create(currency, zone) must be used for exact times, but only days are kept");
    }
    return zone;
  }

  /** Takes a block of changes by day. */
  void accept(
      long[] customer, int[] epochDay, long[] minorUnits, byte[] reasonCode, int from, int to) {
    check(customer, Checks.notNull("epochDay", epochDay).length, from, to);
    long[] values = ReasonedValues.of(minorUnits, reasonCode, from, to);
    int[] days = Arrays.copyOfRange(epochDay, from, to);
    if (zone == null) {
      add(customer, days, BY_DAY, values, days, from);
    } else {
      DayStarts starts = new DayStarts(zone);
      add(customer, Arrays.stream(days).mapToLong(starts::ofDay).toArray(), days, values, from);
    }
  }

  /** Takes a block of changes at exact times. */
  void acceptTimes(
      long[] customer, long[] epochMilli, long[] minorUnits, byte[] reasonCode, int from, int to) {
    check(customer, Checks.notNull("epochMilli", epochMilli).length, from, to);
    long[] values = ReasonedValues.of(minorUnits, reasonCode, from, to);
    long[] times = Arrays.copyOfRange(epochMilli, from, to);
    add(customer, times, new ZoneDays(zone()).ofAll(times), values, from);
  }

  private static void check(long[] customer, int times, int from, int to) {
    Checks.rows(from, to, Math.min(Checks.notNull("customer", customer).length, times));
  }

  private void add(long[] customer, long[] times, int[] days, long[] values, int from) {
    int[] slots = new int[times.length];
    int[] millis = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      slots[i] = ZoneDays.utcDay(times[i]);
      millis[i] = milli(times[i]);
    }
    add(customer, slots, millis, values, days, from);
  }

  private void add(
      long[] customer, int[] slots, int[] millis, long[] values, int[] days, int from) {
    new StripeBlock(customer, from, slots, millis, values, days, ReasonedValues.BITS)
        .addTo(stripes, 0, values.length);
  }

  void addAll(ChangeRows<K> other) {
    if (!currency.equals(other.currency) || !Objects.equals(zone, other.zone)) {
      throw Checks.broken("other", "must be " + terms(), other.terms());
    }
    stripes.addAll(other.stripes.kept(), other.stripes.arrivals.tallies());
  }

  private String terms() {
    return "in " + currency + (zone == null ? " by days" : " with times of " + zone);
  }

  void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException {
    StateOutput head = new StateOutput();
    MinorUnits.write(currency, head);
    head.text(zone == null ? "" : zone.getId());
    bytes(zone, codec).write(out, head, stripes.kept(), stripes.arrivals.tallies());
  }

  private static <K> StripeBytes<K> bytes(@Nullable ZoneId zone, KeyCodec<K> codec) {
    return new StripeBytes<>(
        StateKind.SUBSCRIPTIONS, Joining.CHANGES, zone != null, Checks.notNull("codec", codec));
  }

  static <K> ChangeRows<K> read(byte[] state, KeyCodec<K> codec) {
    return StateForm.read(state, StateKind.SUBSCRIPTIONS, in -> read(in, codec));
  }

  private static <K> ChangeRows<K> read(StateInput in, KeyCodec<K> codec) {
    Currency currency = MinorUnits.read(in);
    String zone = in.text();
    ChangeRows<K> rows = new ChangeRows<>(currency, zone.isEmpty() ? null : ZoneId.of(zone));
    bytes(rows.zone, codec).read(in, rows.stripes);
    KeptParts<K> kept = rows.stripes.kept();
    for (int p = 0; p < kept.parts().size(); p++) {
      ReasonedValues.check(kept.entries(p).values());
    }
    return rows;
  }

  SubscriptionLog<K> log() {
    KeptParts<K> kept = stripes.kept();
    return new SubscriptionLog<>(
        currency,
        LogFacts.counted(
            kept.customers(),
            KeptRows.changes(kept, zone),
            zone,
            RowRules.changes(ReasonedValues.BITS),
            stripes.arrivals.tallies()));
  }

  LogReport report() {
    KeptParts<K> kept = stripes.kept();
    long decided = 0;
    for (int p = 0; p < kept.parts().size(); p++) {
      decided += kept.entries(p).shared();
    }
    return LogReport.of(
        stripes.arrivals.tallies(), LogReport.DuplicateCheck.NOT_COUNTED, 0, 0, decided);
  }
}
