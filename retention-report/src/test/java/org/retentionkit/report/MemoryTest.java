package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page costs beside itself: written to a writer in UTF-8, at most four times its bytes are
 * allocated, with the buffers of the writer; as a text, at most five times the memory of the text,
 * two bytes a character.
 */
class MemoryTest {
  private static final int TIMES = 20;
  private static final int WARM = 100;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final RetentionReport REPORT = Samples.orderReport();

  private static void write(Locale locale) {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8))) {
      REPORT.html(locale, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long allocated(Runnable page) {
    for (int i = 0; i < WARM; i++) {
      page.run();
    }
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < TIMES; i++) {
      page.run();
    }
    return (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / TIMES;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "ru"})
  void a_page_allocates_a_few_times_what_it_is(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String page = REPORT.html(locale);
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertThat(allocated(() -> write(locale))).isLessThanOrEqualTo(4L * bytes);
    assertThat(allocated(() -> REPORT.html(locale))).isLessThanOrEqualTo(5L * 2 * page.length());
  }
}
