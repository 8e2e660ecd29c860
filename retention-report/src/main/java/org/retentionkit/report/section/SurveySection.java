package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Period;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;
import org.retentionkit.survey.NetPromoterScore;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Answers "what do they say?". */
public final class SurveySection implements Source {
  private final PeriodStates states;
  private final List<Step> all;
  private final List<Step> steps;
  private final List<NpsSurvey> surveys;
  private final List<Known> scores;

  /**
   * What the section needs of surveys.
   *
   * @param surveys one survey, or one for each of several periods
   * @param states which periods are in progress
   */
  public SurveySection(List<NpsSurvey> surveys, PeriodStates states) {
    if (surveys.isEmpty()) {
      throw new IllegalArgumentException("surveys must not be empty");
    }
    List<Period> periods = new ArrayList<>();
    for (NpsSurvey survey : surveys) {
      Period period = survey.period();
      if (period != null) {
        periods.add(period);
      }
    }
    if (surveys.size() > 1 && periods.size() < surveys.size()) {
      throw new IllegalArgumentException(
          "surveys must have periods if there are several; NpsSurvey.during(period) gives one");
    }
    this.states = states;
    this.surveys = Shown.last(List.copyOf(surveys));
    this.all = states.steps(periods);
    this.steps = Shown.last(all);
    this.scores = this.surveys.stream().map(SurveySection::score).toList();
  }

  /** The score of a survey, in points. */
  private static Known score(NpsSurvey survey) {
    NetPromoterScore score = NpsCalculator.netPromoterScore(survey);
    if (!score.isDefined()) {
      return Known.of(score);
    }
    ConfidenceInterval interval = score.interval(Shown.CONFIDENCE);
    Point point = new Point(score.value() * 100, interval.lower() * 100, interval.upper() * 100);
    return new Known(point, null);
  }

  @Override
  public String id() {
    return "say";
  }

  @Override
  public Content content(Words words) {
    if (surveys.size() == 1) {
      return single(words, surveys.get(0), scores.get(0));
    }
    int last = Shown.lastComplete(steps, scores);
    List<String> notes = new ArrayList<>();
    if (last >= 0) {
      notes.add(note(words, last));
    }
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all.size(), words, notes);
    return Content.of(
        words.text("q.say"),
        last < 0
            ? Shown.undefined(scores, words)
            : answer(words, words.months().name(steps.get(last).period()), scores.get(last)),
        notes,
        charts(words),
        List.of(table(words)),
        tiles(words, last));
  }

  private static Sentence answer(Words words, String when, Known score) {
    return score.isDefined()
        ? words.sentence("s.value", "m", when, "*p", words.signed(score.value(), 1))
        : words.sentence("s.undefined", "m", when, "r", score.reason(words));
  }

  private String note(Words words, int place) {
    return words.text(
        "n.nps",
        "n",
        words.plural("answers", surveys.get(place).responses()),
        "r",
        limits(words, scores.get(place)),
        "l",
        Integer.toString(surveys.get(place).scale().lowest()));
  }

  private static String limits(Words words, Known score) {
    Double low = score.point().low();
    Double high = score.point().high();
    return low == null || high == null ? "" : words.range(low, high, Measured.POINTS);
  }

  private Content single(Words words, NpsSurvey survey, Known score) {
    Period period = survey.period();
    String when = period == null ? words.text("w.all") : words.months().name(period);
    boolean known = score.isDefined();
    List<Chart> charts = new ArrayList<>();
    if (known) {
      charts.add(
          new StandingBar(
              Caption.of("answers", words.text("c.npsbars"), words.text("c.npsbars.sub")),
              List.of(
                  share(words, "promoters", Role.KEPT, survey.promoters()),
                  share(words, "passives", Role.PASSIVE, survey.passives()),
                  share(words, "detractors", Role.LOST, survey.detractors()))));
    }
    return Content.of(
        words.text("q.say"),
        answer(words, when, score),
        known ? List.of(note(words, 0)) : List.of(),
        charts,
        List.of(),
        known ? Map.of(Tile.NET_PROMOTER_SCORE, tile(words, 0, "", List.of())) : Map.of());
  }

  private static StandingBar.Share share(Words words, String term, Role role, long count) {
    return new StandingBar.Share(Term.label(term, words), role, count);
  }

  private List<Chart> charts(Words words) {
    String tag = words.months().brief(steps.get(steps.size() - 1).period());
    Line line = new Line("NPS", tag, Role.KEPT, false, Known.points(scores));
    return List.of(
        new LineChart(
            new Caption("nps", Term.label("nps", words), words.text("c.nps.sub")),
            Axis.of(steps),
            Measured.POINTS,
            List.of(line),
            List.of()),
        new ShareStack(
            Caption.of("answers", words.text("c.npsbars"), words.text("c.npsbars.sub")),
            steps,
            List.of(
                part(words, "promoters", Role.KEPT, NpsSurvey::promoters),
                part(words, "passives", Role.PASSIVE, NpsSurvey::passives),
                part(words, "detractors", Role.LOST, NpsSurvey::detractors))));
  }

  private Part part(Words words, String term, Role role, ToLongFunction<NpsSurvey> count) {
    return new Part(
        Term.label(term, words),
        role,
        surveys.stream().map(survey -> (double) count.applyAsLong(survey)).toList());
  }

  private NumbersTable table(Words words) {
    List<Label> headings =
        List.of(
            Shown.periods(steps, words),
            Label.of(words.text("w.answers")),
            Term.label("promoters", words),
            Term.label("passives", words),
            Term.label("detractors", words),
            Term.label("nps", words),
            Label.of(words.text("w.ci95")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < surveys.size(); i++) {
      NpsSurvey survey = surveys.get(i);
      Known score = scores.get(i);
      Cell none = Cell.undefined(score.reason(words));
      rows.add(
          List.of(
              Shown.period(steps.get(i), words),
              Shown.count(survey.responses(), words),
              Shown.count(survey.promoters(), words),
              Shown.count(survey.passives(), words),
              Shown.count(survey.detractors(), words),
              score.isDefined() ? Cell.of(words.signed(score.value(), 1), score.value()) : none,
              score.isDefined() ? Cell.of(limits(words, score)) : none));
    }
    return Shown.table(words.text("nps.title"), headings, rows);
  }

  private Map<Tile, TileView> tiles(Words words, int last) {
    if (last < 0) {
      return Map.of();
    }
    List<Point> spark = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (steps.get(i).state() != PeriodState.IN_PROGRESS) {
        spark.add(scores.get(i).point());
      }
    }
    String month = words.months().brief(steps.get(last).period());
    return Map.of(Tile.NET_PROMOTER_SCORE, tile(words, last, month, spark));
  }

  private TileView tile(Words words, int place, String month, List<Point> spark) {
    String answers = words.plural("answers", surveys.get(place).responses());
    return TileView.course(
        Term.label("nps", words),
        scores.get(place).value(),
        words.signed(scores.get(place).value(), 1),
        month.isEmpty() ? answers : words.text("k.npsnote", "n", answers, "m", month),
        spark);
  }
}
