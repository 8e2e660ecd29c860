package org.retentionkit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.retentionkit.Argument;
import org.retentionkit.Explanation;
import org.retentionkit.Message;

/** The languages of the library, their bundles as files, and which words are English. */
public final class Languages {
  /** All but English, by the name of their bundles. */
  public static final Map<String, Locale> OTHERS =
      new TreeMap<>(
          Map.of(
              "lv", Locale.forLanguageTag("lv"),
              "zh", Locale.forLanguageTag("zh-Hans"),
              "ru", Locale.forLanguageTag("ru"),
              "pl", Locale.forLanguageTag("pl"),
              "fi", Locale.forLanguageTag("fi")));

  private static final Path ROOT = Path.of(System.getProperty("retention.root", ".."));
  private static final Path MESSAGES =
      ROOT.resolve("retention-core/src/main/resources/org/retentionkit/messages");
  private static final Pattern NOT_LATIN = Pattern.compile("[^\\p{IsLatin}]+");

  /** Names, codes and notation, which are the same everywhere. */
  private static final Set<String> NAMES =
      Set.of(
          "acv",
          "adjust",
          "agresti",
          "arpa",
          "arpps",
          "arppu",
          "arr",
          "b2b",
          "b2c",
          "cac",
          "caffo",
          "cbd",
          "chartmogul",
          "churnzero",
          "clopper",
          "coull",
          "dau",
          "fisher",
          "ghost",
          "hubspot",
          "it",
          "jeffreys",
          "kish",
          "ln",
          "ltv",
          "mau",
          "min",
          "mixpanel",
          "mover",
          "net",
          "newcombe",
          "pearson",
          "promoter",
          "quick",
          "ratio",
          "saas",
          "score",
          "wald",
          "wau",
          "wilson");

  /** Words of a language that happen to be spelled like English ones. */
  private static final Map<String, Set<String>> OWN =
      Map.of(
          "lv", Set.of("no", "periods", "decile"),
          "zh", Set.of(),
          "ru", Set.of(),
          "pl",
              Set.of(
                  "alarm",
                  "fitness",
                  "online",
                  "benchmark",
                  "do",
                  "marketing",
                  "media",
                  "median",
                  "minimum",
                  "plan",
                  "plus",
                  "slogan",
                  "sum",
                  "test",
                  "to",
                  "trend"),
          "fi", Set.of("gini", "media", "on", "plus"));

  private static final Set<String> ENGLISH = english();
  private static final Set<String> TITLES = patterns("lv").keySet();

  private Languages() {}

  /** The patterns of a language, all rooms together. */
  public static Map<String, String> patterns(String language) {
    Map<String, String> patterns = new TreeMap<>();
    for (Path file : files(language)) {
      Properties lines = new Properties();
      try {
        lines.load(new StringReader(Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      lines.forEach((key, text) -> patterns.put((String) key, (String) text));
    }
    return patterns;
  }

  /** The files of a language. */
  public static List<Path> files(String language) {
    if (!language.equals("en")) {
      return List.of(MESSAGES.resolve(language + ".properties"));
    }
    try (var list = Files.list(MESSAGES.resolve(language))) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails if an explanation of a definition of the library says an English word in another
   * language, but for the caller's own.
   */
  public static void check(Explanation explanation) {
    String[] id = explanation.definition().split("\\.");
    if (!id[1].equals("stated") && !TITLES.contains("title." + id[0] + "." + id[1])) {
      return;
    }
    Set<String> hosts = new HashSet<>();
    texts(explanation.notes(), hosts);
    if (explanation.reason() != null) {
      texts(List.of(explanation.reason()), hosts);
    }
    OTHERS.forEach(
        (language, locale) -> {
          check(language, explanation.sentence(locale), hosts);
          check(language, explanation.reading(locale), hosts);
        });
  }

  /** Fails if a text has an English word; words of {@code hosts} are the caller's own. */
  public static void check(String language, String text, Set<String> hosts) {
    assertThat(english(language, text, hosts)).as(language + ": " + text).isEmpty();
  }

  private static Set<String> english(String language, String text, Set<String> hosts) {
    String said = text;
    for (String own : hosts) {
      said = said.replace(own, " ");
    }
    Set<String> found = words(said);
    found.retainAll(ENGLISH);
    found.removeAll(OWN.get(language));
    return found;
  }

  private static void texts(List<Message> messages, Set<String> into) {
    for (Message message : messages) {
      boolean ours = message.key().equals("title") || message.key().equals("formula");
      for (Argument argument : message.arguments()) {
        if (argument.message() != null) {
          texts(List.of(argument.message()), into);
        } else if (argument.text() != null && !ours && !argument.text().isBlank()) {
          into.add(argument.text());
        }
      }
    }
  }

  /** Of the English patterns, the titles and formulas of docs/definitions.md, and the terms. */
  private static Set<String> english() {
    Set<String> words = new TreeSet<>();
    patterns("en").values().forEach(text -> words.addAll(words(text.replaceAll("\\{[^}]*}", " "))));
    for (String key : patterns("lv").keySet()) {
      if (key.startsWith("term.")) {
        words.addAll(words(key.substring("term.".length())));
      }
    }
    for (String line : page()) {
      String[] cells = line.split("\\|");
      words.addAll(words(cells[3]));
      words.addAll(words(cells[4]));
    }
    words.removeAll(NAMES);
    return words;
  }

  private static List<String> page() {
    try {
      return Files.readAllLines(ROOT.resolve("docs/definitions.md")).stream()
          .filter(line -> line.startsWith("| `"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : NOT_LATIN.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return words;
  }

  /** The places of a pattern, in order. */
  public static List<String> places(String pattern) {
    List<String> places = new ArrayList<>();
    Pattern.compile("\\{([^}]*)}").matcher(pattern).results().forEach(m -> places.add(m.group(1)));
    return places;
  }
}
