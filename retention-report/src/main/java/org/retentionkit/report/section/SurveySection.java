package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
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
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;

/**
 * Answers "what do they say?".
 *
 * @param surveys one survey, or one for each of several periods
 * @param states which periods are in progress
 */
public record SurveySection(List<NpsSurvey> surveys, PeriodStates states) implements Source {
  /** Checks that several surveys are dated. */
  public SurveySection {
    surveys = List.copyOf(surveys);
    if (surveys.isEmpty()) {
      throw new IllegalArgumentException("surveys must not be empty");
    }
    if (surveys.size() > 1 && surveys.stream().anyMatch(survey -> survey.period() == null)) {
      throw new IllegalArgumentException(
          "surveys must have periods if there are several; NpsSurvey.during(period) gives one");
    }
  }

  @Override
  public String id() {
    return "say";
  }

  @Override
  public Content content(Words words) {
    if (surveys.size() == 1) {
      return single(words, surveys.get(0));
    }
    List<Period> periods =
        surveys.stream().map(survey -> Objects.requireNonNull(survey.period())).toList();
    List<Step> all = states.steps(periods);
    List<Step> steps = Shown.last(all);
    List<NpsSurvey> shown = Shown.last(surveys);
    int last = Shown.lastComplete(steps, i -> score(shown.get(i)).isDefined());
    List<String> notes = new ArrayList<>();
    if (last >= 0) {
      notes.add(note(words, shown.get(last)));
    }
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all, words, notes);
    return Content.of(
        words.text("q.say"),
        last < 0
            ? words.sentence(
                "s.undefined.short", "r", words.reason(score(shown.get(shown.size() - 1))))
            : answer(words, words.months().name(steps.get(last).period()), shown.get(last)),
        notes,
        charts(words, shown, steps),
        List.of(table(words, shown, steps)),
        tiles(words, shown, steps, last));
  }

  private static NetPromoterScore score(NpsSurvey survey) {
    return NpsCalculator.netPromoterScore(survey);
  }

  private static Sentence answer(Words words, String when, NpsSurvey survey) {
    NetPromoterScore score = score(survey);
    return score.isDefined()
        ? words.sentence("s.value", "m", when, "*p", words.signed(score.value() * 100, 1))
        : words.sentence("s.undefined", "m", when, "r", words.reason(score));
  }

  private static String note(Words words, NpsSurvey survey) {
    Point point = point(survey);
    double low = Objects.requireNonNullElse(point.low(), 0.0);
    double high = Objects.requireNonNullElse(point.high(), 0.0);
    NpsScale scale = survey.scale();
    return words.text(
        "n.nps",
        "n",
        words.plural("answers", survey.responses()),
        "r",
        words.range(low, high, Measured.POINTS),
        "l",
        Integer.toString(scale.lowest()));
  }

  private static Point point(NpsSurvey survey) {
    NetPromoterScore score = score(survey);
    if (!score.isDefined()) {
      return Point.GAP;
    }
    var interval = score.interval(Shown.CONFIDENCE);
    return new Point(score.value() * 100, interval.lower() * 100, interval.upper() * 100);
  }

  private static Content single(Words words, NpsSurvey survey) {
    Period period = survey.period();
    String when = period == null ? words.text("w.all") : words.months().name(period);
    boolean known = score(survey).isDefined();
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
        answer(words, when, survey),
        known ? List.of(note(words, survey)) : List.of(),
        charts,
        List.of(),
        known ? Map.of(Tile.NET_PROMOTER_SCORE, tile(words, survey, "", List.of())) : Map.of());
  }

  private static StandingBar.Share share(Words words, String term, Role role, long count) {
    return new StandingBar.Share(Term.label(term, words), role, count);
  }

  private static List<Chart> charts(Words words, List<NpsSurvey> shown, List<Step> steps) {
    String tag = words.months().brief(steps.get(steps.size() - 1).period());
    Line line =
        new Line("NPS", tag, Role.KEPT, false, shown.stream().map(SurveySection::point).toList());
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
                part(words, "promoters", Role.KEPT, shown, NpsSurvey::promoters),
                part(words, "passives", Role.PASSIVE, shown, NpsSurvey::passives),
                part(words, "detractors", Role.LOST, shown, NpsSurvey::detractors))));
  }

  private static Part part(
      Words words, String term, Role role, List<NpsSurvey> shown, ToLongFunction<NpsSurvey> count) {
    return new Part(
        Term.label(term, words),
        role,
        shown.stream().map(survey -> (double) count.applyAsLong(survey)).toList());
  }

  private static NumbersTable table(Words words, List<NpsSurvey> shown, List<Step> steps) {
    List<Label> headings =
        List.of(
            Label.of(words.text("w.month")),
            Label.of(words.text("w.answers")),
            Term.label("promoters", words),
            Term.label("passives", words),
            Term.label("detractors", words),
            Term.label("nps", words),
            Label.of(words.text("w.ci95")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      NpsSurvey survey = shown.get(i);
      Point point = point(survey);
      Double value = point.value();
      Double low = point.low();
      Double high = point.high();
      Cell none = Cell.undefined(value == null ? words.reason(score(survey)) : "");
      rows.add(
          List.of(
              Shown.period(steps.get(i), words),
              Shown.count(survey.responses(), words),
              Shown.count(survey.promoters(), words),
              Shown.count(survey.passives(), words),
              Shown.count(survey.detractors(), words),
              value == null ? none : Cell.of(words.signed(value, 1)),
              low == null || high == null
                  ? none
                  : Cell.of(words.range(low, high, Measured.POINTS))));
    }
    return Shown.table(words.text("nps.title"), headings, rows);
  }

  private static Map<Tile, TileView> tiles(
      Words words, List<NpsSurvey> shown, List<Step> steps, int last) {
    if (last < 0) {
      return Map.of();
    }
    List<Point> spark = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (steps.get(i).state() != PeriodState.IN_PROGRESS) {
        Double value = point(shown.get(i)).value();
        spark.add(value == null ? Point.GAP : Point.of(value));
      }
    }
    String month = words.months().brief(steps.get(last).period());
    return Map.of(Tile.NET_PROMOTER_SCORE, tile(words, shown.get(last), month, spark));
  }

  private static TileView tile(Words words, NpsSurvey survey, String month, List<Point> spark) {
    String answers = words.plural("answers", survey.responses());
    return TileView.course(
        Term.label("nps", words),
        words.signed(score(survey).value() * 100, 1),
        month.isEmpty() ? answers : words.text("k.npsnote", "n", answers, "m", month),
        spark);
  }
}
