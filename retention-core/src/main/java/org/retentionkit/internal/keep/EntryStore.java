package org.retentionkit.internal.keep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a part of the customers. Not thread-safe, but what is kept never changes. */
public final class EntryStore {
  /** So many rows may always be merged at once. */
  private static final int TOGETHER = 1 << 17;

  private final Joining rule;
  private final boolean timed;

  /** Periods that are not in order yet. */
  private final @Nullable PeriodStore periods;

  private volatile Entries kept = Entries.NONE;

  /**
   * A store of nothing.
   *
   * @param timed whether rows have milliseconds of their day
   * @param known how many upper bits are the same for all keys
   * @param prefix these bits; if there are none, the six lowest ones of each key are 0
   */
  public EntryStore(Joining rule, boolean timed, int known, long prefix) {
    this.rule = rule;
    this.timed = timed;
    this.periods = rule == Joining.PERIODS ? new PeriodStore(known, prefix) : null;
  }

  /**
   * Takes all that waited, or leaves all as it was; periods may then be there, which is as good.
   */
  public void fold(Waiting waiting) {
    if (periods == null) {
      kept = merged(waiting);
      return;
    }
    periods.add(waiting);
    if (periods.isDue(kept.size())) {
      entries();
    }
  }

  /** What is kept with all that waited, of which not too many are merged at once. */
  private Entries merged(Waiting waiting) {
    List<Batch> batches = waiting.batches();
    int part = waiting.part();
    int most = Math.max(TOGETHER, size());
    Entries all = kept;
    for (int from = 0; from < batches.size(); ) {
      int to = from;
      for (int rows = 0; rows < most && to < batches.size(); to++) {
        rows += batches.get(to).ends()[part] - batches.get(to).start(part);
      }
      all = EntryMerge.of(rule, timed, all, EntryRows.of(timed, batches.subList(from, to), part));
      from = to;
    }
    return all;
  }

  /** What is kept of all rows so far. */
  public Entries entries() {
    if (periods != null && !periods.isEmpty()) {
      kept = periods.joined(kept);
      periods.clear();
    }
    return kept;
  }

  /** The number of entries and customers, without periods that are not in order yet. */
  public int size() {
    return kept.size() + kept.customers();
  }

  private Entries joined(EntryRows rows) {
    return EntryMerge.of(rule, timed, kept, rows);
  }

  /**
   * What would be kept with what another part keeps.
   *
   * @param own the key here of each customer of the other part
   */
  public Entries joined(Entries other, long[] own) {
    entries();
    return joined(EntryRows.of(other, own));
  }

  /** Puts other entries in the place of all that are kept. */
  public void replace(Entries entries) {
    kept = entries;
  }

  /** The same entries in the order of other keys of the customers. */
  public static Entries rekeyed(Joining rule, boolean timed, Entries entries, long[] keys) {
    return EntryMerge.of(rule, timed, Entries.NONE, EntryRows.of(entries, keys));
  }
}
