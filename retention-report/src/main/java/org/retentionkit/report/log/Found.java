package org.retentionkit.report.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.Source;

/**
 * What a log gives.
 *
 * @param facts the facts at the head of the page; null for none
 * @param sections the sections that it allows, in order
 */
public record Found(@Nullable Facts facts, List<Source> sections) {
  /** Copies the list. */
  public Found {
    sections = List.copyOf(sections);
  }
}
