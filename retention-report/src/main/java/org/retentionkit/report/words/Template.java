package org.retentionkit.report.words;

import java.util.ArrayList;
import java.util.List;

/** A pattern with named places, {@code {m}: {p} were kept.}, filled. */
final class Template {
  private Template() {}

  /**
   * The pattern with its places filled. A name that begins with {@code *} is filled in bold. A full
   * stop behind a value that ends with one is left out.
   *
   * @param key the key of the pattern, for errors
   * @param pattern the pattern
   * @param args names and values by turns
   */
  static Sentence fill(String key, String pattern, String... args) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    boolean[] used = new boolean[args.length / 2];
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      literal(pieces, pattern.substring(at, open));
      String name = pattern.substring(open + 1, close);
      int found = find(args, name);
      if (found < 0) {
        throw new IllegalStateException("nothing fills {" + name + "} of " + key);
      }
      used[found / 2] = true;
      pieces.add(new Sentence.Piece(args[found + 1], args[found].startsWith("*")));
      at = close + 1;
    }
    literal(pieces, pattern.substring(at));
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        throw new IllegalStateException(key + " has no place {" + args[2 * i] + "}: " + pattern);
      }
    }
    return new Sentence(pieces);
  }

  private static void literal(List<Sentence.Piece> pieces, String text) {
    boolean stopped =
        !pieces.isEmpty()
            && pieces.get(pieces.size() - 1).text().endsWith(".")
            && text.startsWith(".");
    String rest = stopped ? text.substring(1) : text;
    if (!rest.isEmpty()) {
      pieces.add(new Sentence.Piece(rest, false));
    }
  }

  private static int find(String[] args, String name) {
    for (int i = 0; i < args.length; i += 2) {
      String given = args[i].startsWith("*") ? args[i].substring(1) : args[i];
      if (given.equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
