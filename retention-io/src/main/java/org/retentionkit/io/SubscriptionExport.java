package org.retentionkit.io;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.retentionkit.event.CancelReason;

/**
 * Exports of subscriptions that people have, by name: which columns they are and which rules they
 * need. The page {@code io.md} says of each which of its columns were seen and which only read
 * about.
 */
public enum SubscriptionExport {
  /**
   * Stripe's export of subscriptions: paid from the end of the trial until <i>Ended At (UTC)</i>,
   * <i>Amount</i> × <i>Quantity</i> a <i>Interval</i>. Those never paid for are left out.
   */
  STRIPE {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.SUBSCRIPTION, "id", "Subscription ID")
          .want(Role.CUSTOMER, "Customer ID")
          .want(Role.START, "Start Date (UTC)", "Start (UTC)", "Created (UTC)")
          .want(Role.AMOUNT, "Amount")
          .mayHave(Role.CURRENCY, "Currency")
          .want(Role.INTERVAL, "Interval")
          .mayHave(Role.TRIAL_END, "Trial End (UTC)")
          .mayHave(Role.END, "Ended At (UTC)", "Canceled At (UTC)")
          .mayHave(Role.QUANTITY, "Quantity")
          .mayHave(Role.REASON, "Cancellation Reason")
          .mayHave(Role.STATUS, "Status");
    }

    @Override
    void rules(SubscriptionReader reader) {
      reader.timesWrittenIn(ZoneOffset.UTC);
      reader.without("trialing", "incomplete", "incomplete_expired");
    }
  },
  /**
   * Chargebee's export of subscriptions: from <i>Activated At</i> until <i>Cancelled At</i>, with
   * <i>MRR</i> as the amount a month. Those in trial or in the future are left out.
   */
  CHARGEBEE {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.SUBSCRIPTION, "Subscription Id", "subscription_id", "id")
          .want(Role.CUSTOMER, "Customer Id")
          .want(Role.START, "Activated At", "Started At", "Start Date")
          .want(Role.AMOUNT, "MRR")
          .mayHave(Role.CURRENCY, "Currency Code", "Currency")
          .mayHave(Role.END, "Cancelled At", "Canceled On")
          .mayHave(Role.REASON, "Cancel Reason", "Reason Code", "Cancel Reason Code")
          .mayHave(Role.STATUS, "Status");
    }

    @Override
    void rules(SubscriptionReader reader) {
      reader.without("in_trial", "future", "In Trial");
    }
  },
  /**
   * Recurly's export of subscriptions: from <i>activated_at</i>, or the trial's end, until
   * <i>expires_at</i>, <i>unit_amount</i> × <i>quantity</i> a term. Those in the future or failed
   * are left out.
   */
  RECURLY {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.SUBSCRIPTION, "uuid", "subscription_id")
          .want(Role.CUSTOMER, "account_code")
          .want(Role.START, "activated_at")
          .want(Role.AMOUNT, "unit_amount", "plan_unit_amount")
          .mayHave(Role.CURRENCY, "currency")
          .mayHave(Role.INTERVAL, "plan_interval_unit", "interval_unit")
          .mayHave(Role.INTERVAL_COUNT, "plan_interval_length", "interval_length")
          .mayHave(Role.TRIAL_END, "trial_ends_at")
          .mayHave(Role.END, "expires_at")
          .mayHave(Role.QUANTITY, "quantity")
          .mayHave(Role.REASON, "expiration_reason")
          .mayHave(Role.STATUS, "state", "status");
    }

    @Override
    void rules(SubscriptionReader reader) {
      reader.timesWrittenIn(ZoneOffset.UTC);
      reader.without("future", "failed");
    }
  },
  /**
   * Paddle's subscriptions with their fields as its interface names them: from <i>started_at</i>
   * until <i>canceled_at</i>, <i>unit_price</i> in minor units × <i>quantity</i> a billing cycle.
   * Those in trial are left out.
   */
  PADDLE {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.SUBSCRIPTION, "subscription_id", "id")
          .want(Role.CUSTOMER, "customer_id")
          .want(Role.START, "started_at")
          .want(Role.AMOUNT, "unit_price", "unit_price_amount", "amount")
          .mayHave(Role.CURRENCY, "currency_code")
          .want(Role.INTERVAL, "billing_cycle_interval", "billing_period_interval", "interval")
          .mayHave(Role.INTERVAL_COUNT, "billing_cycle_frequency", "billing_period_frequency")
          .mayHave(Role.END, "canceled_at")
          .mayHave(Role.QUANTITY, "quantity")
          .mayHave(Role.STATUS, "status");
    }

    @Override
    void rules(SubscriptionReader reader) {
      reader.timesWrittenIn(ZoneOffset.UTC);
      reader.inMinorUnits();
      reader.without("trialing");
    }
  },
  /**
   * ChartMogul's data set of MRR movements: each row a change of a customer, <i>MRR</i> in minor
   * units after it.
   */
  CHARTMOGUL {
    @Override
    void columns(Layout layout) {
      layout
          .want(Role.CUSTOMER, "CUSTOMER_EXTERNAL_ID", "CUSTOMER_UUID")
          .want(Role.TIME, "DATE")
          .want(Role.AMOUNT, "MRR")
          .mayHave(Role.CURRENCY, "CURRENCY_CODE");
    }

    @Override
    void rules(SubscriptionReader reader) {
      reader.timesWrittenIn(ZoneOffset.UTC);
      reader.inMinorUnits();
    }
  };

  private static final Set<String> FAILED_PAYMENT =
      Set.of(
          "involuntary",
          "payment_failed",
          "payment_disputed",
          "not_paid",
          "no_card",
          "fraud_review_failed",
          "nonpayment",
          "nonpayment_gift",
          "tax_location_invalid");
  private static final Set<String> OWN_WILL =
      Set.of("voluntary", "cancellation_requested", "canceled", "cancelled", "requested");

  abstract void columns(Layout layout);

  abstract void rules(SubscriptionReader reader);

  void apply(SubscriptionReader reader) {
    columns(reader.layout);
    reader.reasons(SubscriptionExport::reason);
    rules(reader);
  }

  /** What these products write, as far as it is known; all else is not stated. */
  private static CancelReason reason(String text) {
    String word = text.toLowerCase(Locale.ROOT).replace(' ', '_');
    if (FAILED_PAYMENT.contains(word)) {
      return CancelReason.INVOLUNTARY;
    }
    return OWN_WILL.contains(word) ? CancelReason.VOLUNTARY : CancelReason.UNSTATED;
  }
}
