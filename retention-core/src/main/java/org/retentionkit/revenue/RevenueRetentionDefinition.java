package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Metric;

/**
 * Answers "which revenue retention?": one constant per published definition, all over the opening
 * revenue. <i>Gross</i> retention (GRR) leaves every gain out, <i>net</i> retention (NRR) counts
 * the gains from existing customers.
 *
 * <p>The examples: A goes from 100 to 50 and B from 100 to 150: 75 % by the minimum per customer
 * and by movements, 100 % by the minimum of the totals, 100 % net. C goes from 100 to 150 and back:
 * 100 % by the minimum per customer, 50 % by movements. Without fx always {@link #GROSS_MOVEMENTS}
 * ≤ {@link #GROSS_PER_CUSTOMER_MIN} ≤ {@link #GROSS_AGGREGATE_MIN} = min(100 %, {@link
 * #NET_OPENING_CUSTOMERS}), and {@link #GROSS_MOVEMENTS} ≤ both net rates from movements.
 */
public enum RevenueRetentionDefinition implements Definition {
  /**
   * The smaller of each customer's opening and closing amount, summed (<i>kept of opening</i>): 0
   * to 100 %. Needs per-customer amounts. SaaS Capital.
   */
  GROSS_PER_CUSTOMER_MIN(
      "Gross revenue retention",
      "kept of opening ÷ opening",
      "SaaS Capital: per customer min(now, then) ÷ then"),
  /**
   * What the losses of the period leave: at most 100 %, and below 0 when amounts were lost that
   * were first won in the period. The complement of {@link
   * RevenueChurnDefinition#GROSS_WITH_CONTRACTION}. ChartMogul, Baremetrics.
   */
  GROSS_MOVEMENTS(
      "Gross revenue retention (from movements)",
      "(opening − churned − contraction) ÷ opening",
      "ChartMogul standard and Baremetrics, as the complement of their gross churn"),
  /**
   * The total of the opening customers, capped as one: 0 to 100 %. One customer's growth hides
   * another's loss. A total of 5000 that stays 5000 is 100 %, and not the 1 % its page prints.
   * Needs per-customer amounts, to leave out who was not there at the start. Chargebee's example.
   */
  GROSS_AGGREGATE_MIN(
      "Gross revenue retention (minimum of the totals)",
      "min(opening, closing of opening) ÷ opening",
      "Chargebee's worked example"),
  /**
   * Opening revenue after the period's losses and expansion: 100 opening, 10 expansion, 10
   * contraction, 10 churned = 90 %. Above 100 % if expansion outweighs the losses. Baremetrics.
   */
  NET_EXCLUDING_REACTIVATION(
      "Net revenue retention (from movements)",
      "(opening + expansion − contraction − churned) ÷ opening",
      "Baremetrics"),
  /** The same with reactivation as a gain. ChartMogul's standard net churn is its complement. */
  NET_INCLUDING_REACTIVATION(
      "Net revenue retention (from movements, reactivation counts as a gain)",
      "(opening + expansion + reactivation − contraction − churned) ÷ opening",
      "ChartMogul standard, as the complement of its net churn"),
  /**
   * What the customers of the start pay at the end, over what they paid: 0 and up. Over a period of
   * twelve months the trailing rate of annual reports. Needs per-customer amounts. SaaS Capital,
   * public filings.
   */
  NET_OPENING_CUSTOMERS(
      "Net revenue retention", "closing of opening ÷ opening", "SaaS Capital, public filings");

  private final String title;
  private final String formula;
  private final String source;

  RevenueRetentionDefinition(String title, String formula, String source) {
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

  /** Gross and net retention; none for variants that no benchmark means. */
  @Override
  public Optional<Metric> metric() {
    return switch (this) {
      case GROSS_PER_CUSTOMER_MIN, GROSS_MOVEMENTS -> Optional.of(Metric.GROSS_REVENUE_RETENTION);
      case NET_EXCLUDING_REACTIVATION, NET_OPENING_CUSTOMERS ->
          Optional.of(Metric.NET_REVENUE_RETENTION);
      case GROSS_AGGREGATE_MIN, NET_INCLUDING_REACTIVATION -> Optional.empty();
    };
  }

  /** Whether the definition needs each customer's opening and closing amount. */
  public boolean needsCustomers() {
    return this == GROSS_PER_CUSTOMER_MIN
        || this == GROSS_AGGREGATE_MIN
        || this == NET_OPENING_CUSTOMERS;
  }

  /** What of {@code revenue} it divides by the opening. */
  BigDecimal keptIn(RevenueCohort revenue) {
    RevenueMovement moved = revenue.movement();
    BigDecimal afterLosses = moved.opening().subtract(moved.lost());
    return switch (this) {
      case GROSS_PER_CUSTOMER_MIN -> revenue.keptOfOpening();
      case GROSS_MOVEMENTS -> afterLosses;
      case GROSS_AGGREGATE_MIN -> moved.opening().min(revenue.closingOfOpening());
      case NET_EXCLUDING_REACTIVATION -> afterLosses.add(moved.expansion());
      case NET_INCLUDING_REACTIVATION ->
          afterLosses.add(moved.expansion()).add(moved.reactivation());
      case NET_OPENING_CUSTOMERS -> revenue.closingOfOpening();
    };
  }
}
