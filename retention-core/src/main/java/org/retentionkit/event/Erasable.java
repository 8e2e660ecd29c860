package org.retentionkit.event;

/**
 * What holds customers who can be erased (right to erasure, GDPR), for now or for good.
 *
 * @param <K> the type of a customer's key
 */
public interface Erasable<K> {
  /**
   * Erases a customer with all that was added so far; logs and masks made before keep it. Rows that
   * come later count again, but by a {@linkplain #keepOut list}. The report still counts the rows
   * that were added.
   *
   * @param customer the customer's key
   * @return how much left: the periods with activity, the days with orders and those with refunds,
   *     or the changes, equal ones once; 0 if nobody has the key
   */
  int drop(K customer);

  /**
   * Keeps out who is on a list, so that rows of theirs are left out, counted by the list and the
   * report only, and puts on it whoever is dropped from now on. Those of them who are here already
   * are erased. To be said before rows come from other threads; a list may serve several.
   *
   * <p>Without it {@link #drop} keeps nothing of a customer, who counts again when rows come again;
   * with it a keyed one-way digest of each stays, on the list.
   *
   * @param erased the list
   * @return this
   */
  Erasable<K> keepOut(SuppressionList<K> erased);
}
