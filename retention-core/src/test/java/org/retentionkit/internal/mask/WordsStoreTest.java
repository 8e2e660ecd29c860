package org.retentionkit.internal.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.Mix;

class WordsStoreTest {
  private static final Axis DAYS = Axis.of(IntStream.rangeClosed(0, 400).toArray());
  private static final int CUSTOMERS = 40_000;

  /** Memory goes with customers and their words, not with rows. */
  @Test
  void the_same_rows_fifty_times_keep_as_many_entries() {
    WordsStore store = new WordsStore(DAYS);
    WordsStore.Rows feed = store.feed();
    long[] ids = IntStream.range(0, CUSTOMERS).mapToLong(i -> i).toArray();
    int[] days = IntStream.range(0, CUSTOMERS).map(i -> i % 400).toArray();
    for (int time = 0; time < 50; time++) {
      feed.add(ids, days, 0, CUSTOMERS);
      assertThat(store.entries()).isLessThanOrEqualTo(2 * CUSTOMERS);
    }
    feed.flush();
    assertThat(store.entries()).isEqualTo(2 * CUSTOMERS); // a customer and a word each
    assertThat(feed.room()).isEqualTo(1 << 16);
    assertThat(store.masks(new Workers(1, null)).size()).isEqualTo(CUSTOMERS);
  }

  /** Days 0, 100, 200 and 300 of a customer are 301 periods: 5 words. */
  @Test
  void what_is_gathered_grows_with_what_is_kept() {
    WordsStore store = new WordsStore(DAYS);
    WordsStore.Rows feed = store.feed();
    assertThat(store.due()).isEqualTo(1 << 16);
    for (int day = 0; day < 400; day += 100) {
      for (int i = 0; i < CUSTOMERS; i++) {
        feed.add(new long[] {Mix.id(i)}, new int[] {day}, 0, 1);
      }
    }
    feed.flush();
    assertThat(store.entries()).isEqualTo(6 * CUSTOMERS);
    assertThat(store.due()).isEqualTo(3 * CUSTOMERS);
    feed.flush();
    assertThat(store.entries()).isEqualTo(6 * CUSTOMERS);
    Masks masks = store.masks(new Workers(1, null));
    for (int i = 0; i < masks.size(); i++) {
      assertThat(Mix.hash(masks.id(i))).isEqualTo(i); // in the order of the hashes
      assertThat(masks.last(i)).isEqualTo(300);
    }
  }
}
