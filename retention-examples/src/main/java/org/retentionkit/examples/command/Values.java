package org.retentionkit.examples.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.Words;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.GuestRule;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.survey.NpsScale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are written: each type has one way, and one sentence that tells it. */
final class Values {
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.][0-9]{1,9})?%?");

  private Values() {}

  /** Teaches a command line all types. */
  static void teach(CommandLine line) {
    teach(line, Path.class, "the name of a file", Path::of);
    teach(line, Charset.class, "an encoding such as windows-1252", Charset::forName);
    teach(line, Character.class, "one character, or the word tab", Values::character);
    teach(line, ZoneId.class, "a zone such as Europe/Riga", ZoneId::of);
    teach(line, LocalDate.class, "a day such as 2026-03-31", Values::day);
    teach(line, Integer.class, "a whole number", Integer::valueOf);
    teach(line, NpsScale.class, "0-10 or 1-10", Values::scale);
    teach(line, GuestRule.class, "refuse, each or leave-out", Values::guests);
    teach(line, DuplicateRule.class, "keep or once", Values::duplicates);
    teach(line, Locale.class, "one of en, lv, zh-Hans, ru, pl, fi", Values::language);
    teach(line, Ratio.class, "per cent from 1 to 100, such as 40", text -> percent(text, 1));
    teach(
        line,
        DiscountRate.class,
        "per cent a year from 0 to 100, such as 10",
        text -> new DiscountRate(percent(text, 0), CalendarUnit.YEAR));
    teach(line, Industry.class, "one of: " + industries(), Values::industry);
  }

  private static <T> void teach(
      CommandLine line, Class<T> type, String rule, Function<String, T> parser) {
    line.registerConverter(
        type,
        text -> {
          try {
            return parser.apply(text);
          } catch (RuntimeException e) { // of java.time, java.nio and more: all mean the same
            throw new TypeConversionException("must be " + rule + ", but was '" + text + "'");
          }
        });
  }

  /**
   * Takes a step with the value of an option.
   *
   * @throws IllegalArgumentException if the value cannot be; names the option
   */
  static <T> void take(String option, @Nullable T value, Consumer<T> step) {
    if (value != null) {
      try {
        step.accept(value);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("option " + option + ": " + e.getMessage(), e);
      }
    }
  }

  /** The number, if it lies between two. */
  static int within(int least, int most, int number) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "must lie between " + least + " and " + most + ", but was " + number);
    }
    return number;
  }

  /** A day of the years that readers take. */
  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    within(1900, 2199, day.getYear());
    return day;
  }

  private static char character(String text) {
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("text must be one character");
    }
    return text.charAt(0);
  }

  private static GuestRule guests(String text) {
    return switch (text) {
      case "refuse" -> GuestRule.REFUSE;
      case "each" -> GuestRule.EACH_A_CUSTOMER;
      case "leave-out" -> GuestRule.LEAVE_OUT;
      default -> throw new IllegalArgumentException("rule must be refuse, each or leave-out");
    };
  }

  private static DuplicateRule duplicates(String text) {
    return switch (text) {
      case "keep" -> DuplicateRule.KEEP;
      case "once" -> DuplicateRule.COUNT_ONCE;
      default -> throw new IllegalArgumentException("rule must be keep or once");
    };
  }

  private static NpsScale scale(String text) {
    return switch (text) {
      case "0-10" -> NpsScale.ZERO_TO_TEN;
      case "1-10" -> NpsScale.ONE_TO_TEN;
      default -> throw new IllegalArgumentException("scale must be 0-10 or 1-10");
    };
  }

  /** The language of a tag such as {@code lv} or {@code zh-CN}, if the library speaks it. */
  private static Locale language(String tag) {
    Locale asked = Locale.forLanguageTag(tag);
    Locale spoken = Words.of(asked).locale();
    if (!spoken.getLanguage().equals(asked.getLanguage())) {
      throw new IllegalArgumentException("tag must be of a language of the library");
    }
    return spoken;
  }

  private static Ratio percent(String text, int least) {
    if (!PERCENT.matcher(text).matches()) {
      throw new IllegalArgumentException("text must be a number");
    }
    Ratio percent = Ratio.of(text.replace("%", ""));
    if (percent.compareTo(Ratio.of(least, 1)) < 0 || percent.compareTo(Ratio.of(100, 1)) > 0) {
      throw new IllegalArgumentException("per cent must lie between " + least + " and 100");
    }
    return percent.times(Ratio.of(1, 100));
  }

  /** The industry of a name, in capitals or not, that the bundled benchmarks know. */
  private static Industry industry(String name) {
    BenchmarkTable table = BenchmarkTable.bundled();
    return Metric.published().stream()
        .map(table::industries)
        .flatMap(List::stream)
        .filter(industry -> industry.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("name must be of an industry"));
  }

  private static String industries() {
    return BenchmarkTable.bundled().industries(Metric.CUSTOMER_RETENTION).stream()
        .map(Industry::name)
        .collect(Collectors.joining("; "));
  }
}
