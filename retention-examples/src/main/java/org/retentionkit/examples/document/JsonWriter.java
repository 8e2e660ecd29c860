package org.retentionkit.examples.document;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a document as JSON: one object per section; numbers as numbers, a table row a line. */
public final class JsonWriter {
  /** Values nested deeper than this share their line. */
  private static final int OPEN_LEVELS = 3;

  private static final int BUFFER = 1 << 14;

  private final StringBuilder text = new StringBuilder();
  private final PrintStream out;

  private JsonWriter(PrintStream out) {
    this.out = out;
  }

  /** Writes the whole document, ending in {@code \n}, piece by piece. */
  public static void write(Document document, PrintStream out) {
    Map<String, Object> sections = new LinkedHashMap<>();
    sections.put("title", document.title());
    document.sections().forEach(section -> sections.put(section.key(), object(section)));
    JsonWriter writer = new JsonWriter(out);
    writer.value(sections, 0);
    writer.text.append('\n');
    writer.flush();
  }

  private static Map<String, Object> object(Section section) {
    Map<String, Object> object = new LinkedHashMap<>();
    section.facts().forEach(fact -> object.put(fact.key(), fact.cell().json()));
    section.tables().forEach(table -> object.put(table.key(), table));
    if (!section.notes().isEmpty()) {
      object.put("notes", section.notes());
    }
    return object;
  }

  private static Map<String, Object> object(Table table, List<Cell> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(table.columns().get(i).key(), row.get(i).json());
    }
    return object;
  }

  private void value(Object value, int level) {
    if (value instanceof Map<?, ?> map) {
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      items(
          '{',
          '}',
          level,
          entries,
          entry -> {
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), level + 1);
          });
    } else if (value instanceof List<?> list) {
      items('[', ']', level, list.iterator(), item -> value(item, level + 1));
    } else if (value instanceof Table table) { // row by row, as there may be many
      items('[', ']', level, table.rows().iterator(), row -> value(object(table, row), level + 1));
    } else if (value instanceof BigDecimal decimal) {
      text.append(decimal.toPlainString());
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      string(value.toString());
    }
  }

  private <T> void items(char open, char close, int level, Iterator<T> items, Consumer<T> writer) {
    text.append(open);
    boolean lines = level < OPEN_LEVELS && items.hasNext();
    while (items.hasNext()) {
      if (lines) {
        newLine(level + 1);
      }
      writer.accept(items.next());
      if (items.hasNext()) {
        text.append(lines ? "," : ", ");
      }
    }
    if (lines) {
      newLine(level);
    }
    text.append(close);
  }

  private void flush() {
    out.append(text);
    text.setLength(0);
  }

  private void newLine(int level) {
    if (text.length() > BUFFER) {
      flush();
    }
    text.append('\n').append("  ".repeat(level));
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
