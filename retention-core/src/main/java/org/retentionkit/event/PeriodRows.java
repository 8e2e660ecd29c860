package org.retentionkit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntUnaryOperator;
import org.retentionkit.CalendarUnit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.Incoming;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.keep.Spare;
import org.retentionkit.internal.mask.KeptMasks;
import org.retentionkit.internal.mask.Masks;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/** Periods of activity as an accumulator keeps them, and how many rows lie outside. */
final class PeriodRows<K> {
  private static final int WORD = 64;

  final PeriodGrid grid;
  final Stripes<K> stripes = new Stripes<>(Joining.PERIODS, false);
  final LongAdder before = new LongAdder();
  final LongAdder after = new LongAdder();

  /** The period that the first place of a word of 64 keeps: 0 to 63, as what was read had it. */
  private final int origin;

  PeriodRows(PeriodGrid grid) {
    this(grid, 0);
  }

  private PeriodRows(PeriodGrid grid, int origin) {
    this.grid = grid;
    this.origin = origin;
  }

  /** Where a period is kept. */
  private int place(int period) {
    if (period < Integer.MIN_VALUE + origin) {
      throw Checks.broken("day", "must not be one of the first " + WORD + " of an int", period);
    }
    return period - origin;
  }

  void add(K customer, int day) {
    Checks.notNull("customer", customer);
    int period = grid.period(day);
    if (grid.isAfter(period)) {
      KeyHash.of("customer", customer); // refuses a blank one
      if (!stripes.out.keeps(customer)) {
        stripes.arrivals.count(tallies -> tallies.countDay(day));
        after.increment();
      }
    } else if (stripes.add(customer, place(period), 0, 0, day, 0)) {
      before.add(grid.isBefore(period) ? 1 : 0);
    }
  }

  /** Takes a block of rows. */
  void accept(long[] customer, int[] epochDay, int from, int to) {
    int rows = Checks.notNull("customer", customer).length;
    Checks.rows(from, to, Math.min(rows, Checks.notNull("epochDay", epochDay).length));
    for (int start = from; start < to; start += Stripes.CHUNK) {
      int first = start;
      int end = Math.min(to, start + Stripes.CHUNK);
      stripes.out.adding(
          customer, first, end, out -> acceptChunk(customer, epochDay, first, end, out));
    }
  }

  private void acceptChunk(long[] customer, int[] epochDay, int from, int to, BitSet out) {
    if (out.isEmpty()) {
      acceptChunk(customer, epochDay, from, to);
    } else if (out.cardinality() < to - from) {
      long[] others = StripeBlock.without(out, customer, from, to);
      acceptChunk(others, StripeBlock.without(out, epochDay, from, to), 0, others.length);
    }
  }

  private void acceptChunk(long[] customer, int[] epochDay, int from, int to) {
    int n = to - from;
    Spare spare = stripes.spare();
    byte[] part = spare.part(n);
    int[] sizes = spare.sizes();
    long[] keys = spare.keys(n);
    int[] periods = spare.slots(n);
    int early = 0;
    int late = 0;
    int place = 0; // of a late row that of the row ahead
    for (int i = 0; i < n; i++) {
      int period = grid.period(epochDay[from + i]);
      boolean after = grid.isAfter(period);
      place = after ? place : place(period);
      long hash = Mix.hash(customer[from + i]);
      int of = after ? KeyParts.MOST : KeyParts.partOf(hash);
      part[i] = (byte) of;
      sizes[of]++;
      keys[i] = Incoming.periodKey(hash, KeyParts.BITS, place);
      periods[i] = place;
      early += grid.isBefore(period) ? 1 : 0;
      late += after ? 1 : 0;
    }
    Incoming rows = Incoming.ofPeriods(part, sizes, n, keys, periods);
    stripes.arrivals.add(rows, spare, tallies -> tallies.countDays(epochDay, from, to));
    before.add(early);
    after.add(late);
  }

  void addAll(PeriodRows<K> other) {
    if (!grid.sameAs(other.grid)) {
      throw Checks.broken("other", "must keep " + grid, other.grid);
    }
    int by = other.origin - origin;
    stripes.addAll(other.stripes.kept().shifted(by), other.stripes.arrivals.tallies());
    before.add(other.before.sum());
    after.add(other.after.sum());
  }

  void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException {
    StateOutput head = new StateOutput();
    head.text(grid.unit.name());
    Timeline timeline = grid.timeline;
    head.number(timeline == null ? 0 : timeline.periods());
    if (timeline != null) {
      head.day(timeline.start());
    }
    head.number(before.sum());
    head.number(after.sum());
    KeptParts<K> kept = stripes.kept();
    int first = origin(kept);
    head.number(first);
    bytes(codec).write(out, head, kept, origin - first, stripes.arrivals.tallies());
  }

  /** Where words would begin with the first period of all: those are the fewest. */
  private int origin(KeptParts<K> kept) {
    long first = Long.MAX_VALUE;
    for (int p = 0; p < kept.parts().size(); p++) {
      Entries entries = kept.entries(p);
      for (int c = 0; c < entries.customers(); c++) {
        int e = entries.start(c);
        if (e < entries.ends()[c]) {
          long word = entries.slots()[e] * (long) WORD;
          first = Math.min(first, word + Long.numberOfTrailingZeros(entries.values()[e]));
        }
      }
    }
    return first == Long.MAX_VALUE ? 0 : (int) (first + origin) & (WORD - 1);
  }

  /** The periods of each customer on a timeline. */
  ActivityMasks activity(Timeline timeline) {
    IntUnaryOperator positions = grid.positions(timeline);
    KeptMasks masks =
        new KeptMasks(place -> positions.applyAsInt(place + origin), timeline.periods());
    KeptParts<K> kept = stripes.kept();
    List<Entries> parts = kept.parts().stream().map(Stripe.Frozen::entries).toList();
    return new ActivityMasks(
        timeline,
        masks.of(
            parts,
            kept::numbers,
            kept.workers(),
            kept.longs(),
            grid.timeline == null ? null : new Masks.Outside(before.sum(), after.sum())));
  }

  private static <K> StripeBytes<K> bytes(KeyCodec<K> codec) {
    return new StripeBytes<>(
        StateKind.ACTIVITY, Joining.PERIODS, false, Checks.notNull("codec", codec));
  }

  static <K> PeriodRows<K> read(byte[] state, KeyCodec<K> codec) {
    return StateForm.read(state, StateKind.ACTIVITY, in -> read(in, codec));
  }

  private static <K> PeriodRows<K> read(StateInput in, KeyCodec<K> codec) {
    PeriodGrid grid = grid(in);
    long before = in.count("a number of rows");
    long after = in.count("a number of rows");
    PeriodRows<K> rows = new PeriodRows<>(grid, (int) in.number("a first place", 0, WORD - 1));
    rows.before.add(before);
    rows.after.add(after);
    bytes(codec).read(in, rows.stripes);
    rows.check();
    return rows;
  }

  private static PeriodGrid grid(StateInput in) {
    CalendarUnit unit = CalendarUnit.valueOf(in.text());
    int periods = (int) in.number("a number of periods", 0, Integer.MAX_VALUE);
    if (periods == 0) {
      return new PeriodGrid(unit);
    }
    return new PeriodGrid(Timeline.of(in.day(), unit, periods));
  }

  /** Refuses periods that no day lies in. */
  private void check() {
    long least = grid.timeline == null ? Integer.MIN_VALUE : 0;
    long most = grid.timeline == null ? Integer.MAX_VALUE : grid.timeline.periods();
    KeptParts<K> kept = stripes.kept();
    for (int p = 0; p < kept.parts().size(); p++) {
      Entries entries = kept.entries(p);
      for (int e = 0; e < entries.size(); e++) {
        long word = entries.slots()[e] * (long) WORD + origin;
        long first = word + Long.numberOfTrailingZeros(entries.values()[e]);
        long last = word + 63 - Long.numberOfLeadingZeros(entries.values()[e]);
        if (first < least || last > most) {
          throw StateInput.broken("have periods from " + least + " to " + most, first);
        }
      }
    }
  }
}
