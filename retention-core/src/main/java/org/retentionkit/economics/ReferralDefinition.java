package org.retentionkit.economics;

import org.retentionkit.Definition;

/**
 * Answers "which share came by referral?": one constant per published estimator. The numbers are
 * for 200 new customers, of whom 30 named a referral, 90 another way and 80 did not answer, and for
 * 150 attributed to channels.
 */
public enum ReferralDefinition implements Definition {
  /** {@code referred ÷ answered}: 30 ÷ 120 = 25 %. Leaves out those who did not answer. */
  ASKED(
      "Referral share (of those who answered)",
      "referred ÷ answered",
      "articles that ask each new customer"),
  /**
   * {@code referred ÷ new customers}: 30 ÷ 200 = 15 %. Takes every silence for a no, and so is the
   * least it can be.
   */
  ASKED_SILENCE_AS_NO(
      "Referral share (silence taken as no)",
      "referred ÷ new customers",
      "the lower bound of the same question"),
  /**
   * {@code (new customers − attributed) ÷ new customers}: 50 ÷ 200 = 25 %. What no channel
   * explains, which is direct and brand search too.
   */
  RESIDUAL(
      "Referral share (residual)",
      "(new customers − attributed) ÷ new customers",
      "articles, for where asking is hard");

  private final String title;
  private final String formula;
  private final String source;

  ReferralDefinition(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }
}
