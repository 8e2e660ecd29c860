package org.retentionkit.internal.keep;

/**
 * Folds what waits for a part of the customers into what is kept of them.
 *
 * @param timed whether rows have milliseconds of their day
 */
public record EntryFold(Joining rule, boolean timed) {
  /** What is kept with all that waited. */
  public Entries folded(Entries kept, Inbox.Waiting waiting) {
    return EntryMerge.of(
        rule, timed, kept, EntryRows.of(rule, timed, waiting.batches(), waiting.part()));
  }

  /**
   * What is kept with what another part keeps.
   *
   * @param own the key here of each customer of the other part
   */
  public Entries joined(Entries kept, Entries other, long[] own) {
    return EntryMerge.of(rule, timed, kept, EntryRows.of(other, own));
  }

  /** The number of a customer's periods, days or changes. */
  public int count(Entries all, int customer) {
    return all.count(customer, rule);
  }
}
