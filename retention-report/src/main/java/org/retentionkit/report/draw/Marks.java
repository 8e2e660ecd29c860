package org.retentionkit.report.draw;

import java.util.Locale;
import org.retentionkit.report.chart.Role;

/** Classes of the style sheet. */
final class Marks {
  private static final String[] FILLS = classes("f-");
  private static final String[] STROKES = classes("s-");
  private static final String[] TEXTS = classes("t-");

  private Marks() {}

  private static String[] classes(String prefix) {
    Role[] roles = Role.values();
    String[] classes = new String[roles.length];
    for (Role role : roles) {
      classes[role.ordinal()] = prefix + role.name().toLowerCase(Locale.ROOT);
    }
    return classes;
  }

  /** For fills. */
  static String fill(Role role) {
    return FILLS[role.ordinal()];
  }

  /** For lines. */
  static String stroke(Role role) {
    return STROKES[role.ordinal()];
  }

  /** For texts. */
  static String text(Role role) {
    return TEXTS[role.ordinal()];
  }
}
