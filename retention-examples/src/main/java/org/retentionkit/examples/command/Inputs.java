package org.retentionkit.examples.command;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The files that are read.
 *
 * @param orders the orders, if they are named
 * @param subscriptions the subscriptions, alone or beside them
 * @param survey the survey, alone or beside them
 */
record Inputs(OrderOptions orders, SubscriptionOptions subscriptions, SurveyOptions survey) {
  static final Path STANDARD_INPUT = Path.of("-");

  /** All files that were named. */
  List<Path> files() {
    return Stream.of(orders.file(), subscriptions.file, survey.file)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Refuses what cannot stand together, and options of a file that was not named. */
  void check(ParseResult given) {
    for (ArgSpec word : given.matchedArgs()) {
      if (!word.isMultiValue() && word.stringValues().size() > 1) {
        throw new IllegalArgumentException(
            word.isOption()
                ? "option " + name(word) + " must be given only once"
                : "only one file must be given, but there are " + word.stringValues());
      }
    }
    if (orders.file != null && orders.orders != null) {
      throw new IllegalArgumentException(
          "only one file of orders must be given, but there are "
              + orders.file
              + " and "
              + orders.orders);
    }
    if (files().stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new IllegalArgumentException("only one file must be -, the standard input");
    }
    for (ArgSpec word : given.matchedArgs()) {
      String missing = missing(((Field) word.userObject()).getDeclaringClass());
      if (missing != null) {
        throw new IllegalArgumentException("option " + name(word) + " must come with " + missing);
      }
    }
  }

  private static String name(ArgSpec word) {
    return word instanceof OptionSpec option ? option.longestName() : word.paramLabel();
  }

  private @Nullable String missing(Class<?> kind) {
    if (kind == OrderOptions.class && orders.file() == null) {
      return "a file of orders";
    }
    if (kind == SubscriptionOptions.class && subscriptions.file == null) {
      return "--subscriptions";
    }
    if (kind == SurveyOptions.class && survey.file == null) {
      return "--survey";
    }
    return kind == FileOptions.class && files().isEmpty() ? "a file" : null;
  }
}
