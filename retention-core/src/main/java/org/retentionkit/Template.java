package org.retentionkit;

import java.util.ArrayList;
import java.util.List;

/** A text with places in braces, taken apart once. */
final class Template {
  private final String[] literals;
  private final String[] places;

  private Template(String text) {
    List<String> between = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      between.add(text.substring(from, open));
      names.add(text.substring(open + 1, close));
      from = close + 1;
    }
    between.add(text.substring(from));
    this.literals = between.toArray(String[]::new);
    this.places = names.toArray(String[]::new);
  }

  /** What appends the value of a place. */
  interface Places {
    void append(String place, StringBuilder out);
  }

  /** What appends the value of a numbered place. */
  interface Numbers {
    void append(int place, StringBuilder out);
  }

  static Template of(String text) {
    return new Template(text);
  }

  /** Appends the text with each place replaced. */
  void fill(StringBuilder out, Places values) {
    for (int i = 0; i < places.length; i++) {
      out.append(literals[i]);
      values.append(places[i], out);
    }
    out.append(literals[places.length]);
  }

  /** The text, which has no places. */
  String text() {
    return literals[0];
  }

  /** Appends a pattern with numbered places, each replaced, without taking it apart before. */
  static void fill(String pattern, StringBuilder out, Numbers values) {
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      out.append(pattern, from, open);
      int close = pattern.indexOf('}', open);
      values.append(Integer.parseInt(pattern, open + 1, close, 10), out);
      from = close + 1;
    }
    out.append(pattern, from, pattern.length());
  }

  /** Whether each brace of a pattern holds a number below {@code places}. */
  static boolean isNumbered(String pattern, int places) {
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int place = 0;
      int at = open + 1;
      while (at < pattern.length()
          && Character.digit(pattern.charAt(at), 10) >= 0
          && place < places) {
        place = place * 10 + Character.digit(pattern.charAt(at), 10);
        at++;
      }
      if (at == open + 1
          || at >= pattern.length()
          || pattern.charAt(at) != '}'
          || place >= places) {
        return false;
      }
      from = at + 1;
    }
    return true;
  }
}
