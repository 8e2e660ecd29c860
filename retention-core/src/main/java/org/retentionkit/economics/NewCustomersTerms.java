package org.retentionkit.economics;

import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Term;

/** The terms of {@link NewCustomers}. */
final class NewCustomersTerms {
  private static final Known<NewCustomers> ASKED =
      new Known<>(NewCustomers::asked, each -> Message.of("economics.not-asked"));

  static final Term<NewCustomers> ALL = Term.count("new customers", NewCustomers::total);

  static final Term<NewCustomers> REFERRED =
      Term.count("referred", NewCustomers::referred, ASKED.otherwise());

  static final Term<NewCustomers> ANSWERED =
      Term.count("answered", NewCustomers::answered).knownIf(ASKED);

  static final Term<NewCustomers> ATTRIBUTED =
      Term.count("attributed", NewCustomers::attributed)
          .knownIf(
              new Known<>(
                  each -> each.channels() != null, each -> Message.of("economics.no-channels")));

  private NewCustomersTerms() {}
}
