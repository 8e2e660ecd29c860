package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house in this module: its rooms, its module, and the length of its files. */
class HouseTest {
  private static final Path HERE =
      Path.of(System.getProperty("retention.root", "..")).resolve("retention-report");
  private static final Path MAIN = HERE.resolve("src/main/java");
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?org\\.retentionkit\\.report\\.([a-z]+)\\.", Pattern.MULTILINE);

  /** Who may import whom, from the word to the page. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "chart", Set.of(),
          "words", Set.of("chart"),
          "markup", Set.of("chart", "words"),
          "draw", Set.of("chart", "words", "markup"),
          "section", Set.of("chart", "words", "markup"),
          "log", Set.of("chart", "section"),
          "spec", Set.of("chart", "words", "section"),
          "text", Set.of("chart", "words", "markup", "section"),
          "page", Set.of("chart", "words", "markup", "section", "draw"));

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_file_has_at_most_250_lines() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(250);
    }
  }

  @Test
  void rooms_import_only_what_lies_below_them() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Path file : files()) {
      String room = file.getParent().getFileName().toString();
      Matcher matcher = IMPORT.matcher(Files.readString(file));
      while (ROOMS.containsKey(room) && matcher.find()) {
        found.computeIfAbsent(room, any -> new TreeSet<>()).add(matcher.group(1));
      }
    }
    found.forEach((room, rooms) -> rooms.remove(room));
    found.values().forEach(rooms -> assertThat(ROOMS.keySet()).containsAll(rooms));
    found.forEach((room, rooms) -> assertThat(ROOMS.get(room)).as(room).containsAll(rooms));
  }

  @Test
  void the_module_needs_the_core_alone_and_exports_two_packages() {
    Path classes = HERE.resolve("target/classes");
    ModuleDescriptor module =
        ModuleFinder.of(classes).find("org.retentionkit.report").orElseThrow().descriptor();
    assertThat(
            module.requires().stream()
                .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name))
        .containsExactlyInAnyOrder("java.base", "org.retentionkit.core");
    assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrder("org.retentionkit.report", "org.retentionkit.report.chart");
  }
}
