package org.retentionkit.io;

import java.time.ZoneOffset;

/**
 * Exports of orders that people have, by name: which columns they are and which rules they need.
 * The page {@code io.md} says of each which of its columns were seen and which only read about.
 */
public enum OrderExport {
  /**
   * Shopify's export of orders, a row a line item: the order is <i>Name</i>, the customer
   * <i>Email</i> without case, the time <i>Created at</i>, the amount <i>Total</i> less <i>Refunded
   * Amount</i>. Orders that were voided or have expired are left out.
   */
  SHOPIFY {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.ORDER, "Name")
          .want(Role.CUSTOMER, "Email")
          .want(Role.TIME, "Created at")
          .want(Role.AMOUNT, "Total")
          .mayHave(Role.CURRENCY, "Currency")
          .mayHave(Role.REFUNDED, "Refunded Amount")
          .mayHave(Role.STATUS, "Financial Status");
    }

    @Override
    void rules(OrderReader reader) {
      reader.customersIgnoringCase();
      reader.without("voided", "expired");
    }
  },
  /**
   * WooCommerce's exports of orders, a row an order or a line item that repeats the total: the
   * customer is the billing e-mail without case, the amount <i>order_total</i> less what was
   * refunded. Orders that were not paid for are left out.
   */
  WOOCOMMERCE {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.ORDER, "order_id", "order_number")
          .want(Role.CUSTOMER, "billing_email", "customer_email", "customer_id", "customer_user")
          .want(Role.TIME, "order_date", "date")
          .want(Role.AMOUNT, "order_total")
          .mayHave(Role.CURRENCY, "order_currency", "currency")
          .mayHave(Role.REFUNDED, "refunded_total", "order_refund", "refund_total")
          .mayHave(Role.STATUS, "status", "order_status");
    }

    @Override
    void rules(OrderReader reader) {
      reader.repeated();
      reader.customersIgnoringCase();
      reader.timePattern(
          "yyyy-MM-dd[ HH:mm[:ss]]", "yyyy-MM-dd'T'HH:mm:ss[XXX]", "M/d/yyyy[ H:mm[:ss]]");
      for (String status : new String[] {"cancelled", "failed", "pending", "trash", "draft"}) {
        reader.without(status, "wc-" + status);
      }
      reader.without("checkout-draft", "wc-checkout-draft");
    }
  },
  /**
   * Stripe's export of invoices: the customer is <i>Customer</i>, the time <i>Date (UTC)</i>, the
   * amount <i>Amount Paid</i>. Invoices that are not paid are left out.
   */
  STRIPE_INVOICES {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.ORDER, "id", "Invoice ID")
          .want(Role.CUSTOMER, "Customer", "Customer ID")
          .want(Role.TIME, "Date (UTC)", "Created (UTC)", "Finalized At (UTC)")
          .want(Role.AMOUNT, "Amount Paid")
          .mayHave(Role.CURRENCY, "Currency")
          .mayHave(Role.STATUS, "Status");
    }

    @Override
    void rules(OrderReader reader) {
      reader.timesWrittenIn(ZoneOffset.UTC);
      reader.without("draft", "open", "void", "uncollectible");
    }
  };

  abstract void columns(Layout layout);

  abstract void rules(OrderReader reader);

  void apply(OrderReader reader) {
    columns(reader.layout);
    rules(reader);
  }
}
