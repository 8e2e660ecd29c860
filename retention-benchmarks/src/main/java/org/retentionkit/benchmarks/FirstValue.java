package org.retentionkit.benchmarks;

import org.retentionkit.Period;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;

/** The first value and the first sentence of a fresh virtual machine, in milliseconds. */
public final class FirstValue {
  private FirstValue() {}

  /** Prints both. */
  public static void main(String[] args) {
    CustomerCounts counts =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .acquired(400)
            .closing(800)
            .build();
    long start = System.nanoTime();
    RetentionRate rate = RetentionCalculator.retentionRate(counts);
    double value = rate.value();
    long first = System.nanoTime();
    String sentence = rate.explanation().sentence();
    long second = System.nanoTime();
    System.out.println(value + " after " + (first - start) / 1e6 + " ms");
    System.out.println(sentence + " after " + (second - first) / 1e6 + " ms more");
  }
}
