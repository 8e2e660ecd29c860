package org.retentionkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language calls terms, definitions and formulas. Their English stands in the definitions
 * and nowhere else; the other languages have it in their bundles {@code title}, {@code term} and
 * {@code formula}.
 */
final class Dictionary {
  private final Bundle bundle;
  private final boolean plain;

  Dictionary(Bundle bundle, boolean plain) {
    this.bundle = bundle;
    this.plain = plain;
  }

  /** What the language calls a term, a method or the like; its English name if nothing else. */
  String word(String name) {
    Template found = plain ? null : bundle.find("term." + name.replace(' ', '-'));
    return found == null ? name : found.text();
  }

  /** The name of a term, or a formula with names in braces. */
  void words(String names, StringBuilder out) {
    if (names.indexOf('{') < 0) {
      out.append(word(names));
    } else {
      Template.of(names).fill(out, (place, into) -> into.append(word(place)));
    }
  }

  /** The title of a definition or metric, in English where the language has none. */
  String title(String id, String english) {
    String found = plain ? null : title(id, List.of());
    return found == null ? english : found;
  }

  /** The title of what was explained. */
  String title(Explanation of) {
    String found = plain ? null : title(of.definition(), of.from());
    return found == null ? of.title() : found;
  }

  /** A title that is made of another one, of a change or a stated rate, says so by its id. */
  private @Nullable String title(String id, List<Explanation> from) {
    Template whole = bundle.find("title." + id);
    if (whole != null) {
      return whole.text();
    }
    int dot = id.lastIndexOf('.');
    Template derived = dot < 0 ? null : bundle.find("derived" + id.substring(dot));
    if (derived == null) {
      return null;
    }
    String inner = title(id.substring(0, dot), List.of());
    if (inner == null && from.isEmpty()) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    derived.fill(out, (place, into) -> into.append(inner == null ? from.get(0).title() : inner));
    return out.toString();
  }

  /** A formula's pattern; in the language's words if it has any. */
  Template formula(String id, String english, int terms) {
    Template found = plain ? null : bundle.find("formula." + id + "." + terms);
    return found == null ? Template.of(english) : found;
  }

  /** A formula in the names of its terms. */
  String formula(String id, String english, List<String> terms) {
    StringBuilder out = new StringBuilder(96);
    formula(id, english, terms.size())
        .fill(out, (place, into) -> into.append(word(terms.get(Integer.parseInt(place)))));
    return out.toString();
  }
}
