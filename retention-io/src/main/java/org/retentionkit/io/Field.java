package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column of the row that is being read: characters of a file, or a value of a
 * database. The same object for all rows; white space around characters is left out here, by one
 * rule for all columns.
 *
 * <p>Characters that are written in the form most files have are read as they come, and not kept.
 */
final class Field {
  /** The form in which a column is read as its characters come, where they have it. */
  enum Form {
    /** None: the characters are kept. */
    TEXT,
    /** A date written yyyy-MM-dd. */
    DAY,
    /** A {@link PlainDecimal}. */
    DECIMAL,
    /** A {@link PackedKey}. */
    KEY
  }

  private static final int LONGEST_NUMBER = 20;

  private static final int DATE = 10;

  /** Stands for a column as long as none is known. */
  static final Field NONE = new Field("");

  private final String column;
  private Form form = Form.TEXT;
  private boolean formed;

  /** The same in bytes, as long as it may be a day or a number. */
  private final byte[] narrow = new byte[LONGEST_NUMBER + 10];

  char[] text = new char[32];
  int from;
  int end;

  /** A value that is no text; null for text. */
  @Nullable Object value;

  /** The day, counted from 1 January 1970, if it {@link #has} one. */
  int day;

  /** The number, if it {@link #has} one. */
  final PlainDecimal decimal = new PlainDecimal();

  /** The key, if it {@link #has} one. */
  final PackedKey key = new PackedKey();

  Field(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** Reads the column in a form from now on, where it has it. */
  void form(Form wanted) {
    form = wanted;
  }

  /** Whether the column was read in a form. */
  boolean has(Form asked) {
    return formed && form == asked;
  }

  void clear() {
    from = 0;
    end = 0;
    value = null;
    formed = false;
  }

  void set(char[] source, int at, int length) {
    value = null;
    formed = form != Form.TEXT && isFormed(source, at, length);
    if (!formed) {
      setText(source, at, at + length);
    }
  }

  private void setText(char[] source, int begin, int behind) {
    int first = begin;
    int last = behind;
    while (first < last && Spaces.contain(source[first])) {
      first++;
    }
    while (first < last && Spaces.contain(source[last - 1])) {
      last--;
    }
    room(last - first);
    System.arraycopy(source, first, text, 0, last - first);
    from = 0;
    end = last - first;
  }

  private boolean isFormed(char[] source, int at, int length) {
    if (form == Form.KEY) {
      return key.set(source, at, at + length);
    }
    if (length > LONGEST_NUMBER) {
      return false;
    }
    Eight.narrow(source, at, at + length, narrow, 0);
    narrow[length] = '\n';
    return formEnd(narrow, 0) == length;
  }

  /**
   * Reads a column where it stands, if it has a form.
   *
   * @param source the characters, 0 for those beyond U+00FF, with eight bytes behind them
   * @param delimiter what stands between columns
   * @return where it ends; -1 if nothing was read
   */
  int read(byte[] source, int at, char delimiter) {
    value = null;
    int last = form == Form.KEY ? key.read(source, at, delimiter) : formEnd(source, at);
    formed = last >= 0;
    return last;
  }

  private int formEnd(byte[] source, int at) {
    if (form == Form.DECIMAL) {
      return decimal.read(source, at);
    }
    day = form == Form.DAY ? Days.written(source, at) : Days.NONE;
    return day == Days.NONE ? -1 : at + DATE;
  }

  void set(String source) {
    room(source.length());
    source.getChars(0, source.length(), text, 0);
    set(text, 0, source.length());
  }

  /** A whole number, as its digits. */
  void set(long number) {
    value = null;
    formed = form == Form.DECIMAL;
    if (formed) {
      decimal.set(number, 0);
      return;
    }
    if (number == Long.MIN_VALUE) {
      set(Long.toString(number));
      return;
    }
    room(LONGEST_NUMBER);
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
  }

  /** A decimal of a database: its digits, and how many stand behind the point. */
  void setDecimal(long digits, int scale) {
    value = null;
    formed = form == Form.DECIMAL;
    if (formed) {
      decimal.set(digits, scale);
    } else {
      value = BigDecimal.valueOf(digits, scale);
    }
  }

  /** A date of a database, counted from 1 January 1970. */
  void setDay(int written) {
    value = null;
    formed = form == Form.DAY;
    if (formed) {
      day = written;
    } else {
      value = LocalDate.ofEpochDay(written);
    }
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

  /** Whether there is nothing, or one of the words that exports write for nothing. */
  boolean isNothing() {
    if (formed || value != null) {
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

  /** The text as it was written, or the value as text. */
  String string() {
    if (has(Form.DAY)) {
      return LocalDate.ofEpochDay(day).toString();
    }
    if (has(Form.DECIMAL)) {
      return decimal.text();
    }
    if (has(Form.KEY)) {
      return key.text();
    }
    return value == null ? new String(text, from, end - from) : PlainDecimal.text(value);
  }
}
