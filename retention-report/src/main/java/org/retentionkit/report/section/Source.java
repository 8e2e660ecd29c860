package org.retentionkit.report.section;

import org.retentionkit.report.words.Words;

/** Makes a section in any language; immutable, and holds no text. */
public interface Source {
  /** What tells the section from the others: a stable English word. */
  String id();

  /** The section in a language. */
  Content content(Words words);
}
