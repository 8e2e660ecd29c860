package org.retentionkit.benchmark;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.internal.Checks;

/** The lengths of time that figures are counted over; null is one that nobody said. */
final class Lengths {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4}) )?(day|week|month|quarter|year)(s?)");
  private static final String UNKNOWN = "unknown";
  private static final String NONE = "none";

  private Lengths() {}

  /** Refuses a length of time for a metric that does not depend on one. */
  static void check(Metric metric, @Nullable Length length) {
    if (length != null && !metric.dependsOnPeriodLength()) {
      throw Checks.broken("length", "must not be given for the " + metric, length);
    }
  }

  /** The rule that a table's spelling of a length breaks; null if it keeps them all. */
  static @Nullable String rule(String text, Metric metric, String metricName) {
    if (!metric.dependsOnPeriodLength()) {
      return spelled(text).equals(NONE) ? null : "must be none for " + metricName;
    } else if (spelled(text).equals(NONE)) {
      return "must be a length or unknown for " + metricName;
    }
    Matcher matcher = FORM.matcher(spelled(text));
    if (matcher.matches() && matcher.group(1) != null && Long.parseLong(matcher.group(1)) == 0) {
      return "must be at least 1";
    }
    boolean length = matcher.matches() && (matcher.group(1) != null || matcher.group(3).isEmpty());
    return length || spelled(text).equals(UNKNOWN)
        ? null
        : "must be unknown, none, or a length such as month or 30 days";
  }

  /** The length that a table spells as {@code month}, {@code 30 days} or {@code unknown}. */
  static @Nullable Length parse(String text) {
    Matcher matcher = FORM.matcher(spelled(text));
    if (!matcher.matches()) {
      return null;
    }
    long count = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
    return Length.of(count, CalendarUnit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
  }

  /** As tables spell it, in English: {@code month}, {@code 30 days}. */
  static String words(Length length) {
    return length.count() == 1 ? length.unit().singular() : length.toString();
  }

  /** The same as a message. */
  static Message message(Length length) {
    return length.count() == 1
        ? Message.of("benchmark.length-" + length.unit().singular())
        : Message.of("benchmark.length").and("length", length.quantity());
  }

  private static String spelled(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
