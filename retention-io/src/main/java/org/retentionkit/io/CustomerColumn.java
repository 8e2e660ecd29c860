package org.retentionkit.io;

import java.util.Locale;

/** The customer of a row, by the rules for blank ones and for case. */
final class CustomerColumn {
  /** What becomes of the keys. */
  enum Use {
    /** A new object each time, for a log that numbers them as they come and looks for them once. */
    EACH,
    /** One object for each key, for rows that are kept with it. */
    KEPT,
    /** No object at all yet, for {@link StoredRows}, which number many keys at once. */
    STORED
  }

  private final BlankCustomerRule blank;
  private final boolean ignoringCase;
  private final Use use;
  private final CustomerKeys keys = new CustomerKeys();

  CustomerColumn(BlankCustomerRule blank, boolean ignoringCase, Use use) {
    this.blank = blank;
    this.ignoringCase = ignoringCase;
    this.use = use;
  }

  /**
   * Reads the key of a row's customer.
   *
   * @param order the order it is a row of; empty if that is not known
   * @param row gets the key
   */
  void read(Field field, String order, long line, Row row) {
    row.key = null;
    if (field.isNothing()) {
      row.customer = nobody(order, line);
      return;
    }
    if (field.value != null) {
      field.set(field.string());
    }
    if (ignoringCase && !isLower(field)) {
      field.set(field.string().toLowerCase(Locale.ROOT));
    }
    checkText(field);
    switch (use) {
      case EACH -> row.customer = field.string();
      case KEPT -> row.customer = kept(field);
      default -> row.key = field;
    }
  }

  private String kept(Field field) {
    int hash = CustomerKeys.hash(field.text, field.from, field.end);
    return keys.key(keys.number(hash, field.text, field.from, field.end));
  }

  private String nobody(String order, long line) {
    return switch (blank) {
      case REFUSE -> throw BadValue.of(Role.CUSTOMER, "must not be blank");
      case LEAVE_OUT -> throw BadValue.chosen(Role.CUSTOMER, "is blank and left out");
      case EACH_ITS_OWN ->
          order.isEmpty() ? "(guest of line " + line + ")" : "(guest of order " + order + ")";
    };
  }

  private static boolean isLower(Field field) {
    for (int i = field.from; i < field.end; i++) {
      char c = field.text[i];
      if ((c >= 'A' && c <= 'Z') || c >= '\u0080') {
        return false;
      }
    }
    return true;
  }

  private static void checkText(Field field) {
    char[] text = field.text;
    for (int i = field.from; i < field.end; i++) {
      if ((char) (text[i] + 1) <= 1) { // U+FFFF or U+0000
        throw BadValue.of(Role.CUSTOMER, CsvText.NOT_TEXT);
      }
    }
  }
}
