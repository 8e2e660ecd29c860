package org.retentionkit.report.draw;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.retentionkit.report.chart.Role;

/** Classes of the style sheet, by role. */
final class Marks {
  private static final Map<Role, String> FILLS = classes("f-");
  private static final Map<Role, String> STROKES = classes("s-");
  private static final Map<Role, String> TEXTS = classes("t-");

  private Marks() {}

  private static Map<Role, String> classes(String prefix) {
    Map<Role, String> classes = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      classes.put(role, prefix + role.name().toLowerCase(Locale.ROOT));
    }
    return Collections.unmodifiableMap(classes);
  }

  /** For fills. */
  static String fill(Role role) {
    return FILLS.getOrDefault(role, "");
  }

  /** For lines. */
  static String stroke(Role role) {
    return STROKES.getOrDefault(role, "");
  }

  /** For texts. */
  static String text(Role role) {
    return TEXTS.getOrDefault(role, "");
  }
}
