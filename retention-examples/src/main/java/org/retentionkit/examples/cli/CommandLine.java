package org.retentionkit.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.retentionkit.examples.csv.BadInputException;

/**
 * The words of a command line, sorted into options and a file.
 *
 * @param options the options given, with their values; empty where an option takes none
 * @param file the file, or empty if none was given
 */
public record CommandLine(Map<Option, String> options, String file) {
  /** Copies the map. */
  public CommandLine {
    options = Map.copyOf(options);
  }

  /**
   * Sorts the words: {@code --option value}, {@code --option=value}, and at most one file.
   *
   * @throws BadInputException if an option is unknown, given twice or without its value
   */
  public static CommandLine parse(String... args) {
    Map<Option, String> options = new EnumMap<>(Option.class);
    List<String> files = new ArrayList<>();
    for (Iterator<String> words = Arrays.asList(args).iterator(); words.hasNext(); ) {
      String word = words.next();
      if (!word.startsWith("-")) {
        files.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String flag = equals < 0 ? word : word.substring(0, equals);
      Option option = Option.of(flag).orElseThrow(() -> unknown(flag));
      String value = equals < 0 ? "" : word.substring(equals + 1);
      if (option.takesValue() && equals < 0) {
        value = words.hasNext() ? words.next() : "";
      }
      if (option.takesValue() == value.isEmpty() || (!option.takesValue() && equals >= 0)) {
        throw new BadInputException(
            "option " + flag + " must be given " + (option.takesValue() ? "a" : "no") + " value");
      }
      if (options.put(option, value) != null) {
        throw new BadInputException("option " + flag + " must be given only once");
      }
    }
    return of(options, files);
  }

  private static CommandLine of(Map<Option, String> options, List<String> files) {
    if (files.size() > 1) {
      throw new BadInputException("only one file must be given, but there are " + files);
    }
    if (!options.containsKey(Option.HELP) && files.isEmpty()) {
      options.keySet().stream()
          .filter(Option::needsFile)
          .findFirst()
          .ifPresent(
              option -> {
                throw new BadInputException("option " + option.flag() + " must come with a file");
              });
    }
    if (!options.containsKey(Option.HELP) && !options.containsKey(Option.SURVEY)) {
      options.keySet().stream()
          .filter(Option::needsSurvey)
          .findFirst()
          .ifPresent(
              option -> {
                throw new BadInputException("option " + option.flag() + " must come with --survey");
              });
    }
    if (options.containsKey(Option.LANGUAGE)
        && !options.containsKey(Option.HELP)
        && !options.containsKey(Option.HTML)) {
      throw new BadInputException("option --language must come with --html");
    }
    return new CommandLine(options, files.isEmpty() ? "" : files.get(0));
  }

  /** Whether nothing was given at all. */
  public boolean isEmpty() {
    return options.isEmpty() && file.isEmpty();
  }

  /** Whether the option was given. */
  public boolean has(Option option) {
    return options.containsKey(option);
  }

  /** The value given, or the option's standard value. */
  public String value(Option option) {
    return options.getOrDefault(option, option.standard());
  }

  private static BadInputException unknown(String flag) {
    return new BadInputException("option " + flag + " is unknown; --help lists all options");
  }
}
