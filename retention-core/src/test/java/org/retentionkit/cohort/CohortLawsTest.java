package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.testing.LogRowsOf;

/** Laws of cells and averages, held on generated sets of customers. */
class CohortLawsTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final int MONTHS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Each customer as the months, 0 to 5, in which it was active. */
  @Provide
  Arbitrary<List<TreeSet<Integer>>> customers() {
    return Arbitraries.integers()
        .between(0, MONTHS - 1)
        .set()
        .ofMinSize(1)
        .ofMaxSize(MONTHS)
        .map(TreeSet::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static CohortTable table(
      List<TreeSet<Integer>> customers, RetentionCriterion criterion, CohortBase base) {
    LogRowsOf rows = new LogRowsOf();
    for (int id = 0; id < customers.size(); id++) {
      for (int month : customers.get(id)) {
        rows.add(id, START.plusMonths(month).plusDays(id % 28));
      }
    }
    return CohortTable.builder(rows.activity(), START.plusMonths(MONTHS))
        .criterion(criterion)
        .relativeTo(base)
        .build();
  }

  /** Who was there and who was not, counted apart, are together everybody: at any rounding. */
  @Property(tries = 200)
  void the_retained_and_the_rest_are_100_per_cent(
      @ForAll("customers") List<TreeSet<Integer>> customers) {
    CohortTable table = table(customers, RetentionCriterion.on(), CohortBase.COHORT_SIZE);
    for (Cohort cohort : table.cohorts()) {
      int first = (int) START.until(cohort.row().period().start()).toTotalMonths();
      for (int age = 0; age < cohort.row().cells().size(); age++) {
        int month = first + age;
        long gone =
            customers.stream().filter(c -> c.first() == first && !c.contains(month)).count();
        CohortCell cell = cohort.cell(age);
        Rate rest =
            (Rate)
                CohortDefinition.CUSTOMERS_OF_COHORT.of(
                    new CohortCell(
                        cell.cohort(),
                        cell.column(),
                        cell.measured(),
                        cell.state(),
                        gone,
                        cohort.size()));
        Rate retained = cohort.retention(age);
        assertThat(retained.exact().plus(rest.exact())).isEqualTo(Ratio.ONE);
        for (int decimals = 0; decimals <= 6; decimals++) {
          assertThat(retained.percent(decimals).add(rest.percent(decimals)))
              .isEqualByComparingTo(HUNDRED);
        }
      }
    }
  }

  /** Whoever was there at an age was so among whom the base counts. */
  @Property(tries = 200)
  void shares_lie_within_their_whole_and_are_their_exact_value(
      @ForAll("customers") List<TreeSet<Integer>> customers, @ForAll CohortBase base) {
    for (RetentionCriterion criterion :
        List.of(
            RetentionCriterion.on(),
            RetentionCriterion.onOrAfter(),
            RetentionCriterion.streak(),
            RetentionCriterion.onOrBefore())) {
      CohortTable table = table(customers, criterion, base);
      for (Cohort cohort : table.cohorts()) {
        for (int age = 0; age < cohort.row().cells().size(); age++) {
          Rate rate = cohort.retention(age);
          assertThat(rate.isShare()).isEqualTo(table.rules().definition().isShare());
          if (rate.isShare()) {
            Proportion share = rate.proportion();
            assertThat(share.toRatio()).isEqualTo(rate.exact());
            assertThat(share.part()).isEqualTo(cohort.cell(age).value());
          }
          if (rate.isDefined()) {
            assertThat(rate.value()).isEqualTo(rate.exact().value());
          }
        }
      }
    }
  }

  @Property(tries = 200)
  void averages_lie_between_the_smallest_and_the_largest_cell(
      @ForAll("customers") List<TreeSet<Integer>> customers,
      @ForAll CohortAverageDefinition definition) {
    CohortTable table = table(customers, RetentionCriterion.on(), CohortBase.COHORT_SIZE);
    for (int column = 0; column < table.columns(); column++) {
      CohortAverage average = table.average(column, definition);
      if (!average.isDefined()) {
        continue;
      }
      List<Ratio> cells = new ArrayList<>();
      for (Cohort cohort : table.cohorts()) {
        if (cohort.cell(column).state() == CellState.COMPLETE) {
          cells.add(cohort.retention(column).exact());
        }
      }
      assertThat(average.exact())
          .isBetween(
              cells.stream().min(Ratio::compareTo).orElseThrow(),
              cells.stream().max(Ratio::compareTo).orElseThrow());
      if (average.isShare()) {
        assertThat(average.proportion().toRatio()).isEqualTo(average.exact());
      }
    }
  }

  /** The pooled average is that of all customers in one cohort: by attribute, "all". */
  @Property(tries = 200)
  void the_pooled_average_is_the_cohort_of_everybody(
      @ForAll("customers") List<TreeSet<Integer>> customers) {
    CohortTable table = table(customers, RetentionCriterion.on(), CohortBase.COHORT_SIZE);
    for (int age = 0; age < table.columns(); age++) {
      int column = age;
      long old = customers.stream().filter(c -> c.first() + column < MONTHS).count();
      long back =
          customers.stream()
              .filter(c -> c.first() + column < MONTHS && c.contains(c.first() + column))
              .count();
      assertThat(table.average(column, CohortAverageDefinition.POOLED).proportion())
          .isEqualTo(new Proportion(back, old));
      assertThat(table.average(column, CohortAverageDefinition.ELIGIBLE_CUSTOMERS).proportion())
          .isEqualTo(new Proportion(back, old));
    }
  }

  /** An average of the same cells by another definition is that definition's own. */
  @Test
  void a_definition_applies_to_the_cells_of_another_average() {
    CohortTable table =
        table(
            List.of(
                new TreeSet<>(List.of(0, 1)),
                new TreeSet<>(List.of(0)),
                new TreeSet<>(List.of(1, 2))),
            RetentionCriterion.on(),
            CohortBase.COHORT_SIZE);
    CohortAverage pooled = table.average(1, CohortAverageDefinition.POOLED);
    assertThat(CohortAverageDefinition.SIMPLE.of(pooled))
        .isEqualTo(table.average(1, CohortAverageDefinition.SIMPLE));
    assertThat(CohortAverageDefinition.POOLED.of(pooled)).isSameAs(pooled);
    assertThat(pooled).hasToString("Average over cohorts, pooled: 66.7 % (95 %: 20.8 % to 93.9 %)");
    assertThat(pooled.interval(0.95)).isEqualTo(pooled.explanation().interval());
  }

  /** M7: a sum of many fractions stays short; exactly it has thousands of digits here. */
  @Test
  void a_simple_average_of_many_cohorts_costs_little() {
    List<CohortCell> cells = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 1_800; i++) {
      long size = 100_003 + 2L * i;
      cells.add(cell(i % 1_000, size));
      sum += i % 1_000 / (double) size;
    }
    CohortAverage simple = average(CohortAverageDefinition.SIMPLE, cells);
    assertThat(simple.exact().numerator().precision()).isLessThan(500);
    assertThat(simple.exact().denominator().precision()).isLessThan(500);
    assertThat(simple.value()).isCloseTo(sum / 1_800, within(1e-15));
    assertThat(simple.percent(6))
        .isEqualByComparingTo(BigDecimal.valueOf(sum / 18).setScale(6, RoundingMode.HALF_EVEN));
  }

  /** M14: what does not fit is named. */
  @Test
  void sums_that_exceed_a_long_are_refused_by_name() {
    List<CohortCell> cells = List.of(cell(1, Long.MAX_VALUE), cell(1, 5));
    assertThatThrownBy(() -> average(CohortAverageDefinition.POOLED, cells))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "sum of bases must lie between -9223372036854775808 and 9223372036854775807, but was"
                + " 9223372036854775807 + 5");
    assertThat(average(CohortAverageDefinition.SIMPLE, cells).percent(1))
        .isEqualByComparingTo("10.0");
  }

  private static CohortCell cell(long value, long base) {
    return new CohortCell(
        Message.text("a"),
        Message.text("month 1"),
        CohortValue.customers(),
        CellState.COMPLETE,
        value,
        base);
  }

  private static CohortAverage average(CohortAverageDefinition definition, List<CohortCell> cells) {
    return new CohortAverage(
        definition,
        CohortDefinition.CUSTOMERS_OF_COHORT,
        Message.text("month 1"),
        CohortValue.customers(),
        cells,
        List.of());
  }
}
