package org.retentionkit.report.draw;

import java.util.Locale;
import org.retentionkit.report.chart.Role;

/** Classes of the style sheet. */
final class Marks {
  private Marks() {}

  /** For fills. */
  static String fill(Role role) {
    return "f-" + name(role);
  }

  /** For lines. */
  static String stroke(Role role) {
    return "s-" + name(role);
  }

  /** For texts. */
  static String text(Role role) {
    return "t-" + name(role);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
