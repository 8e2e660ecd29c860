package org.retentionkit.io;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The rows that are not in the log: each with its line and rule, which take 12 bytes, and the first
 * thousand with the value too.
 */
final class Rejects extends AbstractList<RejectedRow> implements RandomAccess {
  private static final int VALUES = 1_000;

  private final List<String> columns = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final Map<String, Integer> reasons = new LinkedHashMap<>();
  private final List<String> values = new ArrayList<>();
  private long[] counts = new long[16];
  private long[] lines = new long[16];
  private int[] reason = new int[16];
  private int size;

  void reject(RejectedRow row) {
    int found =
        reasons.computeIfAbsent(
            row.column() + '\n' + row.rule(),
            key -> {
              columns.add(row.column());
              rules.add(row.rule());
              return rules.size() - 1;
            });
    if (found == counts.length) {
      counts = Arrays.copyOf(counts, 2 * found);
    }
    counts[found]++;
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size + (size >> 1));
      reason = Arrays.copyOf(reason, lines.length);
    }
    lines[size] = row.line();
    reason[size++] = found;
    if (size <= VALUES) {
      values.add(row.value());
    }
  }

  @Override
  public RejectedRow get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          "index must lie between 0 and " + (size - 1) + ", but was " + index);
    }
    int why = reason[index];
    String value = index < values.size() ? values.get(index) : "";
    return new RejectedRow(lines[index], columns.get(why), value, rules.get(why));
  }

  @Override
  public int size() {
    return size;
  }

  /** How many rows there are for each reason, the most frequent first. */
  Map<String, Long> counted() {
    Map<String, Long> all = new LinkedHashMap<>();
    IntStream.range(0, rules.size())
        .boxed()
        .sorted((a, b) -> Long.compare(counts[b], counts[a]))
        .forEach(i -> all.merge(text(i), counts[i], Long::sum));
    return all;
  }

  private String text(int why) {
    String column = columns.get(why);
    return column.isEmpty() ? rules.get(why) : column + ": " + rules.get(why);
  }
}
