package org.retentionkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.page.Page;
import org.retentionkit.report.page.Style;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.spec.Specs;
import org.retentionkit.report.text.TextPage;
import org.retentionkit.report.words.Language;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/**
 * The retention report (HTML report, dashboard): questions, answers and figures, as a page of HTML
 * that needs nothing else, as text, or as JSON with a Vega-Lite spec for each chart. The JSON of a
 * single result is in its explanation: {@code retention.explanation().toJson()}.
 *
 * <p>Worked example: {@code
 * RetentionReport.of(log).locale(Locale.forLanguageTag("ru")).write(Path.of("report.html"))} writes
 * the page of an order log in Russian.
 *
 * <p>Languages are English, Latvian, Chinese in simplified characters, Russian, Polish and Finnish;
 * other locales get English. Immutable: the same report can be rendered in any language, from any
 * thread; nothing but {@link #write} touches a file, and neither clock nor default locale is asked.
 */
public final class RetentionReport {
  private final Outline outline;
  private final Style style;
  private final Locale locale;

  RetentionReport(Outline outline, Style style, Locale locale) {
    this.outline = outline;
    this.style = style;
    this.locale = locale;
  }

  /** The report of an order log: all sections that it allows. */
  public static RetentionReport of(OrderLog<?> log) {
    return builder().log(log).build();
  }

  /** The report of a log of activity: cohorts and lifecycle. */
  public static RetentionReport of(ActivityLog<?> log) {
    return builder().log(log).build();
  }

  /** The report of a subscription log: customers and recurring revenue. */
  public static RetentionReport of(SubscriptionLog<?> log) {
    return builder().log(log).build();
  }

  /** The report of a survey, or of one for each of several periods, in order. */
  public static RetentionReport of(NpsSurvey first, NpsSurvey... more) {
    List<NpsSurvey> all = new ArrayList<>();
    all.add(first);
    all.addAll(Arrays.asList(more));
    return of(all);
  }

  /** The report of surveys of consecutive periods, in order, or of one survey. */
  public static RetentionReport of(List<NpsSurvey> surveys) {
    RetentionReportBuilder report = builder().section(Sections.netPromoterScore(surveys));
    int last = surveys.size() - 1;
    if (last > 0) {
      report.section(
          Sections.change(
              ChangeCalculator.compare(
                  NpsCalculator.netPromoterScore(surveys.get(last - 1)),
                  NpsCalculator.netPromoterScore(surveys.get(last)))));
    }
    return report.build();
  }

  /** For more to be said: title, industry, own sections, words of the host. */
  public static RetentionReportBuilder builder() {
    return new RetentionReportBuilder();
  }

  /** The same, to be written in the language of {@code locale}. */
  public RetentionReport locale(Locale language) {
    return new RetentionReport(
        outline, style, Objects.requireNonNull(language, "language must not be null"));
  }

  /** Writes the page to a file, in English or the language of {@link #locale}. */
  public void write(Path file) throws IOException {
    Objects.requireNonNull(file, "file must not be null");
    try (Writer writer = Files.newBufferedWriter(file)) {
      html(locale, writer);
    }
  }

  /** The page: HTML that is XML too, with its style, and a policy that forbids everything else. */
  public String html(Locale language) {
    Markup page = new Markup();
    Page.html(outline, Language.of(language), style, page);
    return page.toString();
  }

  /**
   * Writes the same page to a writer, which stays open: in UTF-8 it costs less memory than the
   * text, as the page is never held as a whole.
   */
  public void html(Locale language, Writer writer) throws IOException {
    Markup page = new Markup(Objects.requireNonNull(writer, "writer must not be null"));
    try {
      Page.html(outline, Language.of(language), style, page);
      page.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The report as a part of a host's page: one element, whose style is {@link #stylesheet}. Its ids
   * begin with {@code rk-}, so that a page can hold one.
   *
   * <pre>{@code
   * String retention(Locale locale) { // mapped to GET /retention, text/html
   *   RetentionReport report = RetentionReport.of(orders.log());
   *   return "<!DOCTYPE html><title>Retention</title><style>" + report.stylesheet() + "</style>"
   *       + report.fragment(locale);
   * }
   * }</pre>
   */
  public String fragment(Locale language) {
    Markup part = new Markup();
    Page.fragment(outline, Language.of(language), part);
    return part.toString();
  }

  /** The rules for {@link #fragment}, all of them below its class {@code rk}. */
  public String stylesheet() {
    return style.sheet();
  }

  /** The hash by which a host's policy allows the style sheet in a page: {@code sha256-…}. */
  public String stylesheetHash() {
    return Style.hash(style.sheet());
  }

  /**
   * The report as JSON for hosts with a chart library of their own: one Vega-Lite 6 spec for each
   * chart, with its data unrounded and no expression strings.
   */
  public String json(Locale language) {
    return Specs.json(outline, Language.of(language));
  }

  /** The report as text, in lines of at most 80 columns. */
  public String text(Locale language) {
    return TextPage.of(outline, Language.of(language));
  }

  @Override
  public String toString() {
    return "RetentionReport" + outline.sections().stream().map(s -> s.id()).toList();
  }
}
