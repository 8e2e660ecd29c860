package org.retentionkit.event;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Workers;

/**
 * Numbers the customers of rows by their keys, block by block: in large logs in 64 parts by the
 * key's hash, each of which stays in a cache; while one block is numbered, the next is read.
 */
final class KeyNumbers<K> {
  /** So many rows are numbered faster at once. */
  private static final int FEW = 1 << 16;

  private KeyParts<K> keys = KeyParts.empty(0);
  private long rows;
  private @Nullable FutureTask<?> running;

  /** Keys of a block; null where a guest has none, and which guest it is. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Block(@Nullable Object[] keys, int[] guests, int size) {}

  /**
   * Numbers a block whose columns nobody changes any more.
   *
   * @param numbers where the numbers go, at the latest when the next block is handed over
   * @param last whether there is nothing else to do meanwhile
   */
  void number(Block block, long[] numbers, boolean last) {
    int[] hashes = hashes(block, rows);
    finish();
    if (rows == 0 && block.size > FEW) {
      keys = KeyParts.empty(KeyParts.BITS);
    }
    long before = rows;
    rows += block.size;
    if (last || Workers.UNASKED == 1) {
      new Numbering(block, hashes, numbers, before).run(Workers.UNASKED);
    } else {
      Numbering numbering = new Numbering(block, hashes, numbers, before);
      FutureTask<?> task = new FutureTask<>(() -> numbering.run(1), null);
      Thread thread = new Thread(task, "retention-keys");
      thread.setDaemon(true);
      thread.start();
      running = task;
    }
  }

  /** A loop that does nothing else: many keys wait for memory at once. */
  private static int[] hashes(Block block, long before) {
    int[] hashes = new int[block.size];
    for (int i = 0; i < hashes.length; i++) {
      Object key = block.keys[i];
      hashes[i] = key == null ? 0 : KeyHash.of(key, before + i + 1);
    }
    return hashes;
  }

  /** Waits for the block at work; throws what its numbering threw. */
  private void finish() {
    FutureTask<?> task = running;
    boolean interrupted = false;
    while (task != null) {
      try {
        task.get();
        task = null;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        Workers.<RuntimeException>rethrow(Objects.requireNonNull(e.getCause()));
      }
    }
    running = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The customers of all blocks, and so many guests. */
  Customers<K> customers(long guests) {
    finish();
    return Customers.of(keys.frozen(), guests);
  }

  private final class Numbering {
    private final Block block;
    private final int[] hashes;
    private final long[] numbers;
    private final long before;

    Numbering(Block block, int[] hashes, long[] numbers, long before) {
      this.block = block;
      this.hashes = hashes;
      this.numbers = numbers;
      this.before = before;
    }

    void run(int threads) {
      int size = block.size;
      @Nullable Object[] waiting = block.keys;
      int bits = keys.bits();
      int[] ends = new int[keys.parts().size() + 1];
      for (int i = 0; i < size; i++) {
        ends[KeyParts.part(hashes[i], bits) + 1] += waiting[i] == null ? 0 : 1;
      }
      for (int p = 1; p < ends.length; p++) {
        ends[p] += ends[p - 1];
      }
      @SuppressWarnings("unchecked") // filled with keys only
      K[] byPart = (K[]) new Object[size];
      int[] hashByPart = new int[size];
      int[] place = new int[size];
      int[] at = ends.clone();
      for (int i = 0; i < size; i++) {
        @SuppressWarnings("unchecked") // nothing but keys waits
        K key = (K) waiting[i];
        if (key == null) {
          numbers[i] = Customers.guest(block.guests[i]);
          continue;
        }
        int to = at[KeyParts.part(hashes[i], bits)]++;
        place[to] = i;
        hashByPart[to] = hashes[i];
        byPart[to] = key;
      }
      try {
        new Workers(threads, null)
            .run(
                keys.parts().size(),
                () -> new int[0],
                (none, p) -> {
                  int[] own = new int[ends[p + 1] - ends[p]];
                  KeyBatch.addAll(
                      keys.parts().get(p), byPart, hashByPart, ends[p], ends[p + 1], own);
                  for (int i = 0; i < own.length; i++) {
                    numbers[place[ends[p] + i]] = KeyParts.number(own[i], p, bits);
                  }
                });
      } catch (IllegalArgumentException e) {
        nameBlank();
        throw e;
      }
    }

    /** Refuses a blank key with the number of its row, if it was one. */
    private void nameBlank() {
      for (int i = 0; i < block.size; i++) {
        Object key = block.keys[i];
        if (key != null) {
          KeyHash.checkNamed(LogRows.name("customer", before + i + 1), key);
        }
      }
    }
  }
}
