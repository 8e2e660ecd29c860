package org.retentionkit.io;

/** What is left out around the characters of a column: one rule for all columns. */
final class Spaces {
  private Spaces() {}

  /**
   * Blanks of all kinds, those that do not break a line too, and what cannot be seen: the byte
   * order mark, blanks without width, marks of direction.
   */
  static boolean contain(char c) {
    return (c >= '\u001C' && c <= ' ')
        || (c >= '\t' && c <= '\r')
        || (c >= '\u0080'
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || (c > '\u00FF' && Character.getType(c) == Character.FORMAT)));
  }
}
