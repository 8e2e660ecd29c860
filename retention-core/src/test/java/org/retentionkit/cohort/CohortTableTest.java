package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class CohortTableTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 1);
  private static final CohortValue EUR = CohortValue.revenue(Currency.getInstance("EUR"));

  private static Cohort.Rules rules(CohortValue value, CohortBase base) {
    return new Cohort.Rules(
        AgeStep.calendar(CalendarUnit.MONTH), RetentionCriterion.on(), value, base, UNTIL);
  }

  private static Cohort.Counts complete(long value, long size) {
    return new Cohort.Counts(CellState.COMPLETE, value, size, value);
  }

  private static Cohort.Row row(String name, long size, List<Cohort.Counts> cells) {
    return new Cohort.Row(name, null, size, cells);
  }

  private static CohortTable table(CohortValue value, Cohort.Row... rows) {
    return new CohortTable(
        rules(value, CohortBase.COHORT_SIZE), List.of(rows), CohortTable.SetAside.NOTHING);
  }

  /** Mixpanel's own sample, and what the three arithmetics make of it. */
  private static CohortTable sample() {
    return table(
        CohortValue.customers(),
        row("large", 1000, List.of(complete(1000, 1000), complete(500, 1000))),
        row("small", 500, List.of(complete(500, 500), complete(400, 500))),
        row(
            "=1+1",
            200,
            List.of(complete(200, 200), new Cohort.Counts(CellState.IN_PROGRESS, 30, 100, 20))),
        row("new, \"big\"", 10, List.of(new Cohort.Counts(CellState.IN_PROGRESS, 10, 0, 0))),
        row("nobody", 0, List.of(complete(0, 0), complete(0, 0))));
  }

  @Test
  void three_averages_of_the_same_table_are_60_65_and_56_per_cent() {
    CohortTable table = sample();
    CohortAverage pooled = table.average(1, CohortAverageDefinition.POOLED);
    CohortAverage simple = table.average(1, CohortAverageDefinition.SIMPLE);
    CohortAverage mixpanel = table.average(1, CohortAverageDefinition.MIXPANEL_DOCUMENTED);
    CohortAverage eligible = table.average(1, CohortAverageDefinition.ELIGIBLE_CUSTOMERS);
    assertThat(pooled.percent(1)).isEqualByComparingTo("60.0");
    assertThat(simple.percent(1)).isEqualByComparingTo("65.0");
    assertThat(mixpanel.percent(1)).isEqualByComparingTo("56.0");
    assertThat(eligible.exact()).isEqualTo(Ratio.of(920, 1600));
    assertThat(pooled.exact()).isEqualTo(Ratio.of(900, 1500));
    assertThat(pooled.cohorts()).containsExactly("large", "small");
    assertThat(pooled.leftOut())
        .extracting(Message::toString)
        .containsExactly("=1+1 (in progress)", "new, \"big\" (not yet due)", "nobody (base is 0)");
    assertThat(eligible.cohorts()).containsExactly("large", "small", "=1+1");
    assertThat(pooled.proportion()).isEqualTo(new Proportion(900, 1500));
    assertThat(pooled.value()).isEqualTo(0.6);
    assertThat(pooled.rounded(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0.60");
    List.of(pooled, simple, mixpanel, eligible)
        .forEach(
            average -> {
              MeasurementContract.check(average);
              JsonRoundTrip.check(average, CohortAverage.class);
            });
  }

  @Test
  void the_same_cells_have_an_average_by_each_definition() {
    CohortAverage pooled = sample().average(1, CohortAverageDefinition.POOLED);
    CohortAverage simple = CohortAverageDefinition.SIMPLE.of(pooled);
    assertThat(simple).isEqualTo(sample().average(1, CohortAverageDefinition.SIMPLE));
    assertThat(CohortAverageDefinition.POOLED.of(simple)).isEqualTo(pooled);
    assertThat(pooled).hasToString("Average over cohorts, pooled: 60.0 % (95 %: 57.5 % to 62.5 %)");
    assertThat(pooled.interval(0.9))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(900, 1500), 0.9));
    assertThatThrownBy(() -> simple.interval(0.9)).isInstanceOf(UndefinedMeasureException.class);
  }

  /** Only what is pooled adds the bases up; a mean of shares needs no such sum. */
  @Test
  void customers_beyond_a_long_are_averaged_but_not_pooled() {
    CohortDefinition retention = sample().rules().definition();
    List<CohortCell> vast =
        List.of(
            new CohortCell(
                Message.text("a"),
                Message.text("month 1"),
                CohortValue.customers(),
                CellState.COMPLETE,
                0,
                Long.MAX_VALUE),
            new CohortCell(
                Message.text("b"),
                Message.text("month 1"),
                CohortValue.customers(),
                CellState.COMPLETE,
                1,
                1));
    assertThat(
            new CohortAverage(
                    CohortAverageDefinition.SIMPLE,
                    retention,
                    Message.text("month 1"),
                    CohortValue.customers(),
                    vast,
                    List.of())
                .exact())
        .isEqualTo(Ratio.of(1, 2));
    for (CohortAverageDefinition pools :
        List.of(CohortAverageDefinition.POOLED, CohortAverageDefinition.ELIGIBLE_CUSTOMERS)) {
      assertThatThrownBy(
              () ->
                  new CohortAverage(
                      pools,
                      retention,
                      Message.text("month 1"),
                      CohortValue.customers(),
                      vast,
                      List.of()))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageStartingWith("sum of bases must lie between ");
    }
    assertThatThrownBy(
            () ->
                new CohortAverage(
                    CohortAverageDefinition.SIMPLE,
                    CohortDefinition.ORDERS_OF_FIRST,
                    Message.text("month 1"),
                    EUR,
                    List.of(
                        new CohortCell(
                            Message.text("a"),
                            Message.text("month 1"),
                            EUR,
                            CellState.COMPLETE,
                            1,
                            1)),
                    List.of()))
        .hasMessage("measured must be ORDERS for ORDERS_OF_FIRST, but was REVENUE");
    assertThat(CohortValue.cumulativeRevenue("EUR"))
        .isEqualTo(CohortValue.cumulativeRevenue(Currency.getInstance("EUR")));
  }

  @Test
  void averages_explain_themselves() {
    CohortTable table = sample();
    String tail =
        " Cohort retention, month 1, of large, small. Left out: =1+1 (in progress), new, \"big\""
            + " (not yet due), nobody (base is 0).";
    assertThat(table.average(1, CohortAverageDefinition.POOLED).explanation().sentence())
        .isEqualTo(
            "Average over cohorts, pooled: 60.0 % = sum of values 900 ÷ sum of bases 1500."
                + " 95 % Wilson interval 57.5 % to 62.5 %."
                + tail);
    assertThat(table.average(1, CohortAverageDefinition.SIMPLE).explanation().sentence())
        .isEqualTo(
            "Average over cohorts, simple: 65.0 % = sum of figures 130.0 % ÷ cohorts 2." + tail);
    assertThat(
            table.average(1, CohortAverageDefinition.MIXPANEL_DOCUMENTED).explanation().sentence())
        .isEqualTo(
            "Average over cohorts, weighted as Mixpanel documents: 56.0 % = sum of values times"
                + " bases 700000 ÷ sum of squared bases 1250000."
                + tail);
    CohortAverage none = table.average(2, CohortAverageDefinition.POOLED);
    MeasurementContract.check(none);
    assertThatThrownBy(() -> none.interval(0.95)).isInstanceOf(UndefinedMeasureException.class);
    assertThat(none.undefinedReason()).isEqualTo("no cohort is complete for month 2");
    assertThat(none.explanation().sentence())
        .startsWith(
            "Average over cohorts, pooled: undefined, no cohort is complete for month 2; sum of"
                + " values 0 ÷ sum of bases 0. Cohort retention, month 2, of no cohort. Left out:");
    assertThatThrownBy(() -> none.percent(1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Average over cohorts, pooled is undefined: no cohort is complete for month 2");
    CohortAverage all =
        table(CohortValue.customers(), row("a", 2, List.of(complete(1, 2))))
            .average(0, CohortAverageDefinition.SIMPLE);
    assertThat(all.explanation().notes())
        .extracting(Object::toString)
        .containsExactly("Cohort retention, month 0, of a.");
    assertThat(table.average(5, CohortAverageDefinition.SIMPLE).isDefined()).isFalse();
  }

  @Test
  void an_average_that_is_no_share_has_no_proportion() {
    CohortTable table = sample();
    assertThat(table.average(1, CohortAverageDefinition.ELIGIBLE_CUSTOMERS).isShare()).isTrue();
    CohortAverage simple = table.average(1, CohortAverageDefinition.SIMPLE);
    assertThat(simple.isShare()).isFalse();
    assertThatThrownBy(simple::proportion)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Average over cohorts, simple is undefined: it is not a share of"
                + " counted customers; use exact()");
    assertThat(
            table
                .relativeTo(CohortBase.FIRST_PERIOD)
                .average(1, CohortAverageDefinition.POOLED)
                .isShare())
        .isFalse();
  }

  @Test
  void averages_of_amounts_are_in_whole_units() {
    CohortTable table =
        table(
            EUR,
            row("a", 4, List.of(complete(50_00, 4), complete(20_00, 4))),
            row("b", 6, List.of(complete(10_00, 6), complete(0, 6))),
            row("c", 1, List.of(complete(-10_00, 1), complete(3_00, 1))));
    CohortAverage pooled = table.average(0, CohortAverageDefinition.POOLED);
    assertThat(pooled.rounded(4, RoundingMode.HALF_EVEN)).isEqualByComparingTo("4.5455");
    assertThat(pooled.explanation().sentence())
        .isEqualTo(
            "Average over cohorts, pooled: 4.55 EUR = sum of values 50.00 ÷ sum of bases 11."
                + " Cohort revenue per customer, month 0, of a, b, c.");
    assertThat(table.average(0, CohortAverageDefinition.SIMPLE).rounded(2, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo("1.39");
    CohortTable previous = table.relativeTo(CohortBase.PREVIOUS_PERIOD);
    assertThat(previous.average(1, CohortAverageDefinition.POOLED).percent(1))
        .isEqualByComparingTo("46.0");
    CohortTable cancels =
        table(
                EUR,
                row("a", 1, List.of(complete(5, 1), complete(1, 1))),
                row("b", 1, List.of(complete(-5, 1), complete(1, 1))))
            .relativeTo(CohortBase.FIRST_PERIOD);
    assertThat(cancels.average(1, CohortAverageDefinition.POOLED).undefinedReason())
        .isEqualTo("the bases of month 1 sum to 0");
    assertThatThrownBy(() -> previous.average(0, CohortAverageDefinition.ELIGIBLE_CUSTOMERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("base must be COHORT_SIZE for ELIGIBLE_CUSTOMERS, but was PREVIOUS_PERIOD");
  }

  @Test
  void cells_say_whether_they_have_had_their_time() {
    CohortTable table = sample();
    assertThat(table.cell(0, 1).state()).isEqualTo(CellState.COMPLETE);
    assertThat(table.cell(2, 1).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(table.cell(3, 1).state()).isEqualTo(CellState.NOT_YET_DUE);
    assertThat(table.figure(2, 1)).isEqualTo(table.retention(2, 1));
    assertThat(table.cell(0, 1)).hasToString("large, month 1: 500 of 1000");
    assertThat(table.cell(2, 1)).hasToString("=1+1, month 1: 30 of 200, in progress");
    assertThat(table.cell(3, 1)).hasToString("new, \"big\", month 1: not yet due");
    assertThat(table.columns()).isEqualTo(2);
  }

  @Test
  void a_cell_explains_itself_with_its_interval() {
    Rate half = sample().retention(0, 1);
    assertThat(half.explanation().sentence())
        .isEqualTo(
            "Cohort retention: 50.0 % = active 500 ÷ size 1000. 95 % Wilson interval 46.9 % to"
                + " 53.1 %. Cohort large, month 1.");
    assertThat(half.interval(IntervalMethod.WILSON, 0.95).lower()).isBetween(0.469, 0.4691);
    assertThat(sample().retention(2, 1).explanation().sentence())
        .endsWith(" Cohort =1+1, month 1. In progress: so far only.");
    Rate nobody = sample().retention(4, 1);
    assertThat(nobody.undefinedReason()).isEqualTo("size is 0 for month 1 of cohort nobody");
    MeasurementContract.check(half);
    MeasurementContract.check(nobody);
    JsonRoundTrip.check(sample().cell(0, 1), CohortCell.class);
    JsonRoundTrip.check(sample().cohort(0), Cohort.class);
  }

  /** What has not begun is no number and no 0; the size is known. */
  @Test
  void a_cell_not_yet_due_is_undefined_with_its_reason() {
    Rate later = sample().retention(3, 1);
    assertThat(later.explanation().sentence())
        .isEqualTo(
            "Cohort retention: undefined, month 1 of cohort new, \"big\" is not yet due; active not"
                + " known ÷ size 10. Cohort new, \"big\", month 1.");
    assertThat(later)
        .hasToString("Cohort retention: n/a (month 1 of cohort new, \"big\" is not yet due)");
    MeasurementContract.check(later);
    for (CohortBase base : CohortBase.values()) {
      assertThat(sample().relativeTo(base).retention(3, 7).undefinedReason())
          .isEqualTo("month 7 of cohort new, \"big\" is not yet due");
    }
    assertThatThrownBy(() -> later.percent(1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Cohort retention is undefined: month 1 of cohort new, \"big\" is not yet due");
  }

  @Test
  void a_figure_per_customer_keeps_the_contract_too() {
    CohortTable table =
        table(EUR, row("a", 4, List.of(complete(50_00, 4))), row("b", 0, List.of(complete(0, 0))));
    Amount each = (Amount) table.figure(0, 0);
    Amount nobody = (Amount) table.figure(1, 0);
    assertThat(each.exact()).isEqualTo(Ratio.of("12.50"));
    assertThat(each).hasToString("Cohort revenue per customer: 12.50 EUR");
    MeasurementContract.check(each);
    MeasurementContract.check(nobody);
    assertThatThrownBy(() -> nobody.rounded(1, RoundingMode.HALF_EVEN))
        .hasMessage("Cohort revenue per customer is undefined: size is 0 for month 0 of cohort b");
    assertThatThrownBy(() -> table.retention(0, 0))
        .hasMessage("definition must not be per customer, but was REVENUE_PER_CUSTOMER");
    assertThatThrownBy(() -> CohortDefinition.ORDERS_OF_FIRST.of(table.cell(0, 0)))
        .hasMessage("measured must be ORDERS for ORDERS_OF_FIRST, but was REVENUE");
    CohortTable orders = table(CohortValue.orders(), row("a", 4, List.of(complete(6, 4))));
    assertThat(orders.figure(0, 0))
        .isInstanceOf(Figure.class)
        .hasToString("Cohort orders per customer: 1.50");
    MeasurementContract.check(orders.figure(0, 0));
  }

  @Test
  void each_value_and_base_has_its_definition() {
    List<CohortDefinition> found = new ArrayList<>();
    for (CohortValue.Kind kind : CohortValue.Kind.values()) {
      for (CohortBase base : CohortBase.values()) {
        found.add(CohortDefinition.of(kind, base, false));
      }
    }
    found.add(3, CohortDefinition.of(CohortValue.Kind.CUSTOMERS, CohortBase.PREVIOUS_PERIOD, true));
    assertThat(found).containsExactly(CohortDefinition.values());
    assertThat(CohortDefinition.of(CohortValue.Kind.CUSTOMERS, CohortBase.FIRST_PERIOD, true))
        .isEqualTo(CohortDefinition.CUSTOMERS_OF_FIRST);
    assertThat(CohortDefinition.of(CohortValue.Kind.ORDERS, CohortBase.PREVIOUS_PERIOD, true))
        .isEqualTo(CohortDefinition.ORDERS_OF_PREVIOUS);
    Cohort.Rules streak =
        new Cohort.Rules(
            AgeStep.calendar(CalendarUnit.MONTH),
            RetentionCriterion.streak(),
            CohortValue.customers(),
            CohortBase.PREVIOUS_PERIOD,
            UNTIL);
    assertThat(streak.definition()).isEqualTo(CohortDefinition.SURVIVORS_OF_PREVIOUS);
  }

  @Test
  void the_text_says_what_the_columns_count() {
    Cohort.Row row = row("a", 4, List.of(complete(4, 4)));
    CohortValue cumulative = CohortValue.cumulativeRevenue(Currency.getInstance("EUR"));
    assertThat(table(cumulative, row).toText(CohortAverageDefinition.POOLED))
        .startsWith("Cohort cumulative revenue per customer by month, up to that age, observed");
    assertThat(table(CohortValue.orders(), row).toText(CohortAverageDefinition.POOLED))
        .startsWith("Cohort orders per customer by month, at that age, observed")
        .doesNotContain("*");
    assertThat(table(cumulative).toText(CohortAverageDefinition.POOLED))
        .endsWith("\nCohort                        Size\nAverage over cohorts, pooled\n");
  }

  @Test
  void the_text_is_aligned_and_marks_what_is_open() {
    assertThat(sample().toString())
        .isEqualTo(
            """
            Cohort retention by month, active at that age, observed until 2026-03-01
            Cohort                        Size        0        1
            large                         1000  100.0 %   50.0 %
            small                          500  100.0 %   80.0 %
            =1+1                           200  100.0 %   15.0 %*
            new, "big"                      10  100.0 %*
            nobody                           0        –        –
            Average over cohorts, pooled        100.0 %   60.0 %
            * in progress: so far only
            """);
  }

  @Test
  void the_text_shows_amounts_and_what_was_set_aside() {
    CohortTable table =
        new CohortTable(
            rules(EUR, CohortBase.COHORT_SIZE),
            List.of(row("a", 4, List.of(complete(50_00, 4)))),
            new CohortTable.SetAside(1, 0, 2, 3, 4));
    assertThat(table.toText(CohortAverageDefinition.SIMPLE))
        .isEqualTo(
            """
            Cohort revenue per customer by month, at that age, observed until 2026-03-01
            Cohort                        Size          0
            a                                4  12.50 EUR
            Average over cohorts, simple        12.50 EUR
            Set aside: 1 customer without a cohort
            Set aside: 2 starts after the observed days
            Set aside: 3 entries before the start
            Set aside: 4 entries after the observed days
            """);
    CohortTable orders =
        new CohortTable(
            rules(CohortValue.orders(), CohortBase.COHORT_SIZE),
            table.rows(),
            new CohortTable.SetAside(0, 0, 0, 0, 0));
    assertThat(orders.toText(CohortAverageDefinition.SIMPLE))
        .contains("a                                4  1250.00\n")
        .doesNotContain("Set aside");
  }

  @Test
  void the_csv_is_safe_against_spreadsheet_formulas() {
    assertThat(sample().toCsv())
        .isEqualTo(
            """
            cohort,size,column,state,value,base,figure
            large,1000,month 0,COMPLETE,1000,1000,1
            large,1000,month 1,COMPLETE,500,1000,0.5
            small,500,month 0,COMPLETE,500,500,1
            small,500,month 1,COMPLETE,400,500,0.8
            '=1+1,200,month 0,COMPLETE,200,200,1
            '=1+1,200,month 1,IN_PROGRESS,30,200,0.15
            "new, ""big""\",10,month 0,IN_PROGRESS,10,10,1
            nobody,0,month 0,COMPLETE,0,0,
            nobody,0,month 1,COMPLETE,0,0,
            """
                .replace("\n", "\r\n"));
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      CohortTable table = table(EUR, row(start + "x", 3, List.of(complete(-10_00, 3))));
      assertThat(table.toCsv())
          .endsWith("'" + start + "x,3,month 0,COMPLETE,-10.00,3,-3.333333333333333\r\n");
    }
    CohortTable table = table(EUR, row("\rx", 1, List.of(complete(0, 1))));
    assertThat(table.toCsv()).endsWith("\"'\rx\",1,month 0,COMPLETE,0.00,1,0\r\n");
  }

  @Test
  void impossible_values_are_refused_with_their_names() {
    assertThatThrownBy(() -> sample().cell(5, 0))
        .hasMessage("row must lie between 0 and 4, but was 5");
    assertThatThrownBy(() -> sample().cell(-1, 0))
        .hasMessage("row must lie between 0 and 4, but was -1");
    assertThatThrownBy(() -> sample().cell(0, -1))
        .hasMessage("column must not be negative, but was -1");
    assertThatThrownBy(() -> sample().cell(0, -1))
        .hasMessage("column must not be negative, but was -1");
    assertThatThrownBy(() -> sample().heading(-1))
        .hasMessage("column must not be negative, but was -1");
    assertThatThrownBy(() -> sample().average(-1, CohortAverageDefinition.POOLED))
        .hasMessage("column must not be negative, but was -1");
    assertThatThrownBy(() -> new Cohort.Counts(CellState.NOT_YET_DUE, 0, 0, 0))
        .hasMessage("state must be COMPLETE or IN_PROGRESS, but was NOT_YET_DUE");
    assertThatThrownBy(() -> new Cohort.Counts(CellState.COMPLETE, 2, 2, 1))
        .hasMessage("eligibleValue must be the value 2, but was 1");
    assertThatThrownBy(() -> new Cohort.Counts(CellState.IN_PROGRESS, 2, -1, 1))
        .hasMessage("eligible must not be negative, but was -1");
    assertThatThrownBy(() -> row(" ", 0, List.of())).hasMessage("cohort must not be blank");
    assertThatThrownBy(() -> row("a", -1, List.of()))
        .hasMessage("size must not be negative, but was -1");
    assertThatThrownBy(() -> row("a", 3, List.of(complete(1, 2))))
        .hasMessage("eligible of column 0 must be size 3 when complete, but was 2");
    assertThatThrownBy(() -> row("a", 1, List.of(complete(1, 2))))
        .hasMessage("eligible of column 0 must not exceed size 1, but was 2");
    assertThatThrownBy(
            () ->
                row(
                    "a",
                    1,
                    List.of(new Cohort.Counts(CellState.IN_PROGRESS, 1, 1, 1), complete(1, 1))))
        .hasMessage("cells must be complete before in progress, but column 1 is complete");
    assertThatThrownBy(() -> new CohortTable.SetAside(-1, 0, 0, 0, 0))
        .hasMessage("customersWithoutCohort must not be negative, but was -1");
    assertThatThrownBy(() -> new CohortTable.SetAside(0, -1, 0, 0, 0))
        .hasMessage("customersStartedBefore must not be negative, but was -1");
    assertThatThrownBy(
            () ->
                new CohortCell(
                    Message.text("a"),
                    Message.text("month 1"),
                    CohortValue.customers(),
                    CellState.NOT_YET_DUE,
                    1,
                    2))
        .hasMessage("value must be 0 when not yet due, but was 1");
    CohortCell later =
        new CohortCell(
            Message.text("a"),
            Message.text("month 1"),
            CohortValue.customers(),
            CellState.NOT_YET_DUE,
            0,
            2);
    assertThatThrownBy(
            () ->
                new CohortAverage(
                    CohortAverageDefinition.SIMPLE,
                    CohortDefinition.CUSTOMERS_OF_COHORT,
                    Message.text("month 1"),
                    CohortValue.customers(),
                    List.of(later),
                    List.of()))
        .hasMessage("cell of cohort a must have begun, but was NOT_YET_DUE");
    assertThatThrownBy(() -> new CohortTable.SetAside(0, 0, -1, 0, 0))
        .hasMessage("customersNotYetStarted must not be negative, but was -1");
    assertThatThrownBy(() -> new CohortTable.SetAside(0, 0, 0, -1, 0))
        .hasMessage("entriesBeforeStart must not be negative, but was -1");
    assertThatThrownBy(() -> new CohortTable.SetAside(0, 0, 0, 0, -1))
        .hasMessage("entriesAfterObserved must not be negative, but was -1");
    CohortCell point =
        new CohortCell(
            Message.text("a"),
            Message.text("month 1"),
            CohortValue.customers(),
            CellState.COMPLETE,
            3,
            2);
    assertThatThrownBy(() -> CohortDefinition.CUSTOMERS_OF_COHORT.of(point))
        .hasMessage("value must not exceed base 2, but was 3");
    assertThat(((Rate) CohortDefinition.CUSTOMERS_OF_PREVIOUS.of(point)).percent(0))
        .isEqualByComparingTo("150");
    CohortCell nobody =
        new CohortCell(
            Message.text("a"),
            Message.text("month 1"),
            CohortValue.customers(),
            CellState.COMPLETE,
            0,
            0);
    assertThatThrownBy(
            () ->
                new CohortAverage(
                    CohortAverageDefinition.POOLED,
                    CohortDefinition.CUSTOMERS_OF_COHORT,
                    Message.text("month 1"),
                    CohortValue.customers(),
                    List.of(nobody),
                    List.of()))
        .hasMessage("base of cohort a must not be 0, but was 0");
  }
}
