package org.retentionkit.io;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column of the row that is being read: characters of a file, or a value of a
 * database. The same object for all rows; white space around characters is left out here, by one
 * rule for all columns.
 */
final class Field {
  private static final int LONGEST_NUMBER = 20;

  /** Stands for a column as long as none is known. */
  static final Field NONE = new Field("");

  private final String column;
  char[] text = new char[32];
  int from;
  int end;

  /** A value that is no text; null for text. */
  @Nullable Object value;

  Field(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  void clear() {
    from = 0;
    end = 0;
    value = null;
  }

  void set(char[] source, int at, int length) {
    int first = at;
    int last = at + length;
    while (first < last && isSpace(source[first])) {
      first++;
    }
    while (first < last && isSpace(source[last - 1])) {
      last--;
    }
    int kept = last - first;
    room(kept);
    System.arraycopy(source, first, text, 0, kept);
    from = 0;
    end = kept;
    value = null;
  }

  void set(String source) {
    int first = 0;
    int last = source.length();
    while (first < last && isSpace(source.charAt(first))) {
      first++;
    }
    while (first < last && isSpace(source.charAt(last - 1))) {
      last--;
    }
    room(last - first);
    source.getChars(first, last, text, 0);
    from = 0;
    end = last - first;
    value = null;
  }

  /** A whole number, as its digits. */
  void set(long number) {
    room(LONGEST_NUMBER);
    if (number == Long.MIN_VALUE) {
      set(Long.toString(number));
      return;
    }
    int at = LONGEST_NUMBER;
    long left = Math.abs(number);
    do {
      text[--at] = (char) ('0' + (left % 10));
      left /= 10;
    } while (left > 0);
    if (number < 0) {
      text[--at] = '-';
    }
    from = at;
    end = LONGEST_NUMBER;
    value = null;
  }

  private void room(int length) {
    if (length > text.length) {
      text = new char[Math.max(length, 2 * text.length)];
    }
  }

  /** A value of a database that is no text, or nothing. */
  void setValue(@Nullable Object given) {
    clear();
    value = given;
  }

  /** Blanks of all kinds, those that do not break a line too, and the byte order mark. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= '\u0080'
            && (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\uFEFF'));
  }

  boolean isBlank() {
    return value == null && from == end;
  }

  /** Whether there is nothing, or one of the words that exports write for nothing. */
  boolean isNothing() {
    if (value != null) {
      return false;
    }
    int length = end - from;
    return length == 0
        || (length == 2 && text[from] == '\\' && text[from + 1] == 'N')
        || (length >= 3 && length <= 4 && isWordForNothing());
  }

  private boolean isWordForNothing() {
    return isWord("null") || isWord("n/a") || isWord("none") || isWord("nan") || isWord("#n/a");
  }

  /** Whether the text is a word, in whatever case; the word has no letters beyond ASCII. */
  boolean isWord(String word) {
    if (end - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = text[from + i];
      if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text, or the value as text. */
  String string() {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value == null ? new String(text, from, end - from) : value.toString();
  }
}
