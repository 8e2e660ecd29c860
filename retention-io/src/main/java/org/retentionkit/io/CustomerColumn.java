package org.retentionkit.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.GuestRule;

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

  private static final String BLANK = "must not be blank, unless guests says whose such rows are";

  private final String source;
  private final GuestRule blank;
  private final boolean ignoringCase;
  private final Use use;
  private final CustomerKeys keys = new CustomerKeys();
  private final List<String> kept = new ArrayList<>();

  /** The id of the row itself, where rows have one. */
  private @Nullable Field id;

  CustomerColumn(String source, GuestRule blank, boolean ignoringCase, Use use) {
    this.source = source;
    this.blank = blank;
    this.ignoringCase = ignoringCase;
    this.use = use;
  }

  /** Learns which column it is. */
  Field begin(Fields fields) {
    id = fields.find(Role.ROW_ID);
    Field field = fields.at(Role.CUSTOMER);
    if (ignoringCase || use != Use.STORED) {
      field.form(Field.Form.TEXT);
    }
    return field;
  }

  /**
   * Reads the key of a row's customer.
   *
   * @param order the order it is a row of; empty if that is not known
   * @param row gets the key
   */
  void read(Field field, String order, long line, Row row) {
    row.line = line;
    if (field.has(Field.Form.KEY)) {
      row.key = field;
      return;
    }
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
    switch (use) {
      case EACH -> {
        PackedText.require(field.text, field.from, field.end);
        row.customer = field.string();
      }
      case KEPT -> row.customer = kept(field);
      default -> row.key = field;
    }
  }

  private String kept(Field field) {
    int number = keys.number(field.text, field.from, field.end);
    if (number == kept.size()) {
      kept.add(field.string());
    }
    return kept.get(number);
  }

  private String nobody(String order, long line) {
    return switch (blank) {
      case REFUSE -> throw BadValue.of(Role.CUSTOMER, BLANK);
      case LEAVE_OUT -> throw BadValue.chosen(Role.CUSTOMER, "is blank and left out");
      case EACH_A_CUSTOMER ->
          "(guest of "
              + (!order.isEmpty()
                  ? "order " + order
                  : id != null && !id.isNothing()
                      ? "row " + id.string()
                      : "line " + line + " of " + source)
              + ")";
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
}
