package org.retentionkit.report.chart;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What stands above a chart.
 *
 * @param id what tells the chart from the others of its section: small letters, digits and hyphens
 * @param title says the measure
 * @param reading says how to read it; empty if there is nothing to say
 */
public record Caption(String id, Label title, String reading) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  /** Checks the id. */
  public Caption {
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(reading, "reading must not be null");
    requireId(id);
  }

  /** A caption without a definition behind its title. */
  public static Caption of(String id, String title, String reading) {
    return new Caption(id, Label.of(title), reading);
  }

  /** The id itself, if it is one. */
  public static String requireId(String id) {
    Objects.requireNonNull(id, "id must not be null");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id must be a small letter, then small letters, digits and hyphens, but was " + id);
    }
    return id;
  }
}
