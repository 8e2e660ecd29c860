package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.Period;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.survey.NpsSurvey;

/** The doors of the module. */
class ApiTest {
  @Test
  void one_measure_is_json_with_its_sentence() throws Exception {
    CustomerCounts counts =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .acquired(400)
            .closing(800)
            .build();
    JsonNode english =
        new ObjectMapper().readTree(JsonReport.write(RetentionCalculator.retentionRate(counts)));
    assertThat(english.get("language").textValue()).isEqualTo("en");
    assertThat(english.get("sentence").textValue().replace((char) 0xA0, (char) 0x20))
        .startsWith("Customer retention rate, March 2026: 40.0 % = ");
    assertThat(english.at("/explanation/definition").textValue())
        .isEqualTo("customer-retention.opening-cohort");
    JsonNode latvian =
        new ObjectMapper()
            .readTree(
                JsonReport.write(
                    RetentionCalculator.retentionRate(counts), Locale.forLanguageTag("lv")));
    assertThat(latvian.get("language").textValue()).isEqualTo("lv");
    assertThat(latvian.get("sentence").textValue())
        .isEqualTo(
            RetentionCalculator.retentionRate(counts)
                .explanation()
                .sentence(Locale.forLanguageTag("lv")));
  }

  @Test
  void the_short_door_writes_a_page_in_a_language(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.html");
    RetentionReport.of(Samples.log(Samples.orders(), "EUR"))
        .locale(Locale.forLanguageTag("ru"))
        .write(file);
    assertThat(Files.readString(file))
        .startsWith("<!DOCTYPE html>\n<html lang=\"ru\">")
        .contains("Отчёт об удержании клиентов");
  }

  @Test
  void a_writer_gets_the_same_page_and_stays_open() throws Exception {
    Locale locale = Locale.forLanguageTag("zh");
    StringWriter writer = new StringWriter();
    Samples.subscriptionReport().html(locale, writer);
    writer.append("!");
    assertThat(writer).hasToString(Samples.subscriptionReport().html(locale) + "!");
  }

  @Test
  void a_writer_that_fails_says_so_itself() {
    Writer full =
        new FilterWriter(new StringWriter()) {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatIOException()
        .isThrownBy(() -> Samples.subscriptionReport().html(Locale.ENGLISH, full))
        .withMessage("disk full");
  }

  @Test
  void the_same_report_renders_the_same_page_from_many_threads() {
    RetentionReport report = Samples.subscriptionReport();
    String page = report.html(Locale.forLanguageTag("pl"));
    assertThat(
            java.util.stream.IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> report.html(Locale.forLanguageTag("pl"))))
        .allMatch(page::equals);
  }

  @Test
  void sections_follow_what_is_known_and_keep_the_callers_order() {
    assertThat(Samples.orderReport())
        .hasToString(
            "RetentionReport[stay, change, compare, cohorts, buys, again, few, groups, risk,"
                + " worth, say]");
    assertThat(Samples.subscriptionReport()).hasToString("RetentionReport[stay, change, revenue]");
    assertThat(RetentionReport.of(NpsSurvey.ofScores(10, 9, 8, 3)))
        .hasToString("RetentionReport[say]");
  }

  @Test
  void one_survey_without_a_period_says_its_score_and_interval() {
    String text = RetentionReport.of(NpsSurvey.ofScores(10, 9, 8, 3)).text(Locale.ENGLISH);
    assertThat(text).contains("All answers: +25.0.").contains("4 answers; 95\u00A0% interval ");
  }

  @Test
  void own_sections_words_and_tiles_stand_on_the_page_with_their_language() {
    LineChart chart =
        new LineChart(
            Caption.of("own", "Eigene Kurve", "in Prozent"),
            Axis.numbers(1, 2, "Monat"),
            Measured.PERCENT,
            List.of(Line.of("Linie", Role.KEPT, List.of(Point.of(0.5), Point.of(0.4)))),
            List.of());
    String page =
        RetentionReport.builder()
            .words(Locale.ENGLISH, Map.of("q.say", "What do members say?"))
            .section(Sections.netPromoterScore(Samples.surveys()))
            .section(
                Sections.custom(
                    "own", Locale.GERMAN, "Eigenes", "Ein Satz.", List.of(chart), List.of()))
            .section(
                Sections.rowsLeftOut(
                    12, List.of(new LeftOutRow(3, "day", "=1+1", "must be a date"))))
            .tiles(Tile.NET_PROMOTER_SCORE)
            .hover(false)
            .accent("#7a1fa2", "#d39bea")
            .build()
            .html(Locale.ENGLISH);
    assertThat(page)
        .contains("What do members say?")
        .contains("id=\"rk-own\" aria-labelledby=\"rk-own-h\" lang=\"de\"")
        .contains("&#39;=1+1")
        .contains("--kept:#7a1fa2")
        .doesNotContain("class=\"hv\"");
  }

  @Test
  void json_holds_the_unrounded_numbers_of_the_core() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Samples.orderReport().json(Locale.ENGLISH));
    assertThat(json.get("report").asInt()).isEqualTo(1);
    JsonNode spec = json.get("sections").get(0).get("charts").get(0).get("spec");
    assertThat(spec.get("$schema").asText())
        .isEqualTo("https://vega.github.io/schema/vega-lite/v6.json");
    JsonNode values = spec.get("data").get("values");
    assertThat(values).hasSize(15);
    CustomerCounts last =
        org.retentionkit.customer.CustomerLogCalculator.movements(
                Samples.log(Samples.orders(), "EUR"),
                91,
                org.retentionkit.event.Timeline.of(
                    java.time.LocalDate.of(2025, 1, 1), org.retentionkit.CalendarUnit.MONTH, 15))
            .series()
            .counts()
            .get(13);
    JsonNode february = values.get(13);
    assertThat(february.get("period").asText()).isEqualTo("2026-02-01");
    assertThat(february.get("state").asText()).isEqualTo("complete");
    assertThat(values.get(14).get("state").asText()).isEqualTo("in progress");
    assertThat(values.get(0).get("state").asText()).isEqualTo("warming up");
    assertThat(february.get("value").asDouble())
        .isEqualTo(RetentionCalculator.retentionRate(last).value());
  }

  @Test
  void json_has_the_figures_by_name_and_the_tables_in_numbers() throws Exception {
    JsonNode sections =
        new ObjectMapper()
            .readTree(Samples.orderReport().json(Locale.forLanguageTag("lv")))
            .get("sections");
    JsonNode stay = sections.get(0);
    JsonNode retention = stay.get("figures").get(0);
    assertThat(retention.get("name").asText()).isIn("retention", "average-retention");
    assertThat(retention.get("value").asDouble()).isBetween(0.0, 1.0);
    JsonNode table = stay.get("tables").get(0);
    JsonNode last = stay.at("/charts/0/spec/data/values/13");
    JsonNode row = table.get("rows").get(13);
    assertThat(row).hasSize(table.get("columns").size());
    assertThat(row.get(7).asDouble()).isEqualTo(last.get("value").asDouble());
    assertThat(row.get(9).asDouble()).isCloseTo(1 - row.get(7).asDouble(), within(1e-12));
    assertThat(table.get("rows").get(0).get(7).isNull()).isTrue();
  }

  @Test
  void every_chart_has_a_spec_with_data_and_no_expression() throws Exception {
    for (RetentionReport report : List.of(Samples.orderReport(), Samples.subscriptionReport())) {
      JsonNode json = new ObjectMapper().readTree(report.json(Locale.forLanguageTag("zh")));
      for (JsonNode section : json.get("sections")) {
        for (JsonNode chart : section.get("charts")) {
          String spec = chart.get("spec").toString();
          assertThat(spec).contains("\"values\"").doesNotContain("datum.").doesNotContain("expr");
        }
      }
    }
  }

  @Test
  void several_logs_are_told_apart_by_their_headings_and_ids() {
    RetentionReport report =
        RetentionReport.builder()
            .log(Samples.log(Samples.orders(), "EUR"))
            .log(Samples.subscriptions())
            .log(Samples.log(Samples.orders(), "EUR"))
            .named("Outlet")
            .build();
    assertThat(report)
        .hasToString(
            "RetentionReport[stay, change, cohorts, buys, again, few, groups, risk, worth, stay-2,"
                + " change-2, revenue, stay-3, change-3, cohorts-2, buys-2, again-2, few-2,"
                + " groups-2, risk-2, worth-2]");
    assertThat(report.text(Locale.ENGLISH))
        .contains("\nAcquired: First order", "\nSubscriptions: Acquired: Paid for")
        .contains("Orders: Do customers stay?\n", "Orders: Customer retention rate  ")
        .contains("Subscriptions: Do customers stay?\n", "Outlet: Do customers stay?\n")
        .containsPattern("Log +Subscriptions\nPeriod ");
    assertThat(report.text(Locale.forLanguageTag("lv")))
        .contains("Abonementi: Vai klienti paliek?");
    assertThat(report.html(Locale.ENGLISH)).contains("id=\"rk-stay-3\"").contains(">Outlet<");
    assertThat(RetentionReport.of(Samples.subscriptions()).text(Locale.ENGLISH))
        .doesNotContain("Subscriptions:");
    assertThatIllegalStateException()
        .isThrownBy(() -> RetentionReport.builder().named("Outlet"))
        .withMessage("named must follow the log that it names");
  }

  @Test
  void text_ends_with_the_definitions_of_what_it_uses() {
    assertThat(Samples.subscriptionReport().text(Locale.ENGLISH))
        .contains("\nDefinitions\n-----------\n")
        .contains("\nExpansion: More from customers who paid before.\n")
        .doesNotContain("\nAt risk: ");
  }
}
