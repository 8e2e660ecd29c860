package org.retentionkit.examples.document;

import java.util.List;

/**
 * A part of a report: facts, then tables, then notes; each may be empty.
 *
 * @param key its name in JSON
 * @param title its heading in text
 * @param facts named cells
 * @param tables the tables, first to last, each with another key
 * @param notes full sentences
 */
public record Section(
    String key, String title, List<Fact> facts, List<Table> tables, List<String> notes) {
  /** Copies the lists. */
  public Section {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /**
   * A part with one table.
   *
   * @param key its name in JSON
   * @param title its heading in text
   * @param facts named cells
   * @param table the table, {@link Table#NONE} if there is none
   * @param notes full sentences
   */
  public Section(String key, String title, List<Fact> facts, Table table, List<String> notes) {
    this(key, title, facts, table.columns().isEmpty() ? List.of() : List.of(table), notes);
  }
}
