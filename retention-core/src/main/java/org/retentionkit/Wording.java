package org.retentionkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/** Puts explanations, messages and numbers into the words of one language. */
final class Wording {
  static final Wording ENGLISH = new Wording(new Bundle("en"));

  /** Room for most sentences, so that a buffer need not grow. */
  private static final int SENTENCE = 256;

  private final Bundle bundle;

  private Wording(Bundle bundle) {
    this.bundle = bundle;
  }

  /** The words of a language; English until it has any. */
  static Wording of(Locale locale) {
    Checks.notNull("locale", locale);
    return ENGLISH;
  }

  String quantity(Quantity quantity) {
    StringBuilder out = new StringBuilder(24);
    quantity(quantity, out);
    return out.toString();
  }

  private void quantity(Quantity quantity, StringBuilder out) {
    BigDecimal amount = quantity.amount();
    Unit unit = quantity.unit();
    String number = Text.minus(amount.toPlainString());
    if (unit.equals(Unit.POINTS) && amount.signum() > 0) {
      out.append('+');
    }
    out.append(number);
    if (!unit.equals(Unit.NONE)) {
      out.append(' ').append(unit(unit, number.equals("1")));
    }
  }

  String unit(Unit unit, boolean one) {
    if (unit.equals(Unit.NONE)) {
      return "";
    }
    String words = unit.code().isEmpty() ? unitWords(unit.key(), one) : unit.code();
    return unit.per().isEmpty() ? words : words + " " + per(unit.per());
  }

  private String per(String per) {
    int blank = per.indexOf(' ');
    if (blank < 0) {
      return template("per." + per).text();
    }
    StringBuilder out = new StringBuilder();
    String length = per.substring(0, blank) + " " + unitWords(per.substring(blank + 1), false);
    template("per.several").fill(out, (place, into) -> into.append(length));
    return out.toString();
  }

  private String unitWords(String key, boolean one) {
    if (key.equals(Unit.PERCENT.key())) {
      return template("unit.percent").text();
    }
    Template same = bundle.find("unit." + key);
    return (same != null ? same : template("unit." + key + (one ? ".one" : ".other"))).text();
  }

  String message(Message message) {
    StringBuilder out = new StringBuilder(96);
    message(message, message.key(), out);
    return out.toString();
  }

  /** The short form of a message; the whole one where it has none. */
  private void brief(Message message, StringBuilder out) {
    String brief = message.key() + ".brief";
    message(message, bundle.find(brief) == null ? message.key() : brief, out);
  }

  private void message(Message message, String key, StringBuilder out) {
    template(key).fill(out, (place, into) -> argument(message, place, into));
  }

  private void argument(Message message, String place, StringBuilder out) {
    for (Argument argument : message.arguments()) {
      if (argument.name().equals(place)) {
        argument(argument, out);
        return;
      }
    }
    throw Checks.broken(
        "message " + message.key(), "must fill the place {" + place + "}", message.arguments());
  }

  private void argument(Argument argument, StringBuilder out) {
    if (argument.quantity() != null) {
      quantity(argument.quantity(), out);
    } else if (argument.period() != null) {
      out.append(argument.period());
    } else if (argument.message() != null) {
      message(argument.message(), argument.message().key(), out);
    } else {
      out.append(argument.term() != null ? argument.term() : argument.text());
    }
  }

  /** A term with its value, or that it is not known. */
  String term(TermValue term) {
    StringBuilder out = new StringBuilder(48);
    term(term, out);
    return out.toString();
  }

  private void term(TermValue term, StringBuilder out) {
    Quantity value = term.value();
    template("term")
        .fill(
            out,
            (place, into) -> {
              if (place.equals("name")) {
                into.append(term.name());
              } else if (value == null) {
                into.append(template("not-known").text());
              } else {
                quantity(value, into);
              }
            });
  }

  <S> String formula(Layout<S> layout) {
    List<Term<S>> terms = layout.terms();
    StringBuilder out = new StringBuilder(96);
    Template.fill(layout.text(), out, (place, into) -> into.append(terms.get(place).name()));
    return out.toString();
  }

  String formula(Explanation of) {
    StringBuilder out = new StringBuilder(96);
    Template.fill(of.pattern(), out, (place, into) -> into.append(of.terms().get(place).name()));
    return out.toString();
  }

  /** The formula with each term's value behind its name. */
  String working(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    working(explanation, out);
    return out.toString();
  }

  private void working(Explanation explanation, StringBuilder out) {
    Message reason = explanation.reason();
    Template.fill(
        explanation.pattern(),
        out,
        (place, into) -> {
          TermValue term = explanation.terms().get(place);
          if (term.value() == null && reason != null && reason.names(term.name())) {
            into.append(term.name());
          } else {
            term(term, into);
          }
        });
  }

  String sentence(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    Message reason = explanation.reason();
    template(reason == null ? "sentence.defined" : "sentence.undefined")
        .fill(out, (place, into) -> part(explanation, place, into));
    ConfidenceInterval interval = explanation.interval();
    Quantity result = explanation.result();
    if (interval != null && result != null) {
      out.append(' ').append(interval.text(result.unit())).append('.');
    }
    for (Message note : explanation.notes()) {
      out.append(' ');
      message(note, note.key(), out);
    }
    return out.toString();
  }

  /** One line: what it is, its value and interval, or why there is none. */
  String reading(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    boolean isDefined = explanation.reason() == null;
    String key =
        !isDefined
            ? "reading.undefined"
            : explanation.interval() == null ? "reading.defined" : "reading.interval";
    template(key).fill(out, (place, into) -> part(explanation, place, into));
    return out.toString();
  }

  /** What sentences and readings are made of. */
  private void part(Explanation explanation, String place, StringBuilder out) {
    switch (place) {
      case "title" -> heading(explanation, out);
      case "result" -> quantity(Objects.requireNonNull(explanation.result()), out);
      case "working" -> working(explanation, out);
      case "reason" -> {
        Message reason = Objects.requireNonNull(explanation.reason());
        message(reason, reason.key(), out);
      }
      case "brief" -> brief(Objects.requireNonNull(explanation.reason()), out);
      case "level" -> out.append(Objects.requireNonNull(explanation.interval()).level());
      case "lower", "upper" -> limit(explanation, place, out);
      default -> throw Checks.broken("place", "must be a part of a sentence", place);
    }
  }

  private void limit(Explanation explanation, String place, StringBuilder out) {
    ConfidenceInterval interval = Objects.requireNonNull(explanation.interval());
    double limit = place.equals("lower") ? interval.lower() : interval.upper();
    out.append(interval.limit(limit, Objects.requireNonNull(explanation.result()).unit()));
  }

  private void heading(Explanation explanation, StringBuilder out) {
    Period period = explanation.period();
    if (period == null) {
      out.append(explanation.title());
    } else {
      template("sentence.title")
          .fill(
              out,
              (place, into) -> {
                if (place.equals("title")) {
                  into.append(explanation.title());
                } else {
                  into.append(period);
                }
              });
    }
  }

  private Template template(String key) {
    Template found = bundle.find(key);
    if (found == null) {
      throw Checks.broken("key", "must be the key of a message", key);
    }
    return found;
  }
}
