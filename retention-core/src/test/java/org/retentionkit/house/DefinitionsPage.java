package org.retentionkit.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retentionkit.Definition;

/** Writes the page of all definitions from the definitions themselves. */
final class DefinitionsPage {
  private static final String HEAD =
      """
      # Definitions

      Every definition of the library, as its `Explanation` prints it: one constant per published formula. The pages
      linked from the headings say when to take which, when each is undefined, and give worked examples.
      """;

  private DefinitionsPage() {}

  static String of(List<Definition> definitions) {
    Map<String, Map<String, List<Definition>>> rooms =
        definitions.stream()
            .collect(
                Collectors.groupingBy(
                    each -> House.room(each.getClass().getPackageName()),
                    TreeMap::new,
                    Collectors.groupingBy(
                        DefinitionsPage::owner, TreeMap::new, Collectors.toList())));
    StringBuilder page = new StringBuilder(HEAD);
    rooms.forEach(
        (room, owners) -> {
          page.append("\n## [")
              .append(room)
              .append("](definitions/")
              .append(room)
              .append(".md)\n\n");
          page.append("| definition | what it is | formula | source |\n|---|---|---|---|\n");
          owners.forEach((owner, each) -> each.forEach(one -> page.append(row(owner, one))));
        });
    return page.toString();
  }

  /** The enum, or the measurement it is nested in. */
  private static String owner(Definition definition) {
    Class<?> type = ((Enum<?>) definition).getDeclaringClass();
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String row(String owner, Definition definition) {
    return "| `"
        + owner
        + "."
        + ((Enum<?>) definition).name()
        + "` | "
        + definition.title()
        + " | `"
        + definition.formula()
        + "` | "
        + definition.source()
        + " |\n";
  }
}
