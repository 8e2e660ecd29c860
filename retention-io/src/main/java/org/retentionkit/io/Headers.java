package org.retentionkit.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The names of a source's columns. A column is found by its name as it is written, else without
 * case, and without blanks, hyphens and underscores: {@code Customer ID} for {@code customer_id}.
 */
final class Headers {
  private static final int LISTED = 20;

  private final List<String> names = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();

  /** What stands before the columns in messages, such as {@code , line 1}. */
  private final String place;

  Headers(List<String> names, String place) {
    this.place = place;
    for (String name : names) {
      this.names.add(name.strip());
      plain.add(plain(name));
    }
  }

  private static String plain(String name) {
    StringBuilder kept = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '_' && c != '-' && (c > '\uFFFF' || !Spaces.contain((char) c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  int size() {
    return names.size();
  }

  /** The name of a column, or its number from 1 where it has none. */
  String name(int column) {
    return column < names.size() && !names.get(column).isEmpty()
        ? names.get(column)
        : "number " + (column + 1);
  }

  /** The column with the first of some names that is there; −1 if there is none. */
  int find(List<String> wanted) {
    for (String name : wanted) {
      int at = names.indexOf(name.strip());
      if (at < 0) {
        at = plain.indexOf(plain(name));
      }
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Refuses a column that could be two. */
  void requireOnce(String source, int at, List<String> wanted) {
    String name = names.get(at);
    boolean written = wanted.contains(name);
    Predicate<Integer> same =
        other -> written ? names.get(other).equals(name) : plain.get(other).equals(plain.get(at));
    for (int other = at + 1; other < names.size(); other++) {
      if (same.test(other)) {
        throw new ReadException(
            source
                + place
                + ": column '"
                + Visible.shortened(name)
                + "' must be there once, but is column "
                + (at + 1)
                + " and "
                + (other + 1));
      }
    }
  }

  /** That a column is missing, with the one whose name is nearest, and the export it may be. */
  ReadException missing(String source, String name) {
    StringBuilder text = new StringBuilder(source).append(place).append(": column '");
    text.append(Visible.shortened(name)).append("' must be there, but the columns are ");
    text.append(listed());
    String nearest = nearest(name);
    if (!nearest.isEmpty()) {
      text.append("; the nearest is '").append(Visible.shortened(nearest)).append('\'');
    }
    String export = Exports.hint(this);
    return new ReadException(text.append(export.isEmpty() ? hint(nearest) : export).toString());
  }

  /** What may be wrong with a file of which a column is missing. */
  private String hint(String nearest) {
    if (place.isEmpty()) {
      return ""; // no file
    }
    if (names.stream().anyMatch(name -> name.indexOf(CsvText.UNDECODABLE) >= 0)) {
      return "; the header " + CsvText.NOT_TEXT;
    }
    if (names.size() == 1) {
      return "; the first line must name the columns, and what stands between them be one of"
          + " , ; | and tab, or named with CsvSource.delimiter";
    }
    boolean row = nearest.isEmpty() && names.stream().anyMatch(Headers::isValue);
    return row ? "; the first line must name the columns, but looks like a row" : "";
  }

  /** Whether there are digits and no letter, as in dates and amounts. */
  private static boolean isValue(String name) {
    return name.chars().anyMatch(Character::isDigit) && name.chars().noneMatch(Character::isLetter);
  }

  /** The first columns, for messages. */
  String listed() {
    List<String> shown = new ArrayList<>();
    names.stream().limit(LISTED).forEach(name -> shown.add("'" + Visible.shortened(name) + "'"));
    if (names.size() > LISTED) {
      shown.add((names.size() - LISTED) + " more");
    }
    return String.join(", ", shown);
  }

  private String nearest(String name) {
    String wanted = plain(name);
    String best = "";
    int least = Math.max(2, wanted.length() / 2) + 1;
    for (int i = 0; i < names.size(); i++) {
      String other = plain.get(i);
      boolean part =
          other.length() >= 3
              && wanted.length() >= 3
              && (other.contains(wanted) || wanted.contains(other));
      int distance = part ? 1 : distance(wanted, other);
      if (distance < least) {
        least = distance;
        best = names.get(i);
      }
    }
    return best;
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > a.length()) {
      return Integer.MAX_VALUE;
    }
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = last[0];
      last[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = last[j];
        last[j] = Math.min(changed, Math.min(last[j], last[j - 1]) + 1);
      }
    }
    return last[b.length()];
  }
}
