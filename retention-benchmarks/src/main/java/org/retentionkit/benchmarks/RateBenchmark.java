package org.retentionkit.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Rates from counts, money and answers, beside the divisions they replace. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(5)
public class RateBenchmark {
  private static final int SIZE = 1_024;
  private static final ChurnDefinition[] CHURN = {
    ChurnDefinition.OPENING_COHORT,
    ChurnDefinition.ALL_LOSSES_OVER_OPENING,
    ChurnDefinition.OPENING_PLUS_NEW,
    ChurnDefinition.AVERAGE_BASE,
    ChurnDefinition.CLOSING_BASE
  };

  private final CustomerCounts[] counts = new CustomerCounts[SIZE];
  private final long[] retained = new long[SIZE];
  private final long[] opening = new long[SIZE];
  private final CustomerCounts[] full = new CustomerCounts[SIZE];
  private final RevenueMovements[] money = new RevenueMovements[SIZE];
  private final NpsSurvey[] answers = new NpsSurvey[SIZE];
  private int next;

  /** Counts of many months, so that nothing can be computed ahead. */
  @Setup(Level.Trial)
  public void counts() {
    for (int i = 0; i < SIZE; i++) {
      opening[i] = 1_000 + i * 7L;
      retained[i] = 400 + i * 3L;
      counts[i] =
          CustomerCounts.during(Period.ofMonth(2026, 3))
              .opening(opening[i])
              .acquired(400)
              .closing(retained[i] + 400)
              .build();
      full[i] =
          CustomerCounts.during(Period.ofMonth(2026, 3))
              .opening(opening[i])
              .joined(500 + i)
              .lost(50)
              .lostOfNew(12)
              .build();
      money[i] =
          RevenueMovements.during(Period.ofMonth(2026, 3), "EUR")
              .opening(BigDecimal.valueOf(10_000_000L + i * 77L, 2))
              .expansion(BigDecimal.valueOf(1_200_000L, 2))
              .contraction(BigDecimal.valueOf(300_000L + i, 2))
              .churned(BigDecimal.valueOf(500_000L, 2))
              .build();
      answers[i] = NpsSurvey.builder().promoters(70 + i).passives(20).detractors(10).build();
    }
  }

  private int index() {
    next = (next + 1) & (SIZE - 1);
    return next;
  }

  /** The floor: two longs, one division. */
  @Benchmark
  public double doubleDivision() {
    int i = index();
    return retained[i] / (double) opening[i];
  }

  /** What exact code often does instead. */
  @Benchmark
  public BigDecimal decimalDivision() {
    int i = index();
    return BigDecimal.valueOf(retained[i])
        .divide(BigDecimal.valueOf(opening[i]), MathContext.DECIMAL64);
  }

  /** The rate, read and dropped. */
  @Benchmark
  public double retentionRateRead() {
    return RetentionCalculator.retentionRate(counts[index()]).value();
  }

  /** The rate, kept and read. */
  @Benchmark
  public double retentionRateKept(Blackhole kept) {
    RetentionRate rate = RetentionCalculator.retentionRate(counts[index()]);
    kept.consume(rate);
    return rate.value();
  }

  /** The rate in per cent with one decimal, half-even. */
  @Benchmark
  public BigDecimal retentionRatePercent() {
    return RetentionCalculator.retentionRate(counts[index()]).percent(1);
  }

  /** The 95 % Wilson interval. */
  @Benchmark
  public ConfidenceInterval interval() {
    return RetentionCalculator.retentionRate(counts[index()]).interval(IntervalMethod.WILSON, 0.95);
  }

  /** The sentence that explains the rate. */
  @Benchmark
  public String explanation() {
    return RetentionCalculator.retentionRate(counts[index()]).explanation().sentence();
  }

  /** Churn by each definition over movements in turn. */
  @Benchmark
  public double churnRatesInTurn() {
    int i = index();
    return CHURN[i % CHURN.length].of(full[i]).value();
  }

  /** Gross revenue retention of totals in cents. */
  @Benchmark
  public double grossRevenueRetention() {
    return RevenueCalculator.grossRevenueRetention(money[index()]).value();
  }

  /** Net Promoter Score. */
  @Benchmark
  public double netPromoterScore() {
    return NpsCalculator.netPromoterScore(answers[index()]).value();
  }

  /** The sentence that explains a rate of money. */
  @Benchmark
  public String explanationOfMoney() {
    return RevenueCalculator.grossRevenueRetention(money[index()]).explanation().sentence();
  }
}
