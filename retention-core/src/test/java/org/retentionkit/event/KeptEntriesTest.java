package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.PlainHistories.Fact;
import org.retentionkit.internal.intake.ColumnStore;
import org.retentionkit.internal.keep.Keeper;
import org.retentionkit.internal.keep.KeptState;

class KeptEntriesTest {
  private static final int CUSTOMERS = 30_000;

  /** Memory goes with customers and slots, not with rows. */
  @Test
  void the_same_rows_fifty_times_keep_as_many_entries() {
    for (boolean timed : new boolean[] {false, true}) {
      Keeper keeper = new Keeper(timed, ColumnStore.DUE, KeptEntries::new);
      int gathered = 0;
      for (int time = 0; time < 50; time++) {
        for (int i = 0; i < CUSTOMERS; i++) {
          KeptEntries.add(keeper, i % (CUSTOMERS / 2), i, i, time % 3, 1L << time);
          gathered++;
          if (gathered == 1 << 16) { // every so many rows the entries are all there is
            assertThat(keeper.kept().items()).isEqualTo(CUSTOMERS);
            gathered = 0;
          }
        }
      }
      CustomerHistories all = histories(keeper.state());
      assertThat(keeper.kept().items()).isEqualTo(CUSTOMERS);
      assertThat(all.entries()).isEqualTo(CUSTOMERS);
      assertThat(all.size()).isEqualTo(CUSTOMERS / 2);
      for (int e = 0; e < CUSTOMERS; e++) {
        assertThat(all.orders(e)).isEqualTo(49); // 17 times 0, 17 times 1, 16 times 2
        assertThat(all.minorUnits(e)).isEqualTo((1L << 50) - 1);
      }
    }
  }

  /** Numbers of orders and amounts of any size are taken apart and come together again. */
  @Test
  void one_row_of_any_size_is_one_entry() {
    long[] orders = {0, 1, 2, 3, 1L << 45, (1L << 62) - 1, 1L << 62, Long.MAX_VALUE};
    long[] amounts = {
      0, -1, (1L << 45) - 1, 1L << 45, -(1L << 45), -(1L << 45) - 1, Long.MAX_VALUE, Long.MIN_VALUE
    };
    Keeper keeper = new Keeper(false, ColumnStore.DUE, KeptEntries::new);
    for (int o = 0; o < orders.length; o++) {
      for (int a = 0; a < amounts.length; a++) {
        KeptEntries.add(keeper, o, a, 0, orders[o], amounts[a]);
      }
    }
    CustomerHistories all = histories(keeper.state());
    assertThat(all.entries()).isEqualTo(orders.length * amounts.length);
    for (int e = 0; e < all.entries(); e++) {
      assertThat(all.slot(e)).isEqualTo(e % amounts.length);
      assertThat(all.orders(e)).isEqualTo(orders[e / amounts.length]);
      assertThat(all.minorUnits(e)).isEqualTo(amounts[e % amounts.length]);
    }
  }

  @Provide
  Arbitrary<List<Fact>> huge() {
    Arbitrary<Long> counts = Arbitraries.of(0L, 1L, 2L, 1L << 62, Long.MAX_VALUE);
    Arbitrary<Long> amounts =
        Arbitraries.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62, -(1L << 62));
    return Combinators.combine(
            Arbitraries.of(0L, 1L), Arbitraries.longs().between(-1, 2), counts, amounts)
        .as(Fact::new)
        .list()
        .ofMaxSize(30);
  }

  /** Sums are exact too where each row, or each few, are folded and joined by themselves. */
  @Property(tries = 500)
  void sums_that_leave_a_long_between_joins_are_right(
      @ForAll("huge") List<Fact> facts,
      @ForAll("huge") List<Fact> more,
      @ForAll @IntRange(min = 1, max = 4) int due,
      @ForAll boolean timed) {
    Keeper keeper = keeper(timed, due, facts);
    keeper.addAll(keeper(timed, due, more), new int[] {1, 0});
    List<Fact> all = new ArrayList<>(facts);
    for (Fact fact : more) {
      all.add(new Fact(1 - fact.customer(), fact.slot(), fact.orders(), fact.amount()));
    }
    PlainHistories plain = PlainHistories.of(all);
    KeptState kept = keeper.state();
    if (plain.failure().isEmpty()) {
      assertThat(PlainHistories.lines(histories(kept))).isEqualTo(plain.lines());
      assertThat(kept.items()).isEqualTo(plain.lines().size());
    } else {
      assertThatThrownBy(() -> histories(kept))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(plain.failure().get());
    }
  }

  private static Keeper keeper(boolean timed, int due, List<Fact> facts) {
    Keeper keeper = new Keeper(timed, due, KeptEntries::new);
    for (Fact fact : facts) {
      int day = timed ? 0 : (int) fact.slot();
      KeptEntries.add(keeper, fact.customer(), day, fact.slot(), fact.orders(), fact.amount());
    }
    return keeper;
  }

  private static CustomerHistories histories(KeptState kept) {
    return KeptEntries.histories(kept, Resolution.DAY, ZoneOffset.UTC);
  }
}
