package org.retentionkit.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.draw.Drawings;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Escape;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.section.Content;
import org.retentionkit.report.section.Fact;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.words.Language;

/** Writes the report as a page of its own, or as a part of a host's page. */
public final class Page {
  private static final int WIDE_TABLE = 10;

  private final Outline outline;
  private final Outline.Said said;
  private final Canvas canvas;
  private final boolean own;

  private Page(Outline outline, Language language, Markup out, boolean own) {
    this.outline = outline;
    this.said = outline.said(language);
    this.canvas = new Canvas(out, said.words(), outline.hover(), own ? 1 : 2);
    this.own = own;
  }

  /** Writes the whole page. */
  public static void html(Outline outline, Language language, Style style, Markup out) {
    Page page = new Page(outline, language, out, true);
    out.doctype().open("html").set("lang", language.tag()).open("head").line();
    out.empty("meta").set("charset", "utf-8").line();
    out.empty("meta")
        .set("http-equiv", "Content-Security-Policy")
        .set("content", style.policy())
        .line();
    out.empty("meta")
        .set("name", "viewport")
        .set("content", "width=device-width, initial-scale=1")
        .line();
    out.empty("meta").set("name", "generator").set("content", "RetentionKit").line();
    out.element("title", page.windowTitle()).line().style(style.page()).line();
    out.close("head").open("body").line();
    page.body();
    out.close("body").close("html").line();
  }

  /** Writes the report for a host's page. */
  public static void fragment(Outline outline, Language language, Markup out) {
    new Page(outline, language, out, false).body();
  }

  private String windowTitle() {
    return said.subject().isEmpty() ? said.title() : said.title() + " – " + said.subject();
  }

  private void body() {
    Markup out = canvas.out();
    out.open("div", "rk").set("lang", said.words().language().tag()).line();
    hatching(out);
    out.open(own ? "header" : "div");
    canvas.heading(1, Label.of(said.title()));
    if (!said.subject().isEmpty()) {
      out.element("p", "sub", said.subject());
    }
    facts(out);
    out.close(own ? "header" : "div").line();
    out.open(own ? "main" : "div");
    Tiles.write(canvas, said.tiles());
    for (Map.Entry<String, Content> section : said.sections().entrySet()) {
      section(section.getKey(), section.getValue());
    }
    Definitions.write(canvas, outline);
    out.close(own ? "main" : "div").line();
    out.open(own ? "footer" : "div", "ft").element("p", said.words().text("ui.footer"));
    out.close(own ? "footer" : "div").close("div").line();
  }

  private static void hatching(Markup out) {
    out.open("svg", "vh").set("width", "0").set("height", "0").set("aria-hidden", "true");
    out.open("defs");
    out.open("pattern")
        .set("id", "rk-hatch")
        .set("width", "6")
        .set("height", "6")
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)");
    out.empty("line", "hatch").set("y2", "6").close("pattern").close("defs");
    out.close("svg").line();
  }

  private void facts(Markup out) {
    for (List<Fact> log : said.facts()) {
      out.open("dl", "facts");
      for (Fact fact : log) {
        out.open("div").open("dt");
        canvas.label(fact.name());
        out.close("dt").element("dd", fact.value()).close("div");
      }
      out.close("dl");
    }
  }

  private void section(String id, Content content) {
    Markup out = canvas.out();
    String foreign = content.foreign();
    String head = "rk-" + id + "-h";
    out.open("section", "sec")
        .set("id", "rk-" + id)
        .set("aria-labelledby", head)
        .some("lang", foreign == null ? "" : foreign);
    out.open("div", "q");
    canvas.heading(2, Label.of(content.question()), head);
    out.open("p", "an");
    canvas.sentence(content.answer());
    out.close("p");
    content.notes().forEach(note -> out.element("p", "nt", note));
    out.close("div").line();
    Drawings drawings =
        Drawings.of(canvas, Escape.visible(content.answer().text()), content.charts());
    List<Chart> wide = new ArrayList<>();
    out.open("div", "fg");
    for (Chart chart : content.charts()) {
      if (chart instanceof HeatTable table && table.columns().size() > WIDE_TABLE) {
        wide.add(chart);
      } else {
        figure(chart, drawings);
      }
    }
    content.tables().forEach(table -> Numbers.write(canvas, table));
    out.close("div").line();
    if (!wide.isEmpty()) {
      out.open("div", "wide");
      wide.forEach(chart -> figure(chart, drawings));
      out.close("div");
    }
    out.close("section").line();
  }

  private void figure(Chart chart, Drawings drawings) {
    canvas.out().open("div", "f");
    chart.accept(drawings);
    canvas.out().close("div").line();
  }
}
