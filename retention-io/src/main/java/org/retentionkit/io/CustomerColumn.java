package org.retentionkit.io;

/** The customer of a row, by the rules for blank ones and for case. */
final class CustomerColumn {
  private final BlankCustomerRule blank;
  private final CustomerNames names;

  CustomerColumn(BlankCustomerRule blank, boolean ignoringCase, boolean stored) {
    this.blank = blank;
    this.names = new CustomerNames(ignoringCase, stored);
  }

  /**
   * The key of a row's customer.
   *
   * @param order the order it is a row of; empty if that is not known
   */
  String read(Field field, String order, long line) {
    if (!field.isNothing()) {
      try {
        return names.of(field);
      } catch (BadValue e) {
        throw e.at(Role.CUSTOMER);
      }
    }
    return switch (blank) {
      case REFUSE -> throw BadValue.of(Role.CUSTOMER, "must not be blank");
      case LEAVE_OUT -> throw BadValue.chosen(Role.CUSTOMER, "is blank and left out");
      case EACH_ITS_OWN ->
          order.isEmpty() ? "(guest of line " + line + ")" : "(guest of order " + order + ")";
    };
  }
}
