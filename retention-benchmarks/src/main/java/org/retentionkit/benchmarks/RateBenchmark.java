package org.retentionkit.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A test. */
public class RateBenchmark {
  /** Runs. */
  @Benchmark
  public double x() {
    return 1;
  }
}
