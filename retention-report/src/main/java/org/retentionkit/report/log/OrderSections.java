package org.retentionkit.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.ClvInputsBuilder;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Workspace;
import org.retentionkit.purchase.LapseRule;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.PurchaseRules;
import org.retentionkit.purchase.PurchaseSummary;
import org.retentionkit.purchase.RepeatPurchaseDefinition;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.SameDayOrders;
import org.retentionkit.purchase.SegmentMap;
import org.retentionkit.purchase.SilenceCalculator;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.section.ConcentrationSection;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.PurchaseSection;
import org.retentionkit.report.section.SegmentSection;
import org.retentionkit.report.section.Source;
import org.retentionkit.report.section.StandingSection;
import org.retentionkit.report.section.WorthSection;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.RevenuePerCustomer;
import org.retentionkit.revenue.RevenuePerCustomerDefinition;

/** The sections of an order log. */
public final class OrderSections {
  private static final LapseRule RHYTHM = LapseRule.ownMedian("1.5", "3").minimumGaps(2);
  private static final List<ClvDefinition> FORMS =
      List.of(
          ClvDefinition.SIMPLE,
          ClvDefinition.MARGIN_OVER_CHURN,
          ClvDefinition.DISCOUNTED_AT_PERIOD_END,
          ClvDefinition.DISCOUNTED_FIRST_MARGIN_NOW,
          ClvDefinition.CHURN_PLUS_DISCOUNT);

  private final OrderLog<?> log;
  private final Choices choices;
  private final Span span;
  private final PurchaseSummary whole;
  private final PurchaseRules byDays = PurchaseRules.standard().sameDay(SameDayOrders.ONE_PURCHASE);

  private OrderSections(OrderLog<?> log, Choices choices) {
    this.log = log.using(Workspace.sequential()); // lends its buffers to all that follow
    this.choices = choices;
    this.span = Span.of(log.report(), choices.knownThrough());
    this.whole = summary(span.days());
  }

  /** Facts and sections of a log. */
  public static Found of(OrderLog<?> log, Choices choices) {
    return new OrderSections(log, choices).found();
  }

  private PurchaseSummary summary(Period period) {
    return PurchaseCalculator.summary(log, period, PurchaseRules.standard());
  }

  /** The same where orders of one day are one occasion. */
  private PurchaseSummary repeat(Period period) {
    return PurchaseCalculator.summary(log, period, byDays);
  }

  private Found found() {
    PeriodStates states = span.states(choices.activeDays());
    CustomerSeries series =
        CustomerLogCalculator.movements(
                log,
                choices.activeDays() + 1, // the core counts the day of the order too
                span.months(),
                span.until(),
                CountingRules.standard())
            .series();
    List<Source> sections = new ArrayList<>();
    sections.addAll(CustomerSections.of(series, states, "", choices.industry()));
    sections.addAll(ActivitySections.cohorts(log, span, true));
    List<PurchaseSection.Month> months = months();
    sections.add(
        new PurchaseSection(
            repeat(span.days()).repeatPurchaseRate(RepeatPurchaseDefinition.LIFETIME),
            months,
            series.last(months.size()),
            span.states()));
    sections.add(new ConcentrationSection(ConcentrationCalculator.concentration(log)));
    sections.addAll(customers(log));
    sections.add(
        worth(
            course(series.last(months.size()), months), CustomerSections.complete(series, states)));
    return new Found(facts(), sections);
  }

  private Facts facts() {
    PurchaseCounts counts = whole.counts();
    return new Facts(
        null,
        span.days(),
        true,
        counts.customers(),
        counts.orders(),
        counts.revenue(),
        PurchaseCalculator.averageOrderValue(counts),
        choices.activeDays());
  }

  private List<PurchaseSection.Month> months() {
    List<PurchaseSection.Month> months = new ArrayList<>();
    for (Period month : span.shown()) {
      Period known =
          month.endExclusive().isAfter(span.until())
              ? Period.of(month.start(), span.until())
              : month;
      months.add(
          new PurchaseSection.Month(
              summary(known).counts(),
              repeat(known).repeatPurchaseRate(RepeatPurchaseDefinition.RETURNING_IN_WINDOW)));
    }
    return months;
  }

  private <K> List<Source> customers(OrderLog<K> orders) {
    RfmScores<K> scores = RfmCalculator.scores(orders, span.days(), RfmRules.quintiles());
    return List.of(
        new SegmentSection(scores.segments(SegmentMap.elevenGroups())),
        StandingSection.of(
            SilenceCalculator.standings(orders, span.last(), RHYTHM),
            scores,
            choices.listed(),
            choices.names()));
  }

  /** What a customer brought by the end of each month: all of it, less what came after. */
  private List<Point> course(CustomerSeries shown, List<PurchaseSection.Month> months) {
    double revenue = amount(whole.counts());
    double customers = orZero(whole.counts().customers());
    List<Point> course = new ArrayList<>();
    for (int i = months.size() - 1; i >= 0; i--) {
      course.add(0, customers > 0 ? Point.of(revenue / customers) : Point.GAP);
      revenue -= amount(months.get(i).counts());
      customers -= orZero(shown.counts().get(i).joined());
    }
    return course;
  }

  private static double amount(PurchaseCounts counts) {
    return Objects.requireNonNull(counts.revenue()).amount().doubleValue();
  }

  private static double orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private WorthSection worth(List<Point> course, List<CustomerCounts> complete) {
    PurchaseCounts counts = whole.counts();
    Money revenue = Objects.requireNonNull(counts.revenue());
    Long customers = counts.customers();
    Amount historic =
        RevenuePerCustomerDefinition.PER_PAYER.of(
            new RevenuePerCustomer(span.days(), revenue, customers == null ? 0L : customers));
    return new WorthSection(historic, course, values(complete));
  }

  /** The closed forms for which all is known, from the averages of the complete months. */
  private List<LifetimeValue> values(List<CustomerCounts> complete) {
    long customerMonths = 0;
    for (CustomerCounts month : complete) {
      customerMonths += (long) orZero(month.closing());
    }
    if (customerMonths == 0) {
      return List.of();
    }
    CustomerSeries months = new CustomerSeries(complete);
    Average churn =
        ChurnCalculator.averageChurnRate(
            months, ChurnDefinition.OPENING_COHORT, AverageDefinition.POOLED);
    if (!churn.isDefined()) {
      return List.of();
    }
    Money revenue = Objects.requireNonNull(summary(months.period()).counts().revenue());
    ClvInputsBuilder inputs =
        ClvInputs.per(CalendarUnit.MONTH).revenueOf(revenue, customerMonths).churn(churn.exact());
    if (choices.margin() != null) {
      inputs.grossMargin(choices.margin());
    }
    if (choices.discount() != null) {
      inputs.discount(choices.discount());
    }
    ClvInputs given = inputs.build();
    return FORMS.stream()
        .filter(form -> form.needs().stream().allMatch(given::gives))
        .map(form -> ClvCalculator.lifetimeValue(given, form))
        .toList();
  }
}
