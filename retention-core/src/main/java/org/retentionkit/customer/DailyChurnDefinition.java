package org.retentionkit.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The customer churn rate from daily counts, for a base that changes from day to day. The examples:
 * two days, 100 customers of whom 1 is lost, then 200 of whom 4 are lost.
 */
public enum DailyChurnDefinition implements Measure<DailyCustomerCounts, Rate> {
  /**
   * Each day's losses over that day's opening, added up: 1 ÷ 100 + 4 ÷ 200 = 3.0 %. ChartMogul's
   * "Shopify" rate. A day without customers adds nothing; undefined if one lost some. Of long
   * periods the sum has 60 digits.
   */
  DAILY_SUM(
      "daily-customer-churn.daily-sum",
      "Customer churn rate (daily rates added up)",
      Formula.function("sum over days of lost ÷ opening", DailyChurnDefinition::sumOfRates),
      "ChartMogul's rate for shops, after Shopify"),

  /**
   * Losses per customer-day, times the days of the period: 5 ÷ 300 × 2 = 3.3 %. Recurly's "better
   * way"; butter.js.
   */
  CUSTOMER_DAYS(
      "daily-customer-churn.customer-days",
      "Customer churn rate (losses per customer-day)",
      Terms.LOST.over(Terms.CUSTOMER_DAYS).times(Terms.DAYS),
      "Recurly's better way to calculate churn; butter.js");

  private static final class Terms {
    static final Term<DailyCustomerCounts> LOST =
        Term.amount("lost", counts -> sum(counts.lost()), counts -> Unit.NONE);
    static final Term<DailyCustomerCounts> CUSTOMER_DAYS =
        Term.amount("customer-days", counts -> sum(counts.opening()), counts -> Unit.NONE);
    static final Term<DailyCustomerCounts> DAYS =
        Term.count("days", counts -> counts.period().days());
  }

  private final Spec<DailyCustomerCounts> spec;

  DailyChurnDefinition(
      String id, String title, Formula<DailyCustomerCounts> formula, String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .during(DailyCustomerCounts::period)
            .undefinedIf(this::reason)
            .notes((counts, exact) -> notes(counts));
  }

  @Override
  public Spec<DailyCustomerCounts> spec() {
    return spec;
  }

  @Override
  public Rate of(DailyCustomerCounts counts) {
    return Rate.of(this, counts);
  }

  private @Nullable Message reason(DailyCustomerCounts counts) {
    if (sum(counts.opening()).signum() == 0) {
      return Message.of("customer.nobody-any-day").and("period", counts.period());
    }
    int day = this == DAILY_SUM ? lossesOfNobody(counts) : -1;
    return day < 0
        ? null
        : Message.of("customer.nobody-that-day")
            .and("day", Period.starting(counts.period().start().plusDays(day), CalendarUnit.DAY))
            .and("lost", counts.lost().get(day));
  }

  /** What the formula of the sum does not name. */
  private List<Message> notes(DailyCustomerCounts counts) {
    return this == CUSTOMER_DAYS
        ? List.of()
        : List.of(
            Message.of("customer.lost-in-days")
                .and("lost", new Quantity(sum(counts.lost()), Unit.NONE))
                .and(
                    "days",
                    new Quantity(
                        BigDecimal.valueOf(counts.period().days()), Unit.of(CalendarUnit.DAY))));
  }

  /** The first day that opened with nobody and lost somebody; −1 if there is none. */
  private static int lossesOfNobody(DailyCustomerCounts counts) {
    for (int day = 0; day < counts.lost().size(); day++) {
      if (counts.opening().get(day) == 0 && counts.lost().get(day) > 0) {
        return day;
      }
    }
    return -1;
  }

  private static Ratio sumOfRates(DailyCustomerCounts counts) {
    List<Ratio> rates = new ArrayList<>();
    for (int day = 0; day < counts.lost().size(); day++) {
      if (counts.lost().get(day) > 0) {
        rates.add(Ratio.of(counts.lost().get(day), counts.opening().get(day)));
      }
    }
    return Ratio.sum(rates);
  }

  private static BigDecimal sum(List<Long> counts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long count : counts) {
      sum = sum.add(BigDecimal.valueOf(count));
    }
    return sum;
  }
}
