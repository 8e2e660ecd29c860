package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.benchmark.Target;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.ValueAndCost;
import org.retentionkit.clv.ValueDefinition;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.CohortCell;
import org.retentionkit.cohort.CohortDefinition;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.cohort.Stickiness;
import org.retentionkit.cohort.StickinessDefinition;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.economics.EconomicsCalculator;
import org.retentionkit.economics.GrowthCalculator;
import org.retentionkit.rate.LifetimeCalculator;
import org.retentionkit.revenue.MonthlyRevenueRule;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.revenue.SubscriptionPlans;
import org.retentionkit.survey.CesCalculator;
import org.retentionkit.survey.CesDirection;
import org.retentionkit.survey.CesSurvey;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;
import org.retentionkit.survey.RatingScale;

/**
 * Whole sentences and readings in the six languages. They stand in {@code sentences.txt}, where a
 * no-break space is written ␣; when this fails, the file that it wants stands in target.
 */
class SentencesTest {
  private static final String FILE = "sentences.txt";
  private static final List<String> LANGUAGES = List.of("en", "lv", "zh-Hans", "ru", "pl", "fi");

  @Test
  void sentences_read_as_written_down() throws IOException {
    StringBuilder text = new StringBuilder();
    samples()
        .forEach(
            (name, result) -> {
              text.append("== ").append(name).append('\n');
              text.append("plain: ").append(result.explanation().sentence()).append('\n');
              for (String tag : LANGUAGES) {
                Locale locale = Locale.forLanguageTag(tag);
                text.append(tag).append(": ");
                text.append(result.explanation().sentence(locale)).append('\n');
                text.append("  ").append(result.reading(locale)).append('\n');
              }
            });
    String visible = text.toString().replace('\u00a0', '␣');
    Path target =
        Path.of(System.getProperty("retention.root", ".."), "retention-core/target", FILE);
    Files.writeString(target, visible);
    try (var in = SentencesTest.class.getResourceAsStream(FILE)) {
      assertThat(visible).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Measurement> samples() {
    Map<String, Measurement> samples = new LinkedHashMap<>();
    CustomerCounts march = counts(3, 21_000, 400, 20_140);
    RetentionRate february = RetentionCalculator.retentionRate(counts(2, 20_900, 700, 20_800));
    ChurnRate churn = ChurnCalculator.churnRate(march);
    samples.put("churn", churn);
    samples.put("nobody at the start", RetentionCalculator.retentionRate(counts(4, 0, 3, 3)));
    samples.put(
        "what is not known", ChurnCalculator.churnRate(march, ChurnDefinition.AVERAGE_BASE));
    samples.put("stated", ChurnRate.ofPercent(5, CalendarUnit.MONTH));
    samples.put("lifetime", LifetimeCalculator.expectedLifetime(churn));
    samples.put(
        "change", ChangeCalculator.compare(february, RetentionCalculator.retentionRate(march)));
    RevenueMovements revenue =
        RevenueMovements.during(Period.ofQuarter(2026, 1), "EUR")
            .opening("10000.50")
            .newRevenue("0")
            .expansion("1500")
            .contraction("0")
            .churned("0")
            .reactivation("0")
            .build();
    samples.put("revenue", RevenueCalculator.netRevenueChurn(revenue));
    samples.put("nothing lost", RevenueCalculator.quickRatio(revenue));
    samples.put(
        "plans",
        RevenueCalculator.monthlyRecurringRevenue(
            SubscriptionPlans.per(CalendarUnit.MONTH, Money.of("100", "USD"), 100)
                .plus(SubscriptionPlans.per(CalendarUnit.YEAR, Money.of("600", "USD"), 50)),
            MonthlyRevenueRule.CALENDAR_MONTHS));
    samples.put("survey", NpsCalculator.netPromoterScore(NpsSurvey.ofScores(10, 9, 9, 8, 3, 10)));
    samples.put(
        "effort",
        CesCalculator.ces(
            CesSurvey.ofRatings(
                CesDirection.HIGHER_IS_EASIER, RatingScale.ONE_TO_SEVEN, 7, 6, 6, 3, 1)));
    ClvInputs inputs =
        ClvInputs.per(CalendarUnit.MONTH)
            .revenue(Money.of("50", "EUR"))
            .grossMargin("0.8")
            .churn("0.03")
            .acquisitionCost(Money.of("200", "EUR"))
            .build();
    samples.put("value", EconomicsCalculator.ltvToCac(inputs));
    ClvInputs cost =
        ClvInputs.per(CalendarUnit.MONTH).revenue(Money.of("6", "EUR")).churn("0.03").build();
    samples.put(
        "value less cost",
        ValueDefinition.LESS_ACQUISITION_COST.of(
            new ValueAndCost(
                ClvCalculator.lifetimeValue(inputs), ClvCalculator.lifetimeValue(cost))));
    samples.put("cohort", CohortDefinition.CUSTOMERS_OF_COHORT.of(cell(CellState.IN_PROGRESS)));
    samples.put(
        "stickiness",
        new Stickiness(
            Period.starting(LocalDate.of(2026, 3, 30), CalendarUnit.DAY),
            20,
            100,
            StickinessDefinition.DAU_MAU));
    samples.put("people", GrowthCalculator.breakEvenAcquisition(march));
    samples.put("benchmark", BenchmarkTable.bundled().compare(february.annual(), Industry.RETAIL));
    samples.put("target", Target.RETENTION_85_ALARM_15.check(february));
    return samples;
  }

  private static CustomerCounts counts(int month, long opening, long acquired, long closing) {
    return CustomerCounts.during(Period.ofMonth(2026, month))
        .opening(opening)
        .acquired(acquired)
        .closing(closing)
        .build();
  }

  private static CohortCell cell(CellState state) {
    return new CohortCell(
        Message.of("period").and("period", Period.ofMonth(2026, 1)),
        Message.of("cohort.column-month").and("n", "2"),
        CohortValue.customers(),
        state,
        40,
        100);
  }
}
