package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the arrow table of docs/architecture.md against the compiled classes, through jdeps. */
class ArchitectureTest {
  private static final Path CLASSES = House.root().resolve("retention-core/target/classes/org");
  private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*$");

  @Test
  void packages_import_only_what_the_table_allows() {
    Map<String, Set<String>> allowed = House.arrowTable();
    Map<String, Set<String>> found = imports();
    assertThat(found.keySet()).as("rooms of the table").isSubsetOf(allowed.keySet());
    List<String> broken = new ArrayList<>();
    found.forEach(
        (from, targets) ->
            targets.stream()
                .filter(to -> !to.equals(from) && !allowed.get(from).contains(to))
                .forEach(to -> broken.add(from + " imports " + to)));
    assertThat(broken).isEmpty();
  }

  @Test
  void every_room_of_the_table_exists() {
    assertThat(House.arrowTable().keySet()).isEqualTo(imports().keySet());
  }

  @Test
  void nothing_outside_the_jdk_is_needed_at_run_time_but_commons() {
    Set<String> foreign = new TreeSet<>();
    arrows()
        .forEach(
            (from, targets) ->
                targets.stream()
                    .filter(to -> !to.startsWith("org.retentionkit"))
                    .filter(to -> !to.startsWith("java.") && !to.startsWith("org.apache.commons"))
                    .filter(to -> !to.startsWith("javax.crypto")) // of java.base
                    .filter(to -> !to.equals("org.jspecify.annotations"))
                    .forEach(foreign::add));
    assertThat(foreign).isEmpty();
  }

  /** Rooms and the rooms they import, as the compiled classes have it. */
  private static Map<String, Set<String>> imports() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    arrows()
        .forEach(
            (from, targets) -> {
              Set<String> mine = rooms.computeIfAbsent(House.room(from), name -> new TreeSet<>());
              targets.stream()
                  .filter(to -> to.startsWith("org.retentionkit"))
                  .map(House::room)
                  .forEach(mine::add);
            });
    return rooms;
  }

  private static Map<String, Set<String>> arrows() {
    StringWriter out = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "--ignore-missing-deps",
                "-verbose:package",
                "-filter:none",
                CLASSES.toString());
    assertThat(status).as(out.toString()).isZero();
    Map<String, Set<String>> arrows = new TreeMap<>();
    out.toString()
        .lines()
        .map(ARROW::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                arrows.computeIfAbsent(line.group(1), name -> new TreeSet<>()).add(line.group(2)));
    return arrows;
  }
}
