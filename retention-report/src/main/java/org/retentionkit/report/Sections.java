package org.retentionkit.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.benchmark.BenchmarkComparison;
import org.retentionkit.benchmark.TargetCheck;
import org.retentionkit.change.Change;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.purchase.PurchaseSummary;
import org.retentionkit.purchase.RepeatPurchaseDefinition;
import org.retentionkit.purchase.RepeatPurchaseRate;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.RfmSegmentation;
import org.retentionkit.purchase.Standings;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.section.BenchmarkSection;
import org.retentionkit.report.section.ChangeSection;
import org.retentionkit.report.section.CohortSection;
import org.retentionkit.report.section.ConcentrationSection;
import org.retentionkit.report.section.CustomSection;
import org.retentionkit.report.section.LeftOutSection;
import org.retentionkit.report.section.LifecycleSection;
import org.retentionkit.report.section.PurchaseSection;
import org.retentionkit.report.section.RetentionSection;
import org.retentionkit.report.section.RevenueSection;
import org.retentionkit.report.section.SegmentSection;
import org.retentionkit.report.section.StandingSection;
import org.retentionkit.report.section.SurveySection;
import org.retentionkit.report.section.TargetSection;
import org.retentionkit.report.section.WorthSection;
import org.retentionkit.revenue.RevenueConcentration;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.survey.NpsSurvey;

/**
 * Makes the sections of a report, each from values of the core. Work that grows with the number of
 * customers is done here, once; rendering grows with periods and series only.
 */
public final class Sections {
  private static final int COHORTS = 12;

  private Sections() {}

  /** Do customers stay? From the customers of consecutive periods, all complete. */
  public static Section retention(CustomerSeries series) {
    return retention(series, PeriodStates.complete());
  }

  /** The same where some periods are warming up or in progress. */
  public static Section retention(CustomerSeries series, PeriodStates states) {
    return new Section(new RetentionSection(given(series), given(states), "-any"));
  }

  /**
   * Did it change? Of two periods of customer retention, or of two Net Promoter Scores, as {@code
   * ChangeCalculator.compare} gives it.
   */
  public static Section change(Change change) {
    return new Section(new ChangeSection(given(change)));
  }

  /** How do we compare? */
  public static Section benchmark(BenchmarkComparison comparison) {
    return new Section(new BenchmarkSection(given(comparison), null, false));
  }

  /** The same with the interval of the own figure. */
  public static Section benchmark(BenchmarkComparison comparison, ConfidenceInterval own) {
    return new Section(new BenchmarkSection(given(comparison), given(own), false));
  }

  /** Do cohorts hold up? The last 12 are shown; the averages take all. */
  public static Section cohorts(CohortTable table) {
    return cohorts(table, COHORTS);
  }

  /** The same with so many of the last cohorts. */
  public static Section cohorts(CohortTable table, int last) {
    if (last < 1) {
      throw new IllegalArgumentException("last must be 1 or more, but was " + last);
    }
    return new Section(new CohortSection(given(table), last, false));
  }

  /** Who is active each period: new, returning, resurrected, gone dormant. */
  public static Section lifecycle(List<GrowthAccounting> steps) {
    return new Section(new LifecycleSection(notEmpty("steps", steps), false));
  }

  /** Do they buy again, and for how much? From consecutive months, all complete. */
  public static Section purchases(RepeatPurchaseRate repeat, List<PurchaseSummary> months) {
    return purchases(repeat, months, PeriodStates.complete());
  }

  /** The same where the last month is in progress. */
  public static Section purchases(
      RepeatPurchaseRate repeat, List<PurchaseSummary> months, PeriodStates states) {
    return new Section(
        new PurchaseSection(
            given(repeat),
            notEmpty("months", months).stream()
                .map(
                    month ->
                        new PurchaseSection.Month(
                            month.counts(),
                            month.repeatPurchaseRate(RepeatPurchaseDefinition.RETURNING_IN_WINDOW)))
                .toList(),
            null,
            given(states)));
  }

  /** Does revenue hang on a few? */
  public static Section concentration(RevenueConcentration concentration) {
    return new Section(new ConcentrationSection(given(concentration)));
  }

  /** Which groups are they? */
  public static Section segments(RfmSegmentation<?> segments) {
    return new Section(new SegmentSection(given(segments)));
  }

  /** Who is at risk? The first ten by revenue are listed, without their names. */
  public static <K> Section standings(Standings<K> standings, RfmScores<K> scores) {
    return new Section(StandingSection.of(given(standings), given(scores), 10, null));
  }

  /** The same with so many customers listed by their names. */
  public static <K> Section standings(
      Standings<K> standings, RfmScores<K> scores, int listed, Function<? super K, String> name) {
    return new Section(StandingSection.of(given(standings), given(scores), listed, given(name)));
  }

  /** What is a customer worth? What one brought so far, and closed forms of the same inputs. */
  public static Section lifetimeValue(Amount broughtSoFar, List<LifetimeValue> forms) {
    return new Section(new WorthSection(given(broughtSoFar), List.of(), given(forms)));
  }

  /** What do they say? One survey, or one for each of several periods. */
  public static Section netPromoterScore(List<NpsSurvey> surveys) {
    return netPromoterScore(surveys, PeriodStates.complete());
  }

  /** The same where the last period is in progress. */
  public static Section netPromoterScore(List<NpsSurvey> surveys, PeriodStates states) {
    return new Section(new SurveySection(given(surveys), given(states)));
  }

  /** Does their revenue stay? From the movements of consecutive periods, all complete. */
  public static Section recurringRevenue(List<RevenueMovements> movements) {
    return recurringRevenue(movements, PeriodStates.complete());
  }

  /** The same where the last period is in progress. */
  public static Section recurringRevenue(List<RevenueMovements> movements, PeriodStates states) {
    return new Section(new RevenueSection(given(movements), given(states)));
  }

  /** Do we reach our targets? */
  public static Section targets(TargetCheck... checks) {
    return new Section(new TargetSection(Arrays.asList(given(checks))));
  }

  /** Which rows were left out, and why? How many, and the first of them. */
  public static Section rowsLeftOut(long count, List<LeftOutRow> first) {
    return new Section(new LeftOutSection(count, Map.of(), given(first)));
  }

  /** The same with how many were left out for each reason, as readers count them. */
  public static Section rowsLeftOut(Map<String, Long> reasons, List<LeftOutRow> first) {
    long count = given(reasons).values().stream().mapToLong(Long::longValue).sum();
    return new Section(new LeftOutSection(count, reasons, given(first)));
  }

  /**
   * A section of the host's own.
   *
   * @param id what tells it from the others: small letters, digits and hyphens
   * @param language the language of its words
   * @param heading its heading
   * @param sentence its answer
   * @param charts its figures
   * @param tables the numbers behind them
   */
  public static Section custom(
      String id,
      Locale language,
      String heading,
      String sentence,
      List<Chart> charts,
      List<NumbersTable> tables) {
    return new Section(
        new CustomSection(
            given(id), given(language), given(heading), given(sentence), charts, tables));
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "arguments of a section must not be null");
  }

  private static <T> List<T> notEmpty(String name, List<T> values) {
    if (given(values).isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return values;
  }
}
