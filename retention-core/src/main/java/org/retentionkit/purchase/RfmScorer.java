package org.retentionkit.purchase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.LongColumn;

/** Scores the values of one dimension, of which more is better, piece by piece. */
final class RfmScorer {
  private final RfmDimension dimension;
  private final RfmScale scale;
  private final RfmColumns<?> columns;
  private final List<LongColumn> values;
  private final int size;
  private final long[] cuts;

  /** The thresholds, and what came of them. */
  final RfmBins bins;

  /** The score of each value, in the pieces of the columns, where it is no matter of cuts. */
  private final byte[][] ranked;

  RfmScorer(RfmDimension dimension, RfmScale scale, RfmColumns<?> columns) {
    this.dimension = dimension;
    this.scale = scale;
    this.columns = columns;
    this.values = columns.values(dimension);
    this.size = columns.size();
    OrderStatistics statistics = OrderStatistics.of(values);
    this.cuts = cuts(statistics);
    this.ranked = scale.method() == RfmScale.Method.NTILE_RANKS ? byRank() : new byte[0][];
    this.bins = bins(statistics);
  }

  /** The score at a place of a piece of the columns. */
  int score(int piece, int place) {
    return ranked.length > 0 ? ranked[piece][place] : byCuts(values.get(piece).at(place));
  }

  private int byCuts(long value) {
    int score = 1;
    for (long cut : cuts) {
      score += value >= cut ? 1 : 0;
    }
    return score;
  }

  /** The worst value of the scores 2, 3, … */
  private long[] cuts(OrderStatistics statistics) {
    return switch (scale.method()) {
      case NTILE_RANKS -> new long[0];
      case THRESHOLDS ->
          scale.thresholds().stream().mapToLong(t -> columns.shown(dimension, t)).toArray();
      case QUANTILE_VALUES -> {
        int[] places = new int[size == 0 ? 0 : scale.scores() - 1];
        Arrays.setAll(places, s -> (int) (size * (s + 1L) / scale.scores()));
        yield statistics.at(places);
      }
    };
  }

  /** The first tiles are larger by one where the customers do not divide evenly. */
  private byte[][] byRank() {
    byte[][] scores = new byte[values.size()][];
    Arrays.setAll(scores, p -> new byte[values.get(p).size()]);
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    int[] byNumber = columns.order().byNumber(all);
    long[] gathered = columns.order().gather(values);
    LongColumn column = new LongColumn();
    for (int index : byNumber) {
      column.add(gathered[index]);
    }
    int[] order = column.ascending(); // equal values in the order of the customers' numbers
    int each = size / scale.scores();
    int larger = size % scale.scores();
    int inLarger = larger * (each + 1);
    for (int k = 0; k < size; ) {
      int end = k + 1;
      while (end < size && column.at(order[end]) == column.at(order[k])) {
        end++;
      }
      for (int i = k; i < end; i++) {
        int rank =
            switch (scale.ties()) {
              case LOWEST -> k;
              case HIGHEST -> end - 1;
              case SPLIT_BY_CUSTOMER -> i;
            };
        int tile = rank < inLarger ? rank / (each + 1) : larger + ((rank - inLarger) / each);
        int run = columns.order().run(byNumber[order[i]]);
        int place = columns.order().place(run, byNumber[order[i]]);
        scores[columns.order().piece(run)][place] = (byte) (tile + 1);
      }
      k = end;
    }
    return scores;
  }

  private RfmBins bins(OrderStatistics statistics) {
    long[] customers = new long[scale.scores()];
    long[] worst = new long[scale.scores()];
    long[] best = new long[scale.scores()];
    Arrays.fill(worst, Long.MAX_VALUE);
    Arrays.fill(best, Long.MIN_VALUE);
    if (ranked.length == 0) {
      statistics.forEach(
          (value, count) -> {
            int bin = byCuts(value) - 1;
            customers[bin] += count;
            worst[bin] = Math.min(worst[bin], value);
            best[bin] = Math.max(best[bin], value);
          });
    } else {
      for (int p = 0; p < ranked.length; p++) {
        for (int i = 0; i < ranked[p].length; i++) {
          int bin = ranked[p][i] - 1;
          long value = values.get(p).at(i);
          customers[bin]++;
          worst[bin] = Math.min(worst[bin], value);
          best[bin] = Math.max(best[bin], value);
        }
      }
    }
    List<RfmBin> found = new ArrayList<>();
    for (int b = 0; b < customers.length; b++) {
      found.add(
          customers[b] == 0
              ? new RfmBin(b + 1, 0, 0, 0)
              : new RfmBin(b + 1, customers[b], shown(worst[b]), shown(best[b])));
    }
    return new RfmBins(
        dimension, scale, Arrays.stream(cuts).map(this::shown).boxed().toList(), found);
  }

  private long shown(long value) {
    return columns.shown(dimension, value);
  }
}
