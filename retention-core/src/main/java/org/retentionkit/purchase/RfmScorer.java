package org.retentionkit.purchase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.LongColumn;

/** Scores the values of one dimension, of which more is better. */
final class RfmScorer {
  private final RfmDimension dimension;
  private final RfmScale scale;
  private final long[] values;
  private final List<Long> cuts = new ArrayList<>();
  final byte[] scores;

  RfmScorer(RfmDimension dimension, RfmScale scale, long[] values) {
    this.dimension = dimension;
    this.scale = scale;
    this.values = values;
    this.scores = new byte[values.length];
    if (scale.method() == RfmScale.Method.NTILE_RANKS) {
      byRank();
    } else {
      byCuts();
    }
  }

  private void byCuts() {
    if (scale.method() == RfmScale.Method.THRESHOLDS) {
      scale.thresholds().forEach(threshold -> cuts.add(shown(threshold)));
    } else if (values.length > 0) {
      long[] ascending = values.clone();
      Arrays.sort(ascending);
      for (int s = 1; s < scale.scores(); s++) {
        cuts.add(ascending[(int) ((long) values.length * s / scale.scores())]);
      }
    }
    for (int i = 0; i < values.length; i++) {
      int score = 1;
      for (long cut : cuts) {
        score += values[i] >= cut ? 1 : 0;
      }
      scores[i] = (byte) score;
    }
  }

  /** The first tiles are larger by one where the customers do not divide evenly. */
  private void byRank() {
    LongColumn column = new LongColumn();
    for (long value : values) {
      column.add(value);
    }
    int[] order = column.ascending();
    int n = order.length;
    int size = n / scale.scores();
    int larger = n % scale.scores();
    int inLarger = larger * (size + 1);
    for (int k = 0; k < n; ) {
      int end = k + 1;
      while (end < n && values[order[end]] == values[order[k]]) {
        end++;
      }
      for (int i = k; i < end; i++) {
        int rank =
            switch (scale.ties()) {
              case LOWEST -> k;
              case HIGHEST -> end - 1;
              case SPLIT_BY_CUSTOMER -> i;
            };
        int tile = rank < inLarger ? rank / (size + 1) : larger + ((rank - inLarger) / size);
        scores[order[i]] = (byte) (tile + 1);
      }
      k = end;
    }
  }

  /** As the caller knows it: days since are better when fewer. */
  private long shown(long value) {
    return dimension == RfmDimension.RECENCY ? -value : value;
  }

  RfmBins bins() {
    long[] customers = new long[scale.scores()];
    long[] worst = new long[scale.scores()];
    long[] best = new long[scale.scores()];
    for (int i = 0; i < values.length; i++) {
      int bin = scores[i] - 1;
      boolean first = customers[bin]++ == 0;
      worst[bin] = first ? values[i] : Math.min(worst[bin], values[i]);
      best[bin] = first ? values[i] : Math.max(best[bin], values[i]);
    }
    List<RfmBin> bins = new ArrayList<>();
    for (int b = 0; b < customers.length; b++) {
      bins.add(new RfmBin(b + 1, customers[b], shown(worst[b]), shown(best[b])));
    }
    return new RfmBins(dimension, scale, cuts.stream().map(this::shown).toList(), bins);
  }
}
