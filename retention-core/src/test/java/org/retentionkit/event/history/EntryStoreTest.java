package org.retentionkit.event.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EntryStoreTest {
  private static final int CUSTOMERS = 30_000;

  /** Memory goes with customers and slots, not with rows. */
  @Test
  void the_same_rows_fifty_times_keep_as_many_entries() {
    for (boolean timed : new boolean[] {false, true}) {
      EntryStore store = new EntryStore(timed);
      int gathered = 0;
      for (int time = 0; time < 50; time++) {
        for (int i = 0; i < CUSTOMERS; i++) {
          store.add(i % (CUSTOMERS / 2), i, i, time % 3, 1L << time);
          gathered++;
          if (gathered == 1 << 16) { // every so many rows the entries are all there is
            assertThat(store.entries()).isEqualTo(CUSTOMERS);
            gathered = 0;
          }
        }
      }
      CustomerHistories all = store.histories(Resolution.DAY, ZoneOffset.UTC);
      assertThat(store.entries()).isEqualTo(CUSTOMERS);
      assertThat(all.entries()).isEqualTo(CUSTOMERS);
      assertThat(all.size()).isEqualTo(CUSTOMERS / 2);
      for (int e = 0; e < CUSTOMERS; e++) {
        assertThat(all.orders(e)).isEqualTo(49); // 17 times 0, 17 times 1, 16 times 2
        assertThat(all.minorUnits(e)).isEqualTo((1L << 50) - 1);
      }
    }
  }
}
