package org.retentionkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text with places in braces, taken apart once. */
final class Template {
  private final List<String> literals = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  private Template(String text) {
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      literals.add(text.substring(from, open));
      places.add(text.substring(open + 1, close));
      from = close + 1;
    }
    literals.add(text.substring(from));
  }

  static Template of(String text) {
    return new Template(text);
  }

  /** The names of the places, in the order of the text. */
  List<String> places() {
    return List.copyOf(places);
  }

  /** The text with each place replaced. */
  String fill(UnaryOperator<String> values) {
    StringBuilder out = new StringBuilder(160);
    for (int i = 0; i < places.size(); i++) {
      out.append(literals.get(i)).append(values.apply(places.get(i)));
    }
    return out.append(literals.get(places.size())).toString();
  }
}
