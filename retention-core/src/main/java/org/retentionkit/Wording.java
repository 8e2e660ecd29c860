package org.retentionkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/** Puts explanations, messages and numbers into the words of one language. */
final class Wording {
  static final Wording ENGLISH = new Wording(new Bundle("en"));

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
    BigDecimal amount = quantity.amount();
    String number = amount.toPlainString().replace('-', '−');
    if (quantity.unit().equals(Unit.POINTS) && amount.signum() > 0) {
      number = "+" + number;
    }
    String unit = unit(quantity.unit(), number.equals("1"));
    return unit.isEmpty() ? number : number + " " + unit;
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
    return blank < 0
        ? pattern("per." + per)
        : fill(
            "per.several",
            Map.of(
                "length",
                per.substring(0, blank) + " " + unitWords(per.substring(blank + 1), false)));
  }

  private String unitWords(String key, boolean one) {
    Template same = bundle.find("unit." + key);
    return same != null
        ? same.fill(UnaryOperator.identity())
        : pattern("unit." + key + (one ? ".one" : ".other"));
  }

  String message(Message message) {
    return message(message, message.key());
  }

  /** The short form of a message; the whole one where it has none. */
  String brief(Message message) {
    String brief = message.key() + ".brief";
    return message(message, bundle.find(brief) == null ? message.key() : brief);
  }

  private String message(Message message, String key) {
    return template(key)
        .fill(
            place -> {
              for (Argument argument : message.arguments()) {
                if (argument.name().equals(place)) {
                  return argument(argument);
                }
              }
              throw Checks.broken(
                  "message " + message.key(),
                  "must fill the place {" + place + "}",
                  message.arguments());
            });
  }

  private String argument(Argument argument) {
    if (argument.quantity() != null) {
      return quantity(argument.quantity());
    } else if (argument.period() != null) {
      return argument.period().toString();
    } else if (argument.message() != null) {
      return message(argument.message());
    }
    return argument.term() != null ? argument.term() : String.valueOf(argument.text());
  }

  /** A term with its value, or that it is not known. */
  String term(TermValue term) {
    Quantity value = term.value();
    return fill(
        "term",
        Map.of(
            "name", term.name(), "value", value == null ? pattern("not-known") : quantity(value)));
  }

  <S> String formula(Layout<S> layout) {
    List<Term<S>> terms = layout.terms();
    return Template.of(layout.text()).fill(place -> terms.get(Integer.parseInt(place)).name());
  }

  String formula(Explanation explanation) {
    List<TermValue> terms = explanation.terms();
    return explanation.template().fill(place -> terms.get(Integer.parseInt(place)).name());
  }

  /** The formula with each term's value behind its name. */
  String working(Explanation explanation) {
    List<TermValue> terms = explanation.terms();
    Message reason = explanation.reason();
    return explanation
        .template()
        .fill(
            place -> {
              TermValue term = terms.get(Integer.parseInt(place));
              boolean said = term.value() == null && reason != null && reason.names(term.name());
              return said ? term.name() : term(term);
            });
  }

  String sentence(Explanation explanation) {
    Quantity result = explanation.result();
    Message reason = explanation.reason();
    StringBuilder text =
        new StringBuilder(
            reason == null
                ? fill(
                    "sentence.defined",
                    Map.of(
                        "title", heading(explanation),
                        "result", String.valueOf(result),
                        "working", working(explanation)))
                : fill(
                    "sentence.undefined",
                    Map.of(
                        "title", heading(explanation),
                        "reason", message(reason),
                        "working", working(explanation))));
    ConfidenceInterval interval = explanation.interval();
    if (interval != null && result != null) {
      text.append(' ').append(interval.text(result.unit())).append('.');
    }
    explanation.notes().forEach(note -> text.append(' ').append(message(note)));
    return text.toString();
  }

  /** One line: what it is, its value and interval, or why there is none. */
  String reading(Explanation explanation) {
    Quantity result = explanation.result();
    Message reason = explanation.reason();
    String title = heading(explanation);
    if (result == null || reason != null) {
      return fill(
          "reading.undefined",
          Map.of("title", title, "reason", brief(Objects.requireNonNull(reason))));
    }
    String reading = fill("reading.defined", Map.of("title", title, "result", quantity(result)));
    ConfidenceInterval interval = explanation.interval();
    return interval == null
        ? reading
        : fill(
            "reading.interval",
            Map.of(
                "reading", reading,
                "level", interval.level(),
                "lower", interval.limit(interval.lower(), result.unit()),
                "upper", interval.limit(interval.upper(), result.unit())));
  }

  private String heading(Explanation explanation) {
    Period period = explanation.period();
    return period == null
        ? explanation.title()
        : fill("sentence.title", Map.of("title", explanation.title(), "period", period.toString()));
  }

  private String fill(String key, Map<String, String> values) {
    return template(key).fill(place -> Objects.requireNonNull(values.get(place), place));
  }

  private String pattern(String key) {
    return template(key).fill(UnaryOperator.identity());
  }

  private Template template(String key) {
    @Nullable Template found = bundle.find(key);
    if (found == null) {
      throw Checks.broken("key", "must be the key of a message", key);
    }
    return found;
  }
}
