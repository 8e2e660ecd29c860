package org.retentionkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the house stands and what its papers say. */
final class House {
  private static final String BASE = "org.retentionkit";

  private House() {}

  static Path root() {
    return Path.of(System.getProperty("retention.root", ".."));
  }

  /** The room of a package: {@code customer} for {@code org.retentionkit.customer}. */
  static String room(String packageName) {
    return packageName.equals(BASE)
        ? "root"
        : packageName.substring(BASE.length() + 1).split("\\.")[0];
  }

  /** The table of docs/architecture.md: room to the rooms it may import. */
  static Map<String, Set<String>> arrowTable() {
    Map<String, Set<String>> table = new TreeMap<>();
    List<String> lines =
        read(root().resolve("docs/architecture.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| package |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .collect(Collectors.toList());
    for (String line : lines) {
      String[] cells = line.split("\\|");
      Set<String> targets =
          Arrays.stream(cells[2].split(","))
              .map(String::trim)
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      table.put(cells[1].trim(), targets);
    }
    return table;
  }

  static List<Path> files(String folder, String ending) {
    try (Stream<Path> walk = Files.walk(root().resolve(folder))) {
      return walk.filter(path -> path.toString().endsWith(ending))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
