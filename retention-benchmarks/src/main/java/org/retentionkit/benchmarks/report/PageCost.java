package org.retentionkit.benchmarks.report;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.event.OrderLog;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.report.RetentionReport;

/**
 * Size, time and memory of the page of an order log of 18 months, in six languages; that of 36
 * months; and the time for ten times as many customers, which is to be the same. CPU time of the
 * rendering thread, the median of 200 pages after 500 that are not counted.
 */
public final class PageCost {
  private static final int FIRST_DAY = 19_723; // 1 January 2024
  private static final int WARM = 500;
  private static final int COUNTED = 200;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PageCost() {}

  /** Prints a line for each page. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    RetentionReport small = report(2_000, 18);
    long made = System.nanoTime();
    String first = small.html(Locale.ENGLISH);
    long rendered = System.nanoTime();
    print("report made, first of the JVM", (made - start) / 1e6, "ms");
    print("first page of the JVM", (rendered - made) / 1e6, "ms");
    print("first page", first.length() / 1024.0, "thousand characters");
    for (String tag : new String[] {"en", "lv", "zh-Hans", "ru", "pl", "fi"}) {
      measure("18 months, " + tag, small, Locale.forLanguageTag(tag));
    }
    measure("36 months, en", report(2_000, 36), Locale.ENGLISH);
    measure("18 months, 20,000 customers, en", report(20_000, 18), Locale.ENGLISH);
  }

  private static RetentionReport report(int customers, int months) {
    SplittableRandom random = new SplittableRandom(18);
    int days = months * 365 / 12;
    int orders = customers * 8;
    long[] customer = new long[orders];
    int[] day = new int[orders];
    long[] amount = new long[orders];
    for (int i = 0; i < orders; i++) {
      customer[i] = random.nextInt(customers);
      day[i] = FIRST_DAY + random.nextInt(days);
      amount[i] = 500L + random.nextInt(9_000);
    }
    return RetentionReport.builder()
        .subject("Benchmark")
        .industry(Industry.RETAIL)
        .margin(Ratio.ofPercent(30))
        .discount(DiscountRate.annual("0.10"))
        .log(OrderLog.ofColumns(customer, day, amount, "EUR"))
        .build();
  }

  private static void measure(String name, RetentionReport report, Locale locale) {
    byte[] page = report.html(locale).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < WARM; i++) {
      report.html(locale);
    }
    long[] nanos = new long[COUNTED];
    long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < COUNTED; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      report.html(locale);
      nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
    Arrays.sort(nanos);
    print(name + ": page", page.length / 1024.0, "KB");
    print(name + ": gzipped", gzipped(page) / 1024.0, "KB");
    print(name + ": warm", nanos[COUNTED / 2] / 1e6, "ms of CPU");
    print(name + ": allocated for the text", bytes / 1024.0 / COUNTED, "KB a page");
    print(name + ": allocated for a writer", written(report, locale) / 1024.0, "KB a page");
  }

  /** The bytes that are allocated for a page that goes to a writer in UTF-8, with its buffers. */
  private static double written(RetentionReport report, Locale locale) {
    long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < COUNTED; i++) {
      try (Writer writer =
          new BufferedWriter(
              new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8))) {
        report.html(locale, writer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
    return (double) bytes / COUNTED;
  }

  private static int gzipped(byte[] page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static void print(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-45s %9.1f %s%n", what, value, unit);
  }
}
