package org.retentionkit.event;

import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Inbox;
import org.retentionkit.internal.keep.Incoming;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.keep.Spare;
import org.retentionkit.internal.keep.Waiting;

/**
 * The rows that came to an accumulator and wait to be folded, and what was counted of all that
 * came. Its lock is held for a few steps; never while another one is waited for.
 */
final class Arrivals {
  private final Joining rule;
  private final Inbox inbox;
  private Tallies tallies = new Tallies();

  /** Whether it is the turn of a part to be folded. */
  private volatile boolean due;

  Arrivals(Joining rule, boolean timed) {
    this.rule = rule;
    this.inbox = new Inbox(rule, timed, KeyParts.BITS);
  }

  /** Adds a row, whose key is as {@link Incoming} has it. */
  synchronized void add(int part, long key, int slot, int milli, long value, int day, long amount) {
    inbox.room(1);
    if (rule == Joining.PERIODS) {
      tallies.countDay(day);
    } else {
      tallies.count(day, amount);
    }
    inbox.add(part, key, slot, milli, value); // cannot fail
    due = inbox.isDue();
  }

  /** Columns to prepare rows in. */
  synchronized Spare spare() {
    return inbox.spare();
  }

  /** Adds rows, of which there are few enough, and counts them. */
  void add(Incoming rows, Spare spare, Consumer<Tallies> counted) {
    Inbox.Prepared prepared = inbox.prepared(rows, spare);
    synchronized (this) {
      Tallies next = tallies.copy();
      counted.accept(next);
      inbox.add(prepared);
      tallies = next; // not before all are there
      due = inbox.isDue();
    }
  }

  /** Whether a part has its turn. */
  boolean isDue() {
    return due;
  }

  /**
   * The part whose turn it is, which is over then; -1 if no part has one.
   *
   * @param kept how much a part keeps
   */
  synchronized int takeTurn(IntUnaryOperator kept) {
    if (!inbox.isDue()) {
      due = false;
      return -1;
    }
    int part = inbox.turn();
    inbox.next(kept.applyAsInt(part));
    due = inbox.isDue();
    return part;
  }

  synchronized Waiting waiting(int part) {
    return inbox.waiting(part);
  }

  synchronized void folded(Waiting waiting) {
    inbox.folded(waiting);
  }

  /** Counts what another one has counted, and does what cannot fail. */
  synchronized void add(Tallies counted, Runnable then) {
    Tallies both = tallies.copy();
    both.add(counted);
    then.run();
    tallies = both;
  }

  /** Counts rows that were added, in their order. */
  synchronized void count(Consumer<Tallies> counted) {
    counted.accept(tallies);
  }

  synchronized long rows() {
    return tallies.rows();
  }

  /** What was counted of the rows so far. */
  synchronized Tallies tallies() {
    return tallies.copy();
  }
}
