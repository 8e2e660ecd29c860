package org.retentionkit.economics;

import java.math.BigDecimal;
import java.util.List;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/**
 * The share of new customers who came by referral: one constant per published estimator. The
 * numbers are for 200 new customers, of whom 30 named a referral, 90 another way and 80 did not
 * answer, and for 150 attributed to channels.
 */
public enum ReferralDefinition implements Measure<NewCustomers, Rate> {
  /** {@code referred ÷ answered}: 30 ÷ 120 = 25 %. Leaves out those who did not answer. */
  ASKED(
      asked(
          Spec.of(
              "referral-share.asked",
              "Referral share (of those who answered)",
              NewCustomersTerms.REFERRED.partOf(NewCustomersTerms.ANSWERED),
              "articles that ask each new customer"))),
  /**
   * {@code referred ÷ new customers}: 30 ÷ 200 = 15 %. Takes every silence for a no, and so is the
   * least it can be.
   */
  ASKED_SILENCE_AS_NO(
      asked(
          Spec.of(
              "referral-share.asked-silence-as-no",
              "Referral share (silence taken as no)",
              NewCustomersTerms.REFERRED.partOf(NewCustomersTerms.ALL),
              "the lower bound of the same question"))),
  /**
   * {@code (new customers − attributed) ÷ new customers}: 50 ÷ 200 = 25 %. What no channel
   * explains, which is direct and brand search too. It has no interval in its explanation, because
   * what is uncertain is the attribution, not the count.
   */
  RESIDUAL(
      Spec.of(
              "referral-share.residual",
              "Referral share (residual)",
              NewCustomersTerms.ALL
                  .minus(NewCustomersTerms.ATTRIBUTED)
                  .partOf(NewCustomersTerms.ALL),
              "articles, for where asking is hard")
          .interval(each -> null)
          .notes((each, value) -> List.of(Message.of("economics.rest"))));

  private final Spec<NewCustomers> spec;

  ReferralDefinition(Spec<NewCustomers> spec) {
    this.spec = spec.during(NewCustomers::period);
  }

  @Override
  public Spec<NewCustomers> spec() {
    return spec;
  }

  @Override
  public Rate of(NewCustomers customers) {
    return Rate.of(this, customers);
  }

  private static Spec<NewCustomers> asked(Spec<NewCustomers> spec) {
    return spec.overZero(ReferralDefinition::nobody)
        .notes((each, value) -> each.asked() ? List.of(silence(each)) : List.of());
  }

  private static Message nobody(NewCustomers each, String below) {
    long silent = each.total() - each.answered();
    return each.period() == null
        ? Message.of("economics.nobody-undated").andTerm("below", below).and("silent", silent)
        : Message.of("economics.nobody")
            .andTerm("below", below)
            .and("period", each.period())
            .and("silent", silent);
  }

  private static Message silence(NewCustomers each) {
    return Message.of("economics.silent")
        .and("silent", each.total() - each.answered())
        .and(
            "all",
            new Quantity(BigDecimal.valueOf(each.total()), new Unit("new-customer", "", "")));
  }
}
