package org.retentionkit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes explanations as JSON, as the usual JSON libraries write the record. */
final class ExplanationJson {
  private ExplanationJson() {}

  static String of(Explanation explanation) {
    StringBuilder out = new StringBuilder(512);
    write(out, fields(explanation));
    return out.toString();
  }

  private static Map<String, @Nullable Object> fields(Explanation from) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("definition", from.definition());
    fields.put("title", from.title());
    fields.put("period", from.period());
    fields.put("pattern", from.pattern());
    fields.put("terms", from.terms());
    fields.put("result", from.result());
    fields.put("value", from.value());
    fields.put("reason", from.reason());
    fields.put("interval", from.interval());
    fields.put("notes", from.notes());
    fields.put("from", from.from());
    return fields;
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> fields) {
      object(out, fields);
    } else if (value instanceof Collection<?> items) {
      array(out, items);
    } else if (value instanceof java.math.BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value instanceof Number number) {
      out.append(number);
    } else if (value instanceof String text) {
      text(out, text);
    } else {
      write(out, part(value));
    }
  }

  private static Map<String, @Nullable Object> part(Object value) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (value instanceof Explanation explanation) {
      return fields(explanation);
    } else if (value instanceof Period period) {
      fields.put("start", period.start().toString());
      fields.put("endExclusive", period.endExclusive().toString());
    } else if (value instanceof TermValue term) {
      fields.put("name", term.name());
      fields.put("value", term.value());
    } else if (value instanceof Quantity quantity) {
      fields.put("amount", quantity.amount());
      fields.put("unit", quantity.unit());
    } else if (value instanceof Unit unit) {
      fields.put("key", unit.key());
      fields.put("code", unit.code());
      fields.put("per", unit.per());
    } else if (value instanceof ConfidenceInterval interval) {
      fields.put("lower", interval.lower());
      fields.put("upper", interval.upper());
      fields.put("confidence", interval.confidence());
      fields.put("method", interval.method());
    } else if (value instanceof Message message) {
      fields.put("key", message.key());
      fields.put("arguments", message.arguments());
    } else if (value instanceof Argument argument) {
      fields.put("name", argument.name());
      fields.put("text", argument.text());
      fields.put("quantity", argument.quantity());
      fields.put("period", argument.period());
      fields.put("term", argument.term());
      fields.put("message", argument.message());
    } else {
      throw new IllegalStateException("no JSON for " + value.getClass().getName());
    }
    return fields;
  }

  private static void object(StringBuilder out, Map<?, ?> fields) {
    String before = "{";
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      out.append(before);
      text(out, String.valueOf(field.getKey()));
      out.append(':');
      write(out, field.getValue());
      before = ",";
    }
    out.append('}');
  }

  private static void array(StringBuilder out, Collection<?> items) {
    out.append('[');
    String before = "";
    for (Object item : items) {
      out.append(before);
      write(out, item);
      before = ",";
    }
    out.append(']');
  }

  /** Quotes, backslashes, control characters and what ends a line or a script are escaped. */
  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c)
          || Character.getType(c) == Character.FORMAT
          || c == '\u2028'
          || c == '\u2029'
          || c == '<'
          || (Character.isSurrogate(c) && !paired(text, i))) {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0000", 0, 4 - hex.length()).append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
