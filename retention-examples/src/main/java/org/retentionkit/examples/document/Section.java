package org.retentionkit.examples.document;

import java.util.List;

/**
 * A part of a report: facts, then a table, then notes; each may be empty.
 *
 * @param key its name in JSON
 * @param title its heading in text
 * @param facts named cells
 * @param table the table, {@link Table#NONE} if there is none
 * @param notes full sentences
 */
public record Section(String key, String title, List<Fact> facts, Table table, List<String> notes) {
  /** Copies the lists. */
  public Section {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
