package org.retentionkit.examples.report.survey;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.retentionkit.Period;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.examples.answers.SurveyFigures;
import org.retentionkit.examples.answers.SurveyMonth;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthStatus;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.survey.NetPromoterScore;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Answers "would customers recommend us, and did that really change?" month by month. */
public final class SurveySection implements ReportSection {
  private final Survey survey;

  /** Creates the section of a survey. */
  public SurveySection(Survey survey) {
    this.survey = survey;
  }

  @Override
  public Section of(ReportData data) {
    SurveyFigures figures = survey.figures();
    NpsSurvey whole = figures.whole();
    Period days = Objects.requireNonNull(whole.period());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("source", "Source", Cell.text(survey.source())));
    facts.add(new Fact("scale", "Scale", Cell.text(whole.scale().toString())));
    facts.add(new Fact("firstDay", "First day", Cell.date(days.start())));
    facts.add(new Fact("lastDay", "Last day", Cell.date(days.endExclusive().minusDays(1))));
    facts.add(new Fact("answers", "Answers", Cell.count(whole.responses())));
    facts.add(new Fact("customers", "Customers who answered", Cell.count(figures.customers())));
    facts.add(new Fact("nps", "NPS of all answers", score(whole)));
    facts.add(new Fact("npsInterval", "95 % of that score", interval(whole)));
    List<String> notes = new ArrayList<>(marks(figures));
    List<NpsSurvey> months = figures.comparable();
    if (months.size() < 2) {
      notes.add("Whether it changed cannot be said: it takes two whole months with answers.");
    } else {
      NpsSurvey before = months.get(months.size() - 2);
      NpsSurvey after = months.get(months.size() - 1);
      Change change =
          ChangeCalculator.compare(
              NpsCalculator.netPromoterScore(before), NpsCalculator.netPromoterScore(after));
      facts.addAll(facts(change, month(before), month(after)));
      notes.add(change.explanation().sentence());
    }
    notes.add(
        "NPS = promoters (9 and 10) less detractors (6 and below), in points of all who answered."
            + " 95 %: the score interval. Each row is one answer, also several of one customer.");
    return new Section("survey", "Net Promoter Score by month", facts, table(figures), notes);
  }

  private static String month(NpsSurvey survey) {
    return YearMonth.from(Objects.requireNonNull(survey.period()).start()).toString();
  }

  private static List<Fact> facts(Change change, String before, String after) {
    return List.of(
        new Fact(
            "changeMonths",
            "Last change",
            Cell.list(after + " against " + before, List.of(before, after))),
        new Fact("change", "Change in points", Cell.points(change.exact())),
        new Fact(
            "changeInterval", "95 % of the change", Cell.points(change.interval(Cell.CONFIDENCE))),
        new Fact(
            "exceedsSamplingError",
            "More than chance",
            Cell.yes(change.isSignificant(Cell.CONFIDENCE))));
  }

  private static Table table(SurveyFigures figures) {
    return new Table.Builder<SurveyMonth>()
        .words(
            "month",
            "Month",
            month -> new Cell(month.month() + month.status().mark(), month.month().toString()))
        .hidden("through", month -> Cell.date(month.lastDay()))
        .hidden("status", month -> Cell.text(month.status().word()))
        .column("answers", "Answers", month -> Cell.count(month.survey().responses()))
        .column("promoters", "Promoters", month -> Cell.count(month.survey().promoters()))
        .column("passives", "Passives", month -> Cell.count(month.survey().passives()))
        .column("detractors", "Detractors", month -> Cell.count(month.survey().detractors()))
        .column("nps", "NPS", month -> score(month.survey()))
        .column("npsInterval", "95 %", month -> interval(month.survey()))
        .rows("months", figures.months());
  }

  private static List<String> marks(SurveyFigures figures) {
    return figures.months().stream()
        .filter(month -> month.status() == MonthStatus.IN_PROGRESS)
        .map(
            month ->
                month.status().mark()
                    + " In progress: through "
                    + month.lastDay()
                    + ", the last day of log and survey.")
        .toList();
  }

  private static Cell score(NpsSurvey answers) {
    NetPromoterScore score = NpsCalculator.netPromoterScore(answers);
    return score.isDefined() ? Cell.points(score.exact()) : Cell.undefined(score);
  }

  private static Cell interval(NpsSurvey answers) {
    NetPromoterScore score = NpsCalculator.netPromoterScore(answers);
    return score.isDefined() ? Cell.points(score.interval(Cell.CONFIDENCE)) : Cell.undefined(score);
  }
}
