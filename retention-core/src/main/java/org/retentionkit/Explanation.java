package org.retentionkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * How a number came about, as data: definition, period, terms, result, interval and notes of a
 * {@link Measurement}. It is what JSON, reports, other languages and clusters carry; {@link
 * #sentence()} is one rendering.
 *
 * <p>Worked example: {@code Customer retention rate, March 2026: 40.0 % = (closing 800 − acquired
 * 400) ÷ opening 1000. 95 % Wilson interval 37.0 % to 43.1 %.}
 *
 * @param definition the id of the definition followed: {@code customer-retention.opening-cohort}
 * @param title its title
 * @param period the period the result speaks of; null if it speaks of none
 * @param pattern the formula used, with a numbered place for each term: {@code ({0} − {1}) ÷ {2}}
 * @param terms the terms of the formula, in its order, known or not
 * @param result the result as shown; null if it is undefined
 * @param value the result as the nearest {@code double}, rates as fractions; null if it is
 *     undefined, or beyond the largest double
 * @param reason why there is no result; null if there is one
 * @param interval the interval around the result; null where there is none
 * @param notes what else a reader should know, each a full sentence
 * @param from the explanations of the results it is made of
 */
@SuppressWarnings("serial") // its lists are copies by List.copyOf, which are serialisable
public record Explanation(
    String definition,
    String title,
    @Nullable Period period,
    String pattern,
    List<TermValue> terms,
    @Nullable Quantity result,
    @Nullable Double value,
    @Nullable Message reason,
    @Nullable ConfidenceInterval interval,
    List<Message> notes,
    List<Explanation> from)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks that there is either a result or a reason, and a value only of a result. */
  public Explanation {
    Text.notBlank("definition", definition);
    Text.notBlank("title", title);
    Checks.notNull("pattern", pattern);
    terms = List.copyOf(Checks.notNull("terms", terms));
    notes = List.copyOf(Checks.notNull("notes", notes));
    from = List.copyOf(Checks.notNull("from", from));
    if ((result == null) == (reason == null) || (value != null && result == null)) {
      throw new IllegalArgumentException(
          title + " must be explained with either a result and its value, or a reason");
    }
    if (!Template.isNumbered(pattern, terms.size())) {
      throw Checks.broken(
          "pattern", "must have places from {0} to {" + (terms.size() - 1) + "}", pattern);
    }
  }

  /** The formula used, in the names of its terms. */
  public String formula() {
    return Wording.PLAIN.dictionary.formula(definition, pattern, names());
  }

  /** The formula with each term's value behind its name. */
  public String working() {
    return Wording.PLAIN.working(this);
  }

  private List<String> names() {
    return terms.stream().map(TermValue::name).toList();
  }

  /** The shown value of a term; empty if the formula has no such term, or it is not known. */
  public Optional<Quantity> term(String name) {
    Checks.notNull("name", name);
    for (TermValue term : terms) {
      if (term.name().equals(name)) {
        return Optional.ofNullable(term.value());
      }
    }
    return Optional.empty();
  }

  /** All of it in plain English: digits ungrouped, days as in ISO 8601. */
  public String sentence() {
    return Wording.PLAIN.sentence(this);
  }

  /** All of it in the words of a language, in English where there are none; see {@link Words}. */
  public String sentence(Locale locale) {
    return Words.of(locale).sentence(this);
  }

  /**
   * One line in English: {@code Customer churn rate, March 2026: 3.5 % (95 %: 2.5 % to 4.8 %)}, or
   * {@code …: n/a (opening is 0 in March 2026)}.
   */
  public String reading() {
    return Wording.PLAIN.reading(this);
  }

  /** One line in the words of a language, in English where there are none. */
  public String reading(Locale locale) {
    return Words.of(locale).reading(this);
  }

  /**
   * Title, result and working as a clause that stands inside another message: {@code Customer
   * retention rate: 40.0 % = (closing 800 − acquired 400) ÷ opening 1000}.
   */
  public Message clause() {
    List<Argument> parts = new ArrayList<>();
    parts.add(Argument.of("id", definition));
    parts.add(Argument.of(Message.TEXT, pattern));
    for (int i = 0; i < terms.size(); i++) {
      parts.add(Argument.of(Integer.toString(i), terms.get(i).message(reason)));
    }
    Message stem =
        Message.of(reason == null ? "clause.defined" : "clause.undefined")
            .and("title", Message.title(definition, title))
            .and("working", new Message(Message.FORMULA, parts));
    return reason == null
        ? stem.and("result", Objects.requireNonNull(result))
        : stem.and("reason", reason);
  }

  /** All of it as one line of JSON, with the names of the components, dates as in ISO 8601. */
  public String toJson() {
    return ExplanationJson.of(this);
  }

  /** The same with the explanations of the results it is made of. */
  public Explanation madeFrom(List<Explanation> parts) {
    return new Explanation(
        definition, title, period, pattern, terms, result, value, reason, interval, notes, parts);
  }

  /** The same as {@link #sentence()}. */
  @Override
  public String toString() {
    return sentence();
  }
}
