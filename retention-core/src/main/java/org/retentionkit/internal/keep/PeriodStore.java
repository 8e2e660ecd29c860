package org.retentionkit.internal.keep;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Periods of a part's customers that have not been put in order yet, in a table for each word of 64
 * of them. To add a row again changes nothing.
 */
final class PeriodStore {
  /** So many words are worth to be put in order. */
  private static final int LEAST_DUE = 1 << 14;

  /** So many customers for each row that waits make it worth to read the table first. */
  private static final int FEW = 8;

  private final int known;
  private final long prefix;
  private final TreeMap<Integer, WordTable> tables = new TreeMap<>();

  private @Nullable WordTable last;

  /** What found no place in a table. */
  private EntryRest rest = new EntryRest();

  PeriodStore(int known, long prefix) {
    this.known = known;
    this.prefix = prefix;
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
    int[] slots = batch.slots();
    if (slots.length == 0) {
      add(batch.word(), batch.keys(), from, to);
      return;
    }
    for (int i = from; i < to; ) {
      int word = slots[i] >> WordTable.BITS;
      int end = i + 1;
      while (end < to && slots[end] >> WordTable.BITS == word) {
        end++;
      }
      add(word, batch.keys(), i, end);
      i = end;
    }
  }

  /** Adds rows of a word. */
  private void add(int word, long[] rows, int from, int to) {
    int i = from;
    while (i < to) {
      WordTable table = table(word);
      i = table.fill(rows, i, to);
      if (i < to) {
        addOne(table, rows, i++);
      }
    }
  }

  /** Adds a row that finds no place as it is. */
  private void addOne(WordTable table, long[] rows, int row) {
    WordTable wider = table;
    if (table.isHalfFull()) {
      wider = table.grown(rest);
      tables.put(table.slot, wider);
      last = wider;
    }
    if (wider.fill(rows, row, row + 1) == row) {
      rest.add(table.key(rows[row]), table.slot, 1L << rows[row]);
    }
  }

  private WordTable table(int slot) {
    WordTable table = last;
    if (table == null || table.slot != slot) {
      table = tables.computeIfAbsent(slot, s -> new WordTable(s, known, prefix));
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
