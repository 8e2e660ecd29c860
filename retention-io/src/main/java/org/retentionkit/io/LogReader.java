package org.retentionkit.io;

import java.util.Objects;

/**
 * The steps that readers of logs share: whose a row is.
 *
 * @param <S> the reader itself
 */
public abstract sealed class LogReader<S extends LogReader<S>> extends SourceReader<S>
    permits ActivityReader, MoneyReader {
  private BlankCustomerRule blank = BlankCustomerRule.REFUSE;
  private boolean ignoringCase;

  LogReader(RowSource source) {
    super(source);
  }

  /** The column with the customer's id, e-mail or other key. */
  public S customer(String column) {
    layout.want(Role.CUSTOMER, named("column", column));
    return self();
  }

  /** Whose rows without a customer are; by default they cannot be read. */
  public S blankCustomers(BlankCustomerRule rule) {
    blank = Objects.requireNonNull(rule, "rule must not be null");
    return self();
  }

  /** Customers who differ in case only are one: {@code A@x} and {@code a@x}. */
  public S customersIgnoringCase() {
    ignoringCase = true;
    return self();
  }

  final CustomerColumn customers(CustomerColumn.Use use) {
    return new CustomerColumn(blank, ignoringCase, use);
  }
}
