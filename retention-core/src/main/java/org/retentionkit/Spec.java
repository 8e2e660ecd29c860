package org.retentionkit;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * What one definition says, once: id, title, formula over terms, source. All else follows. A {@link
 * #form} that fits what the summary knows is chosen first and once. Immutable; each step gives
 * another one.
 *
 * <p>A result is undefined for the first of these reasons: a term that is not known ({@link
 * Term#knownIf}), {@link #undefinedIf}, a division by 0 ({@link #overZero}).
 *
 * @param <S> the summary it reads
 */
public final class Spec<S> {
  private final Draft<S> parts;
  final Form<S>[] forms;
  private final int last;

  private Spec(Draft<S> parts) {
    this.parts = parts;
    this.forms = Form.array(parts.forms);
    this.last = forms.length - 1;
  }

  /**
   * A definition that reads in per cent, with one decimal.
   *
   * @param id what tells it from all others: {@code customer-churn.opening-cohort}
   * @param title the measure and its variant
   * @param formula over terms of the summary
   * @param source who publishes it
   */
  public static <S> Spec<S> of(String id, String title, Formula<S> formula, String source) {
    return new Spec<>(new Draft<>(id, title, formula, source));
  }

  /** Which quantity it is, where benchmarks and targets exist for it. */
  public Spec<S> metric(Metric metric) {
    return changed(draft -> draft.metric = Checks.notNull("metric", metric));
  }

  /** The period that a summary, and so its result, speaks of. */
  public Spec<S> during(Function<S, @Nullable Period> period) {
    return changed(draft -> draft.period = Checks.notNull("period", period));
  }

  /** The form for summaries of a kind; the first that fits is taken, the main formula last. */
  public Spec<S> form(Predicate<S> where, Formula<S> other) {
    Form<S> form = new Form<>(Checks.notNull("where", where), Checks.notNull("other", other));
    return changed(draft -> draft.forms.add(draft.forms.size() - 1, form));
  }

  /** The reason where the formula divides by 0, from the summary and the names of what is 0. */
  public Spec<S> overZero(BiFunction<S, String, Message> reason) {
    return changed(draft -> draft.overZero = Checks.notNull("reason", reason));
  }

  /** Another reason to be undefined; null where there is none. Asked of known terms only. */
  public Spec<S> undefinedIf(Function<S, @Nullable Message> reason) {
    return changed(draft -> draft.undefinedIf = Checks.notNull("reason", reason));
  }

  /** What else to know, from the summary and the exact value (null: undefined). */
  public Spec<S> notes(BiFunction<S, @Nullable Ratio, List<Message>> notes) {
    return changed(draft -> draft.notes = Checks.notNull("notes", notes));
  }

  /** The 95 % interval of the explanation; a share has Wilson's by itself. */
  public Spec<S> interval(Function<S, @Nullable ConfidenceInterval> interval) {
    return changed(draft -> draft.interval = Checks.notNull("interval", interval));
  }

  /** Reads in per cent. */
  public Spec<S> percent(int decimals) {
    return percent(decimals, summary -> Unit.PERCENT);
  }

  /** Reads in points, −100 to +100. */
  public Spec<S> points(int decimals) {
    return percent(decimals, summary -> Unit.POINTS);
  }

  /** Reads a hundredfold in a unit that the summary names: % a month, percentage points. */
  public Spec<S> percent(int decimals, Function<S, Unit> unit) {
    return reads(true, summary -> decimals, Checks.notNull("unit", unit));
  }

  /** Reads as money, with the decimals of its currency. */
  public Spec<S> money(Function<S, Currency> currency) {
    Checks.notNull("currency", currency);
    return reads(
        false,
        summary -> Money.decimals(currency.apply(summary)),
        summary -> Unit.of(currency.apply(summary)));
  }

  /** Reads as a number with a unit. */
  public Spec<S> figure(int decimals, Unit unit) {
    return figure(decimals, summary -> unit);
  }

  /** Reads as a number with a unit that the summary names. */
  public Spec<S> figure(int decimals, Function<S, Unit> unit) {
    return reads(false, summary -> decimals, Checks.notNull("unit", unit));
  }

  /** What tells it from all others. */
  public String id() {
    return parts.id;
  }

  /** The measure and its variant. */
  public String title() {
    return parts.title;
  }

  /** The main formula, in the names of its terms. */
  public String formula() {
    return forms[last].formula.toString();
  }

  /** The terms of the main formula, in reading order. */
  public List<Term<S>> terms() {
    return forms[last].terms;
  }

  /** Who publishes or uses the definition. */
  public String source() {
    return parts.source;
  }

  /** Which quantity it is. */
  public Optional<Metric> metric() {
    return Optional.ofNullable(parts.metric);
  }

  /** The period of a summary; empty if it speaks of none. */
  public Optional<Period> period(S summary) {
    return Optional.ofNullable(parts.period.apply(summary));
  }

  /** The unit that the result is read in. */
  public Unit unit(S summary) {
    return parts.unit.apply(summary);
  }

  /** Whether it is a share of one counted group. */
  public boolean isShare(S summary) {
    return form(summary).share;
  }

  /** The two sides of the result's quotient; null if it is none, or undefined. */
  Form.@Nullable Sides sides(S summary) {
    Form<S> form = form(summary);
    return early(form, summary) == null ? form.sides(summary) : null;
  }

  /** The share as counts; {@code 0/0} if it is undefined. */
  Proportion proportion(S summary) {
    Form<S> form = form(summary);
    return early(form, summary) == null ? form.proportion(summary) : new Proportion(0, 0);
  }

  /** The exact value; {@code 0/0} if it is undefined. */
  public Ratio exact(S summary) {
    Form<S> form = form(summary);
    return early(form, summary) == null ? form.formula.at(summary) : Ratio.UNDEFINED;
  }

  /** The value as the nearest double; an exception if it is undefined. */
  public double value(S summary) {
    Form<S> form = form(summary);
    double quick = form.quick(summary);
    if (Double.isFinite(quick)
        && (parts.undefinedIf == null || parts.undefinedIf.apply(summary) == null)) {
      return quick;
    }
    if (early(form, summary) == null) {
      Ratio exact = form.formula.at(summary);
      if (exact.isDefined()) {
        return exact.value();
      }
    }
    throw new UndefinedMeasureException(parts.title, undefined(summary).orElseThrow().toString());
  }

  /** Why the result has no number; empty if it has one. */
  public Optional<Message> undefined(S summary) {
    Form<S> form = form(summary);
    Message early = early(form, summary);
    return early != null || form.formula.at(summary).isDefined()
        ? Optional.ofNullable(early)
        : Optional.of(new Explainer<>(parts, form, summary).overZero());
  }

  /** All that is to be said of the result of {@code summary}. */
  public Explanation explain(S summary) {
    Form<S> form = form(summary);
    return new Explainer<>(parts, form, summary).explanation(undefined(summary).orElse(null));
  }

  /** That of the definition which {@code result} follows. */
  @SuppressWarnings("unchecked") // a result holds a summary that its own definition reads
  static Spec<Object> of(Measurement result) {
    return ((Measure<Object, ?>) result.definition()).spec();
  }

  private @Nullable Message early(Form<S> form, S summary) {
    Message unknown = form.unknown(summary);
    return unknown != null || parts.undefinedIf == null
        ? unknown
        : parts.undefinedIf.apply(summary);
  }

  private Form<S> form(S summary) {
    int i = 0;
    while (i < last && !forms[i].where.test(summary)) {
      i++;
    }
    return forms[i];
  }

  private Spec<S> reads(boolean hundredfold, ToIntFunction<S> decimals, Function<S, Unit> unit) {
    return changed(
        draft -> {
          draft.hundredfold = hundredfold;
          draft.decimals = decimals;
          draft.unit = unit;
        });
  }

  private Spec<S> changed(Consumer<Draft<S>> change) {
    Draft<S> draft = new Draft<>(parts);
    change.accept(draft);
    return new Spec<>(draft);
  }
}
