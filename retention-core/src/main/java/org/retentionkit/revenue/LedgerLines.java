package org.retentionkit.revenue;

import java.util.Arrays;

/** The lines of many customers, one after the other, in chunks that are never moved. */
final class LedgerLines {
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private int[][] codes = new int[8][];
  private long[][] amounts = new long[8][];
  private int size;

  void add(int code, long amount) {
    int chunk = size >>> CHUNK_BITS;
    int at = size & (CHUNK - 1);
    if (at == 0) {
      begin(chunk);
    }
    codes[chunk][at] = code;
    amounts[chunk][at] = amount;
    size = Math.addExact(size, 1);
  }

  private void begin(int chunk) {
    if (chunk == codes.length) {
      codes = Arrays.copyOf(codes, 2 * chunk);
      amounts = Arrays.copyOf(amounts, 2 * chunk);
    }
    codes[chunk] = new int[CHUNK];
    amounts[chunk] = new long[CHUNK];
  }

  int size() {
    return size;
  }

  int code(int line) {
    return codes[line >>> CHUNK_BITS][line & (CHUNK - 1)];
  }

  long amount(int line) {
    return amounts[line >>> CHUNK_BITS][line & (CHUNK - 1)];
  }
}
