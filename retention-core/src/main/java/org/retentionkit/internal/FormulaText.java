package org.retentionkit.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills values into a formula written in the names of its inputs. */
public final class FormulaText {
  private FormulaText() {}

  /**
   * The formula with each value behind its name; longer names win over the shorter ones they hold.
   */
  public static String fill(String formula, Map<String, String> values) {
    if (values.isEmpty()) {
      return formula;
    }
    String names =
        values.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + names + ")(?![\\p{L}\\d])")
        .matcher(formula)
        .replaceAll(
            name -> Matcher.quoteReplacement(name.group() + " " + values.get(name.group())));
  }
}
