package org.retentionkit.report;

import org.retentionkit.report.section.Source;

/**
 * A section of the report: a question, its answer and the figures behind it. {@link Sections} makes
 * them from values of the core. Immutable, holds no text, and can be put into any report.
 */
public final class Section {
  private final Source source;

  Section(Source source) {
    this.source = source;
  }

  /** What tells the section from the others: {@code stay}, {@code cohorts}, {@code revenue}, …. */
  public String id() {
    return source.id();
  }

  Source source() {
    return source;
  }

  @Override
  public String toString() {
    return "Section[" + id() + "]";
  }
}
