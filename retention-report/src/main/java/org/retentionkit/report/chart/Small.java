package org.retentionkit.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the {@link SmallMultiples}.
 *
 * @param title its title
 * @param reading its unit
 * @param measured in what its numbers are
 * @param values one for each slot; null where undefined
 */
public record Small(
    String title, String reading, Measured measured, List<@Nullable Double> values) {
  /** Copies the list. */
  public Small {
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(reading, "reading must not be null");
    Objects.requireNonNull(measured, "measured must not be null");
    values = Collections.unmodifiableList(new ArrayList<>(values));
    Point.finite(values);
  }
}
