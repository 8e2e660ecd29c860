package org.retentionkit.internal.keep;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Periods of a part's customers that have not been put in order yet, in a table for each word of 64
 * of them. To add a row again changes nothing.
 */
final class PeriodStore {
  private static final int WORD_BITS = 6;

  /** So many words are worth to be put in order. */
  private static final int LEAST_DUE = 1 << 14;

  /** So many customers for each row that waits make it worth to read the table first. */
  private static final int FEW = 8;

  private final int known;
  private final TreeMap<Integer, WordTable> tables = new TreeMap<>();

  private @Nullable WordTable last;

  /** What found no place in a table. */
  private EntryRest rest = new EntryRest();

  PeriodStore(int known) {
    this.known = known;
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  /** Adds the rows of a part. */
  void add(Waiting waiting) {
    int part = waiting.part();
    int rows = 0;
    for (Batch batch : waiting.batches()) {
      rows += batch.ends()[part] - batch.start(part);
    }
    for (WordTable table : tables.values()) {
      if (table.size() / FEW < rows) {
        table.touch();
      }
    }
    for (Batch batch : waiting.batches()) {
      add(batch, batch.start(part), batch.ends()[part]);
    }
  }

  private void add(Batch batch, int from, int to) {
    long[] keys = batch.keys();
    int[] periods = batch.slots();
    int i = from;
    while (i < to) {
      WordTable table = table(periods[i] >> WORD_BITS);
      int next = table.fill(keys, periods, i, to);
      if (next == i) {
        addOne(table, keys, periods, i);
        next++;
      }
      i = next;
    }
  }

  /** Adds a row that finds no place as it is. */
  private void addOne(WordTable table, long[] keys, int[] periods, int row) {
    WordTable wider = table;
    if (table.isHalfFull()) {
      wider = table.grown(rest);
      tables.put(table.slot, wider);
      last = wider;
    }
    if (wider.fill(keys, periods, row, row + 1) == row) {
      rest.add(keys[row], table.slot, 1L << periods[row]);
    }
  }

  private WordTable table(int slot) {
    WordTable table = last;
    if (table == null || table.slot != slot) {
      table = tables.computeIfAbsent(slot, s -> new WordTable(s, known));
      last = table;
    }
    return table;
  }

  /** Whether there are more words than customers and what is kept of them make worth while. */
  boolean isDue(int kept) {
    int words = rest.size();
    int most = 0;
    for (WordTable table : tables.values()) {
      words += table.size();
      most = Math.max(most, table.size());
    }
    return words > Math.max(LEAST_DUE, Math.max(kept / 2, 2 * most));
  }

  /** What is kept together with all this. */
  Entries joined(Entries kept) {
    Entries all = kept;
    EntryRest rows = new EntryRest();
    for (WordTable table : tables.values()) {
      if (all.size() == 0) {
        all = table.entries();
      } else {
        rows.addAll(table.entries());
      }
    }
    all = EntryMerge.of(Joining.PERIODS, false, all, rows.rows());
    return EntryMerge.of(Joining.PERIODS, false, all, rest.rows());
  }

  /** Forgets all. */
  void clear() {
    last = null;
    tables.clear();
    rest = new EntryRest();
  }
}
