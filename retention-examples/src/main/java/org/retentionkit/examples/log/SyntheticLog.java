package org.retentionkit.examples.log;

import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An order log that nobody wrote: the sample the report runs on without a file.
 *
 * <p>Made by rules and a fixed seed, so that each run sees the same rows: 20 to 40 customers join
 * each month from January 2025 to 18 March 2026. Each has a pace of 15 to 60 days between orders
 * and a usual amount of 10 to 110; after each order a customer stops for good with a chance of 1 in
 * 6, or waits a random time of up to twice the pace. One amount in 50 is 0 (a free order).
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
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    int customer = 0;
    for (LocalDate from = FIRST; !from.isAfter(LAST); from = from.plusMonths(1)) {
      int joining = random.nextInt(20, 41);
      for (int i = 0; i < joining; i++) {
        orders(++customer, from.plusDays(random.nextInt(DAYS_A_MONTH)), random, csv);
      }
    }
    return new StringReader(csv.toString());
  }

  private static void orders(
      int customer, LocalDate first, SplittableRandom random, StringBuilder csv) {
    int pace = random.nextInt(15, 61);
    int usual = random.nextInt(1_000, 11_001);
    LocalDate day = first;
    boolean stays = true;
    while (stays && !day.isAfter(LAST)) {
      int cents = random.nextInt(50) == 0 ? 0 : usual / 2 + random.nextInt(usual);
      csv.append(
          String.format(
              Locale.ROOT, "S%04d,%s,%d.%02d\n", customer, day, cents / 100, cents % 100));
      stays = random.nextInt(6) > 0;
      day = day.plusDays(random.nextInt(1, 2 * pace));
    }
  }
}
