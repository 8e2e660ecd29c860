package org.retentionkit.benchmark;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Message;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Where a benchmark was published: who says so, where and when.
 *
 * @param title publisher and title
 * @param address where to read it: a web address, a file, a shelf mark
 * @param date the date of the page as far as it is known: {@code 2021-12-13}, {@code 2026-01},
 *     {@code 2025} or {@code unknown}
 */
public record BenchmarkSource(String title, String address, String date) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern DATE =
      Pattern.compile("unknown|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** Checks that title and address are there and that the date has one of its forms. */
  public BenchmarkSource {
    Text.notBlank("title", title);
    Text.notBlank("address", address);
    String rule = rule(Checks.notNull("date", date));
    if (rule != null) {
      throw Checks.broken("date", rule, "'" + date + "'");
    }
  }

  /** The rule that a date breaks; null if it keeps them all. */
  static @Nullable String rule(String date) {
    return DATE.matcher(date).matches()
        ? null
        : "must be unknown or a date such as 2025, 2025-03 or 2025-03-31";
  }

  /** For example {@code Paddle, Industry retention rates (https://…, page of 2021-12-13)}. */
  @Override
  public String toString() {
    return message().toString();
  }

  Message message() {
    Message named =
        Message.of(date.equals("unknown") ? "benchmark.source-undated" : "benchmark.source")
            .and("title", title)
            .and("address", address);
    return date.equals("unknown") ? named : named.and("date", date);
  }
}
