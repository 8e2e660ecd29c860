package org.retentionkit.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Definition;
import org.retentionkit.Known;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;

/**
 * The definition of a change: the later result less the earlier one.
 *
 * @param of the definition that both follow
 * @param unit what the results are read in
 * @param decimals one, or as many as it takes to show that there is a change
 * @param later whether the second is of a later time, and not another group
 */
record Comparison(Definition of, Unit unit, int decimals, boolean later)
    implements Measure<Change, Change> {
  private static final long serialVersionUID = 1L;
  private static final int MAX_DECIMALS = 12;

  static Comparison between(Change change) {
    Unit unit = unit(change);
    boolean inPoints = inPoints(unit);
    int decimals = 1;
    if (change.before().isDefined() && change.after().isDefined()) {
      Ratio exact = Change.side(change.after()).exact().minus(Change.side(change.before()).exact());
      while (decimals < MAX_DECIMALS
          && exact.signum() != 0
          && shown(exact, decimals, inPoints).signum() == 0) {
        decimals++;
      }
    }
    return new Comparison(change.after().definition(), unit, decimals, change.isLater());
  }

  @Override
  public Spec<Change> spec() {
    Term<Change> was = term("before", Change::before);
    Term<Change> is = term("after", Change::after);
    Spec<Change> spec =
        Spec.of(
                of.id() + (later ? ".change" : ".difference"),
                (later ? "Change of " : "Difference of ") + inSentence(of.title()),
                is.minus(was),
                "R. G. Newcombe (1998), Statistics in Medicine 17, 873-890; G. Y. Zou and"
                    + " A. Donner (2008)")
            .during(change -> change.after().explanation().period())
            .interval(Comparison::interval)
            .notes(ChangeWords::notes);
    return inPoints() ? spec.points(decimals) : spec.figure(decimals, Unit.NONE);
  }

  @Override
  public Change of(Change change) {
    return change;
  }

  boolean inPoints() {
    return inPoints(unit);
  }

  /** The size of the change without its sign, as shown. */
  Quantity size(Ratio exact) {
    Unit by =
        inPoints()
            ? new Unit("by-" + (unit.equals(Unit.PERCENT) ? "percentage-points" : "points"), "", "")
            : Unit.NONE;
    return new Quantity(shown(exact, decimals, inPoints()).abs(), by);
  }

  private Term<Change> term(String name, Function<Change, Measurement> part) {
    return Term.<Change>of(
            name,
            change -> Change.side(part.apply(change)).exact(),
            change ->
                new Quantity(
                    shown(Change.side(part.apply(change)).exact(), decimals, inPoints()), unit))
        .knownIf(
            new Known<>(
                change -> part.apply(change).isDefined(),
                change ->
                    Message.of("change.undefined")
                        .andTerm("side", name)
                        .and(
                            "reason",
                            Objects.requireNonNull(part.apply(change).explanation().reason()))));
  }

  private static @Nullable ConfidenceInterval interval(Change change) {
    try {
      return change.interval(0.95);
    } catch (UndefinedMeasureException tooFewAnswers) {
      return null;
    }
  }

  private static BigDecimal shown(Ratio exact, int decimals, boolean inPoints) {
    return inPoints ? exact.percent(decimals) : exact.rounded(decimals, RoundingMode.HALF_EVEN);
  }

  private static boolean inPoints(Unit unit) {
    return unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS);
  }

  private static Unit unit(Change change) {
    for (Measurement each : List.of(change.after(), change.before())) {
      Quantity result = each.explanation().result();
      if (result != null) {
        return result.unit();
      }
    }
    return change.after() instanceof Rate ? Unit.PERCENT : Unit.NONE;
  }

  /** "customer churn rate", but "Net Promoter Score". */
  private static String inSentence(String title) {
    int blank = title.indexOf(' ');
    boolean name =
        Character.isUpperCase(title.codePointAt(Math.min(1, title.length() - 1)))
            || (blank > 0
                && blank + 1 < title.length()
                && Character.isUpperCase(title.charAt(blank + 1)));
    return name ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
