package org.retentionkit.examples.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import org.retentionkit.Ratio;

/** The revenue of each customer, as minor units in one column. */
final class Revenues {
  private long[] values = new long[16];
  private int count;
  private long total;

  void add(long revenue) {
    if (count == values.length) {
      values = Arrays.copyOf(values, Columns.grown(count, count + 1));
    }
    values[count++] = revenue;
    total += revenue;
  }

  int count() {
    return count;
  }

  long total() {
    return total;
  }

  /**
   * The share of the revenue that the top 20 % of customers brought, exact: where a fifth of the
   * customers is not a whole number, the next customer counts with the fraction that is missing. Of
   * 7 customers, the top 1.4: the first and 0.4 of the second. Ties need no rule, as equal
   * customers at the border bring equal revenue.
   *
   * @return undefined if the revenue is 0
   */
  Ratio topFifth() {
    Arrays.sort(values, 0, count);
    int whole = count / 5;
    int fifths = count % 5;
    long top = 0;
    for (int i = count - whole; i < count; i++) {
      top += values[i];
    }
    long next = fifths == 0 ? 0 : values[count - whole - 1];
    BigDecimal five = BigDecimal.valueOf(5);
    return Ratio.of(
        BigDecimal.valueOf(top)
            .multiply(five)
            .add(BigDecimal.valueOf(next).multiply(BigDecimal.valueOf(fifths))),
        BigDecimal.valueOf(total).multiply(five));
  }
}
