package org.retentionkit.report.words;

/** Fills patterns with named places, {@code {m}: {p} were kept.}, one after the other. */
final class Template {
  private final StringBuilder text = new StringBuilder();
  private int from;
  private int to;

  /**
   * Fills the places of a pattern. A name that begins with {@code *} is filled in bold. A full stop
   * behind a value that ends with one is left out.
   *
   * @param key the key of the pattern, for errors
   * @param pattern the pattern
   * @param args names and values by turns
   */
  Template fill(String key, String pattern, String... args) {
    text.setLength(0);
    from = 0;
    to = 0;
    int used = 0;
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      literal(pattern, at, open);
      int found = find(args, pattern, open + 1, close);
      if (found < 0) {
        throw new IllegalStateException(
            "nothing fills " + pattern.substring(open, close + 1) + " of " + key);
      }
      used |= 1 << (found / 2);
      boolean bold = args[found].startsWith("*");
      from = bold ? text.length() : from;
      text.append(args[found + 1]);
      to = bold ? text.length() : to;
      at = close + 1;
    }
    literal(pattern, at, pattern.length());
    for (int i = 0; i < args.length; i += 2) {
      if ((used & (1 << (i / 2))) == 0) {
        throw new IllegalStateException(key + " has no place {" + args[i] + "}: " + pattern);
      }
    }
    return this;
  }

  private void literal(String pattern, int start, int end) {
    int length = text.length();
    boolean stopped =
        length > 0 && text.charAt(length - 1) == '.' && start < end && pattern.charAt(start) == '.';
    text.append(pattern, stopped ? start + 1 : start, end);
  }

  private static int find(String[] args, String pattern, int start, int end) {
    for (int i = 0; i < args.length; i += 2) {
      int star = args[i].startsWith("*") ? 1 : 0;
      if (args[i].length() - star == end - start
          && pattern.startsWith(star > 0 ? args[i].substring(1) : args[i], start)) {
        return i;
      }
    }
    return -1;
  }

  /** The pattern that was filled last. */
  Sentence sentence() {
    return new Sentence(text.toString(), from, to);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
