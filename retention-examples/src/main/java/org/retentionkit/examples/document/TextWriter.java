package org.retentionkit.examples.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a document as aligned plain text: the first column to the left, numbers to the right. */
public final class TextWriter {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private TextWriter() {}

  /** The whole document; lines end in {@code \n}. */
  public static String write(Document document) {
    StringBuilder text = new StringBuilder();
    text.append(document.title()).append('\n');
    text.append("=".repeat(document.title().length())).append('\n');
    for (Section section : document.sections()) {
      text.append('\n').append(section.title()).append('\n');
      facts(section.facts(), text);
      section.tables().forEach(table -> table(table, text));
      onlyInJson(section.tables(), text);
      section.notes().forEach(note -> wrapped(note, text));
    }
    return text.toString();
  }

  private static void facts(List<Fact> facts, StringBuilder text) {
    int label = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    for (Fact fact : facts) {
      text.append(GAP).append(left(fact.label(), label)).append(GAP);
      text.append(fact.cell().text()).append('\n');
    }
  }

  private static void table(Table table, StringBuilder text) {
    List<StringBuilder> lines = new ArrayList<>();
    for (int row = 0; row <= table.textRows().size(); row++) {
      lines.add(new StringBuilder());
    }
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).side() != Table.Side.NONE) {
        column(table, i, lines);
      }
    }
    lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
  }

  /** Says which rows are only in JSON. */
  private static void onlyInJson(List<Table> tables, StringBuilder text) {
    String shown =
        tables.stream()
            .filter(table -> table.textRows().size() < table.rows().size())
            .map(
                table ->
                    String.format(
                        Locale.ROOT,
                        "the %s %,d of %,d %s",
                        table.textFrom() == 0 ? "first" : "last",
                        table.textRows().size(),
                        table.rows().size(),
                        table.key()))
            .collect(Collectors.joining(", "));
    if (!shown.isEmpty()) {
      wrapped("Shown: " + shown + "; --json has all.", text);
    }
  }

  /** Appends a column, heading first, to the lines of its table. */
  private static void column(Table table, int index, List<StringBuilder> lines) {
    Table.Column column = table.columns().get(index);
    List<String> values = new ArrayList<>(List.of(column.heading()));
    table.textRows().forEach(row -> values.add(row.get(index).text()));
    int width = values.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean left = column.side() == Table.Side.LEFT;
      lines.get(i).append(GAP).append(left ? left(value, width) : right(value, width));
    }
  }

  /** Breaks a note between words, its later lines indented. */
  private static void wrapped(String note, StringBuilder text) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : note.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(GAP).append(' ');
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  private static String left(String value, int width) {
    return value + " ".repeat(width - value.length());
  }

  private static String right(String value, int width) {
    return " ".repeat(width - value.length()) + value;
  }
}
