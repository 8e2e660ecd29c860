package org.retentionkit.report.page;

import java.util.List;
import org.retentionkit.Definition;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.section.Term;
import org.retentionkit.report.words.Words;

/** Writes the definitions of the terms that were used: a list at the end, and a pop-over each. */
final class Definitions {
  private Definitions() {}

  static void write(Canvas canvas, Outline outline) {
    List<String> terms = List.copyOf(canvas.terms());
    if (terms.isEmpty()) {
      return;
    }
    Words words = canvas.words();
    int activeDays = outline.activeDays();
    Markup out = canvas.out();
    out.open("section", "sec")
        .set("id", "rk-definitions")
        .set("aria-labelledby", "rk-definitions-h");
    out.open("div", "q");
    canvas.heading(2, Label.of(words.text("q.defs")), "rk-definitions-h");
    out.close("div").open("dl", "fg dl");
    for (String term : terms) {
      out.open("div").element("dt", Term.title(term, terms, words)).open("dd");
      out.text(Term.text(term, activeDays, words));
      Term.core(term).ifPresent(core -> core(term, core, out, words));
      out.close("dd").close("div").line();
    }
    out.close("dl").close("section").line();
    for (String term : terms) {
      out.open("div", "pop").set("id", "rk-d-" + term).set("popover", "auto");
      out.element("b", Term.title(term, words)).text(Term.text(term, activeDays, words));
      out.close("div").line();
    }
  }

  /** The core's definition behind a term: its title, its formula and its id. */
  private static void core(String term, Definition core, Markup out, Words words) {
    String title = core.title(words.locale());
    String formula = Term.formula(term, words.text("d." + term), words).orElse("");
    if (!title.equals(Term.title(term, words))) {
      formula = formula.isEmpty() ? title : words.text("fmt.named", "a", title, "b", formula);
    }
    out.open("p").text(formula).text(formula.isEmpty() ? "" : " ");
    out.element("code", core.id()).close("p");
    String source = Term.source(term, words);
    if (!source.isEmpty()) {
      out.element("p", words.text("n.source", "x", source));
    }
  }
}
