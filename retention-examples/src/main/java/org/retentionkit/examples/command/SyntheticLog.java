package org.retentionkit.examples.command;

import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An order log that nobody wrote: the sample the report runs on without a file.
 *
 * <p>Made by rules and a fixed seed, so that each run sees the same rows: 20 to 40 customers join
 * each month from January 2025 to 18 March 2026. Each has a pace of 15 to 60 days between orders
 * and a usual amount of 10 to 110; after each order a customer stops for good with a chance of 1 in
 * 6, or waits 1 day to twice the pace. One amount in 50 is 0 (a free order).
 */
public final class SyntheticLog {
  /** The name of the sample in the report. */
  public static final String NAME = "synthetic sample, generated from seed 2026";

  private static final long SEED = 2026;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 18);
  private static final int DAYS_A_MONTH = 30;

  private SyntheticLog() {}

  /** The log as CSV with the columns customer, date, amount. */
  public static Reader open() {
    Dice dice = new Dice(SEED);
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    int customer = 0;
    for (LocalDate from = FIRST; !from.isAfter(LAST); from = from.plusMonths(1)) {
      int joining = dice.between(20, 40);
      for (int i = 0; i < joining; i++) {
        orders(++customer, from.plusDays(dice.between(0, DAYS_A_MONTH - 1)), dice, csv);
      }
    }
    return new StringReader(csv.toString());
  }

  private static void orders(int customer, LocalDate first, Dice dice, StringBuilder csv) {
    int pace = dice.between(15, 60);
    int usual = dice.between(1_000, 11_000);
    LocalDate day = first;
    boolean stays = true;
    while (stays && !day.isAfter(LAST)) {
      int cents = dice.between(1, 50) == 1 ? 0 : dice.between(usual / 2, usual * 3 / 2);
      csv.append(
          String.format(
              Locale.ROOT, "S%04d,%s,%s.%02d\n", customer, day, cents / 100, cents % 100));
      stays = dice.between(1, 6) > 1;
      day = day.plusDays(dice.between(1, 2 * pace));
    }
  }

  /**
   * SplitMix64 (Steele, Lea and Flood 2014), written here so that no Java release can change it.
   */
  static final class Dice {
    private long state;

    Dice(long seed) {
      state = seed;
    }

    long next() {
      state += 0x9e3779b97f4a7c15L;
      long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return z ^ (z >>> 31);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
      return least + (int) Long.remainderUnsigned(next(), most - least + 1L);
    }
  }
}
