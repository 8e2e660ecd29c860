package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.draw.Drawings;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Language;
import org.retentionkit.report.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is drawn, read back, gives the numbers. */
class FiguresTest {
  private static final double PLOT = 200;
  private static final Caption CAPTION = Caption.of("chart", "Chart", "");

  private static Document draw(Chart chart) {
    Canvas canvas = new Canvas(new Markup(), new Words(Language.ENGLISH, Map.of()), true, 1);
    chart.accept(Drawings.of(canvas, "Answer.", List.of(chart)));
    return Xml.parse("<div>" + canvas.out() + "</div>");
  }

  private static List<Step> steps(int count) {
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      periods.add(Period.ofMonth(YearMonth.of(2025, 1).plusMonths(i)));
    }
    return Step.of(periods);
  }

  private static double axis(Document plot) {
    return Xml.number(Xml.ofClass(plot, "line", "ax").get(0), "y1");
  }

  @Property(tries = 100)
  void heights_of_a_stack_are_in_proportion_to_its_counts(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 100_000) Integer> up,
      @ForAll @IntRange(min = 1_000, max = 100_000) int down) {
    int n = up.size();
    List<Double> ups = up.stream().map(Integer::doubleValue).toList();
    List<Double> downs = new ArrayList<>(java.util.Collections.nCopies(n, (double) down));
    Document plot =
        draw(
            new SignedStack(
                CAPTION,
                steps(n),
                Measured.COUNT,
                List.of(
                    new Part(Label.of("a"), Role.KEPT, ups),
                    new Part(Label.of("b"), Role.BACK, ups)),
                List.of(new Part(Label.of("c"), Role.LOST, downs)),
                List.of(),
                ""));
    double zero = axis(plot);
    List<Element> lost = bars(plot, "f-lost");
    double lostHeight = Xml.number(lost.get(0), "height");
    double perUnit = lostHeight / down;
    assertThat(lost).hasSize(n).allSatisfy(bar -> assertThat(Xml.number(bar, "y")).isEqualTo(zero));
    for (int i = 0; i < n; i++) {
      double height = up.get(i) * perUnit;
      double error = 0.01 + 0.01 * height / lostHeight;
      Element first = bar(plot, "f-kept", i, n);
      Element second = bar(plot, "f-back", i, n);
      if (first == null || second == null) {
        assertThat(height).isLessThan(0.01);
        continue;
      }
      assertThat(Xml.number(first, "height")).isCloseTo(height, within(error));
      assertThat(Xml.number(first, "y") + Xml.number(first, "height"))
          .isCloseTo(zero, within(0.02));
      assertThat(Xml.number(second, "y") + Xml.number(second, "height"))
          .isCloseTo(Xml.number(first, "y"), within(0.02));
    }
  }

  /** The bar of a slot; null if none is drawn. */
  private static @Nullable Element bar(Document plot, String name, int slot, int slots) {
    double middle = 100 * (slot + 0.5) / slots;
    return bars(plot, name).stream()
        .filter(
            bar -> Math.abs(Xml.number(bar, "x") + Xml.number(bar, "width") / 2 - middle) < 0.05)
        .findFirst()
        .orElse(null);
  }

  private static List<Element> bars(Document plot, String name) {
    return Xml.ofClass(plot, "rect", name).stream().filter(e -> e.hasAttribute("x")).toList();
  }

  @Property(tries = 100)
  void a_larger_value_is_never_drawn_lower(
      @ForAll @Size(min = 2, max = 24) List<@DoubleRange(min = 0, max = 1) Double> values) {
    List<Point> points = values.stream().map(Point::of).toList();
    Document plot =
        draw(
            new LineChart(
                CAPTION,
                Axis.of(steps(points.size())),
                Measured.PERCENT,
                List.of(Line.of("line", Role.KEPT, points)),
                List.of()));
    String path = Xml.ofClass(plot, "path", "s-kept").get(0).getAttribute("d");
    double[] drawn =
        java.util.Arrays.stream(path.substring(1).split("L"))
            .mapToDouble(xy -> Double.parseDouble(xy.split(" ")[1]))
            .toArray();
    assertThat(drawn).hasSize(values.size());
    double low = DoubleStream.of(drawn).min().orElseThrow();
    assertThat(low).isGreaterThanOrEqualTo(0);
    assertThat(DoubleStream.of(drawn).max().orElseThrow()).isLessThanOrEqualTo(PLOT);
    for (int i = 0; i < drawn.length; i++) {
      for (int j = 0; j < drawn.length; j++) {
        if (values.get(i) > values.get(j)) {
          assertThat(drawn[i]).isLessThanOrEqualTo(drawn[j]);
        }
      }
    }
  }

  @Property(tries = 100)
  void the_rows_of_a_waterfall_lead_from_opening_to_closing(
      @ForAll @IntRange(min = 0, max = 1_000_000) int opening,
      @ForAll @Size(min = 1, max = 6)
          List<@IntRange(min = -100_000, max = 100_000) Integer> moves) {
    List<Waterfall.Movement> movements =
        moves.stream().map(v -> new Waterfall.Movement(Label.of("m"), Role.KEPT, v)).toList();
    Measured money = new Measured(Unit.of(java.util.Currency.getInstance("EUR")), 2);
    Waterfall chart = new Waterfall(CAPTION, "from", opening, movements, "to", money);
    double sum = moves.stream().mapToInt(Integer::intValue).sum();
    assertThat(chart.closing()).isEqualTo(opening + sum);
    Document table = draw(chart);
    List<Element> numbers = Xml.ofClass(table, "td", "n");
    assertThat(numbers).hasSize(moves.size() + 2);
    double shown = numbers.stream().limit(moves.size() + 1L).mapToDouble(e -> shown(e)).sum();
    assertThat(shown(numbers.get(moves.size() + 1))).isEqualTo(shown);
    List<Element> totals = Xml.ofClass(table, "rect", "tot");
    if (opening > 0 && chart.closing() > 0) {
      double ratio = Xml.number(totals.get(1), "width") / Xml.number(totals.get(0), "width");
      if (Xml.number(totals.get(0), "width") > 5) {
        assertThat(ratio).isCloseTo(chart.closing() / opening, within(0.01 * (1 + ratio)));
      }
    }
  }

  private static double shown(Element cell) {
    return Double.parseDouble(
        cell.getTextContent().replace("−", "-").replace("+", "").replace(",", ""));
  }

  @Test
  void parts_of_a_standing_bar_fill_it_in_proportion() {
    Document bar =
        draw(
            new StandingBar(
                CAPTION,
                List.of(
                    new StandingBar.Share(Label.of("a"), Role.KEPT, 1),
                    new StandingBar.Share(Label.of("b"), Role.LESS, 0),
                    new StandingBar.Share(Label.of("c"), Role.LOST, 3))));
    List<Element> parts =
        Xml.elements(bar, e -> e.getTagName().equals("rect") && e.hasAttribute("x"));
    assertThat(parts.stream().map(e -> e.getAttribute("width"))).containsExactly("25%", "75%");
  }

  @Test
  void every_value_of_a_plot_stands_in_its_table() {
    Document page = Xml.parse(Samples.orderReport().html(java.util.Locale.ENGLISH));
    for (String id : List.of("rk-stay", "rk-buys")) {
      Element section = Xml.elements(page, e -> e.getAttribute("id").equals(id)).get(0);
      java.util.Set<String> cells = new java.util.HashSet<>();
      for (String tag : List.of("td", "th")) {
        for (int i = 0; i < section.getElementsByTagName(tag).getLength(); i++) {
          cells.add(section.getElementsByTagName(tag).item(i).getTextContent());
        }
      }
      List<Element> readings = Xml.ofClass(page, "g", "hv");
      int read = 0;
      for (Element reading : readings) {
        if (isInside(reading, section)) {
          String[] parts = reading.getTextContent().split(" · ");
          for (int i = 1; i < parts.length; i++) {
            String value = parts[i].substring(parts[i].lastIndexOf(' ') + 1);
            boolean limits = parts[i].startsWith("95");
            assertThat(cells).as(id + " " + parts[i]).anyMatch(c -> c.equals(value) || limits);
            read++;
          }
        }
      }
      assertThat(read).as(id).isGreaterThan(20);
    }
  }

  private static boolean isInside(Element element, Element section) {
    for (org.w3c.dom.Node node = element; node != null; node = node.getParentNode()) {
      if (node.isSameNode(section)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void every_number_of_a_sentence_stands_in_the_table() {
    for (String tag : Samples.LANGUAGES) {
      String page = Samples.orderReport().html(java.util.Locale.forLanguageTag(tag));
      Document document = Xml.parse(page);
      Element stay = Xml.elements(document, e -> e.getAttribute("id").equals("rk-stay")).get(0);
      String bold = stay.getElementsByTagName("b").item(0).getTextContent();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < stay.getElementsByTagName("td").getLength(); i++) {
        cells.add(stay.getElementsByTagName("td").item(i).getTextContent());
      }
      assertThat(cells).as(tag).contains(bold);
    }
  }
}
