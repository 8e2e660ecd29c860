package org.retentionkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula as it is laid out for reading: text with a numbered place for each term. Terms of one
 * name are one term.
 */
final class Layout<S> {
  private final StringBuilder text = new StringBuilder();
  private final List<Term<S>> terms = new ArrayList<>();

  void add(String literal) {
    text.append(literal);
  }

  void add(Term<S> term) {
    text.append('{').append(place(term)).append('}');
  }

  /** A pattern with places of its own. */
  void add(String pattern, List<Term<S>> shown) {
    String numbered = pattern;
    for (int i = 0; i < shown.size(); i++) {
      numbered = numbered.replace("{" + i + "}", "{#" + place(shown.get(i)) + "}");
    }
    text.append(numbered.replace("{#", "{"));
  }

  String text() {
    return text.toString();
  }

  /** The text in the names of the terms. */
  String named() {
    StringBuilder out = new StringBuilder(96);
    Template.fill(text(), out, (place, into) -> into.append(terms.get(place).name()));
    return out.toString();
  }

  /** The text with each name in braces, as a language can translate it; a name alone without. */
  String braced() {
    if (terms.size() == 1 && text().equals("{0}")) {
      return terms.get(0).name();
    }
    StringBuilder out = new StringBuilder(96);
    Template.fill(
        text(), out, (place, into) -> into.append('{').append(terms.get(place).name()).append('}'));
    return out.toString();
  }

  List<Term<S>> terms() {
    return List.copyOf(terms);
  }

  private int place(Term<S> term) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).name().equals(term.name())) {
        return i;
      }
    }
    terms.add(term);
    return terms.size() - 1;
  }
}
