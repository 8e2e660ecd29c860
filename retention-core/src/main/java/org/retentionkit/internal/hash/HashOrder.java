package org.retentionkit.internal.hash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.retentionkit.internal.LongColumn;

/**
 * The customers that the threads of a fold have seen, in the order of their hashes: the same for
 * equal logs, whatever their blocks and threads. A thread's customers come part by part in that
 * order, so that a few runs describe it; nothing is sorted and nothing is moved.
 */
public final class HashOrder {
  private final List<LongColumn> pieces;
  private final int[] piece;
  private final int[] from;
  private final int[] start;

  private HashOrder(List<LongColumn> pieces, List<Run> runs) {
    this.pieces = pieces;
    this.piece = new int[runs.size()];
    this.from = new int[runs.size()];
    this.start = new int[runs.size() + 1];
    for (int r = 0; r < runs.size(); r++) {
      Run run = runs.get(r);
      piece[r] = run.piece;
      from[r] = run.from;
      start[r + 1] = Math.addExact(start[r], run.to - run.from);
    }
  }

  /** Some neighbours of a piece, ascending by hash. */
  private record Run(int piece, int from, int to, long hash) {}

  /**
   * The order of pieces that hold each customer once.
   *
   * @param pieces the customers' numbers, as each thread has seen them
   */
  public static HashOrder of(List<LongColumn> pieces) {
    PriorityQueue<Run> heads =
        new PriorityQueue<>(Comparator.comparing(Run::hash, Long::compareUnsigned));
    for (int p = 0; p < pieces.size(); p++) {
      heads.addAll(ascending(pieces.get(p), p));
    }
    List<Run> runs = new ArrayList<>();
    while (!heads.isEmpty()) {
      Run run = heads.remove();
      Run next = heads.peek();
      int to = next == null ? run.to : end(pieces.get(run.piece), run.from, run.to, next.hash);
      runs.add(new Run(run.piece, run.from, to, run.hash));
      if (to < run.to) {
        heads.add(new Run(run.piece, to, run.to, Mix.hash(pieces.get(run.piece).at(to))));
      }
    }
    return new HashOrder(List.copyOf(pieces), runs);
  }

  private static List<Run> ascending(LongColumn numbers, int piece) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    long first = 0;
    long last = 0;
    for (int i = 0; i < numbers.size(); i++) {
      long hash = Mix.hash(numbers.at(i));
      if (i == 0) {
        first = hash;
      } else if (Long.compareUnsigned(hash, last) < 0) {
        runs.add(new Run(piece, from, i, first));
        from = i;
        first = hash;
      }
      last = hash;
    }
    if (from < numbers.size()) {
      runs.add(new Run(piece, from, numbers.size(), first));
    }
    return runs;
  }

  /** Where in an ascending run the hashes from {@code limit} on begin. */
  private static int end(LongColumn numbers, int from, int to, long limit) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(Mix.hash(numbers.at(middle)), limit) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of customers. */
  public int size() {
    return start[piece.length];
  }

  /** The number of runs. */
  public int runs() {
    return piece.length;
  }

  /** The run that holds an index. */
  public int run(int index) {
    int at = Arrays.binarySearch(start, 0, piece.length, index);
    return at >= 0 ? at : -at - 2;
  }

  /** The piece of a run. */
  public int piece(int run) {
    return piece[run];
  }

  /** The place in its piece of an index that a run holds. */
  public int place(int run, int index) {
    return from[run] + index - start[run];
  }

  /** The index a run begins with; for the number of runs, that of all customers. */
  public int start(int run) {
    return start[run];
  }

  /** The number of the customer at an index. */
  public long number(int index) {
    int run = run(index);
    return pieces.get(piece[run]).at(place(run, index));
  }

  /** The index of a customer, or a negative number for one who is not there. */
  public int indexOf(long number) {
    long hash = Mix.hash(number);
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(Mix.hash(number(middle)), hash);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** The values of a column at all indexes, in their order. */
  public long[] gather(List<LongColumn> column) {
    long[] values = new long[size()];
    for (int r = 0; r < piece.length; r++) {
      long[] of = column.get(piece[r]).array();
      System.arraycopy(of, from[r], values, start[r], start[r + 1] - start[r]);
    }
    return values;
  }

  /** These indexes in the order of the customers' numbers. */
  public int[] byNumber(int[] indexes) {
    LongColumn numbers = new LongColumn();
    for (int index : indexes) {
      numbers.add(number(index));
    }
    int[] order = numbers.ascending();
    Arrays.setAll(order, i -> indexes[order[i]]);
    return order;
  }
}
