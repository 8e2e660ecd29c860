package org.retentionkit.report.spec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes JSON: keys in the order in which they were put, and nothing that would end a script. */
public final class Json {
  private final StringBuilder out = new StringBuilder(1 << 12);

  private Json() {}

  /** Maps, lists, texts, numbers, dates, booleans and null as JSON. */
  public static String of(@Nullable Object value) {
    Json json = new Json();
    json.write(value);
    return json.out.toString();
  }

  /** An object of names and values by turns; one with a null value stays, as null. */
  public static Map<String, @Nullable Object> object(@Nullable Object... entries) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      object.put((String) Objects.requireNonNull(entries[i]), entries[i + 1]);
    }
    return object;
  }

  private void write(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof BigDecimal decimal) {
      out.append(decimal.toPlainString());
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Number number) {
      out.append(number.longValue());
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof CharSequence || value instanceof LocalDate) {
      text(value.toString());
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    out.append(whole ? Long.toString((long) value) : Double.toString(value));
  }

  private void object(Map<?, ?> map) {
    String comma = "";
    out.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(comma);
      text((String) entry.getKey());
      out.append(':');
      write(entry.getValue());
      comma = ",";
    }
    out.append('}');
  }

  private void list(List<?> list) {
    String comma = "";
    out.append('[');
    for (Object value : list) {
      out.append(comma);
      write(value);
      comma = ",";
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '/' && i > 0 && text.charAt(i - 1) == '<') {
        out.append("\\/");
      } else if (c < ' '
          || c == '\u2028'
          || c == '\u2029'
          || (Character.isSurrogate(c) && isLone(text, i))) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
