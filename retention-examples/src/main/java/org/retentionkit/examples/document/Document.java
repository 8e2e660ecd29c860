package org.retentionkit.examples.document;

import java.util.List;

/**
 * A whole report.
 *
 * @param title its heading
 * @param sections its parts, in order
 */
public record Document(String title, List<Section> sections) {
  /** Copies the list. */
  public Document {
    sections = List.copyOf(sections);
  }
}
