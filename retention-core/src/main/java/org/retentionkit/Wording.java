package org.retentionkit;

import java.util.Map;
import java.util.Objects;
import org.retentionkit.internal.Checks;

/** Puts explanations, messages and terms into the words of one language. */
final class Wording {
  /** English as {@code toString} prints it: digits ungrouped, days as in ISO 8601. */
  static final Wording PLAIN = new Wording("en", new Bundle("en", true, null), true);

  /** Room for most sentences, so that a buffer need not grow. */
  private static final int SENTENCE = 256;

  final Notation notation;
  final Dictionary dictionary;
  private final String language;
  private final Bundle bundle;
  private final boolean plain;
  private final String between;

  Wording(String language, Bundle bundle, boolean plain) {
    this.language = language;
    this.bundle = bundle;
    this.plain = plain;
    this.dictionary = new Dictionary(bundle, plain);
    this.notation = new Notation(language, bundle, plain);
    this.between = bundle.get("sentence.between").text();
  }

  /** The same with patterns of a host, which are asked first. */
  Wording plus(Map<String, String> patterns) {
    return new Wording(language, bundle.plus(patterns), plain);
  }

  /** Whether the language has a pattern of this key, or a host gave one. */
  boolean knows(String key) {
    return bundle.find(key) != null;
  }

  String quantity(Quantity quantity) {
    StringBuilder out = new StringBuilder(24);
    notation.quantity(quantity, out);
    return out.toString();
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
    switch (key) {
      case Message.TITLE ->
          out.append(dictionary.title(message.words("id"), message.words(Message.TEXT)));
      case Message.FORMULA -> formula(message, out);
      default -> pattern(message, key).fill(out, (place, into) -> argument(message, place, into));
    }
  }

  /** A key that no bundle has is a host's: its message brings its own English. */
  private Template pattern(Message message, String key) {
    Template found = bundle.find(key);
    Argument english = found == null ? message.argument(Message.TEXT) : null;
    return english == null || english.text() == null
        ? bundle.get(key)
        : Template.of(english.text());
  }

  private void formula(Message message, StringBuilder out) {
    int terms = message.arguments().size() - 2;
    dictionary
        .formula(message.words("id"), message.words(Message.TEXT), terms)
        .fill(out, (place, into) -> argument(message, place, into));
  }

  private void argument(Message message, String place, StringBuilder out) {
    Argument argument = message.argument(place);
    if (argument == null) {
      throw Checks.broken(
          "message " + message.key(), "must fill the place {" + place + "}", message.arguments());
    }
    if (argument.quantity() != null) {
      notation.quantity(argument.quantity(), out);
    } else if (argument.period() != null) {
      notation.period(argument.period(), out);
    } else if (argument.message() != null) {
      message(argument.message(), argument.message().key(), out);
    } else if (argument.term() != null) {
      dictionary.words(argument.term(), out);
    } else {
      out.append(argument.text());
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
    bundle
        .get("term")
        .fill(
            out,
            (place, into) -> {
              if (place.equals("name")) {
                into.append(dictionary.word(term.name()));
              } else if (value == null) {
                into.append(bundle.get("not-known").text());
              } else {
                notation.quantity(value, into);
              }
            });
  }

  /** The formula with each term's value behind its name. */
  String working(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    working(explanation, out);
    return out.toString();
  }

  private void working(Explanation explanation, StringBuilder out) {
    Message reason = explanation.reason();
    Template.Numbers value =
        (place, into) -> {
          TermValue term = explanation.terms().get(place);
          if (term.value() == null && reason != null && reason.names(term.name())) {
            into.append(dictionary.word(term.name()));
          } else {
            term(term, into);
          }
        };
    if (plain) {
      Template.fill(explanation.pattern(), out, value);
    } else {
      dictionary
          .formula(explanation.definition(), explanation.pattern(), explanation.terms().size())
          .fill(out, (place, into) -> value.append(Integer.parseInt(place), into));
    }
  }

  String sentence(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    bundle
        .get(explanation.reason() == null ? "sentence.defined" : "sentence.undefined")
        .fill(out, (place, into) -> part(explanation, place, into));
    ConfidenceInterval interval = explanation.interval();
    Quantity result = explanation.result();
    if (interval != null && result != null) {
      out.append(between);
      int from = out.length();
      bundle.get("interval").fill(out, (place, into) -> interval(interval, result.unit(), into));
      finish(out, from);
    }
    for (Message note : explanation.notes()) {
      out.append(between);
      int from = out.length();
      message(note, note.key(), out);
      finish(out, from);
    }
    return out.toString();
  }

  /** A sentence begins with a capital; after a full stop of an abbreviation it needs none. */
  private void finish(StringBuilder out, int from) {
    if (!plain && out.length() > from) {
      out.setCharAt(from, Character.toUpperCase(out.charAt(from)));
      if (out.length() > from + 1 && out.indexOf("..", out.length() - 2) >= 0) {
        out.setLength(out.length() - 1);
      }
    }
  }

  String reading(Explanation explanation) {
    StringBuilder out = new StringBuilder(SENTENCE);
    boolean isDefined = explanation.reason() == null;
    String key =
        !isDefined
            ? "reading.undefined"
            : explanation.interval() == null ? "reading.defined" : "reading.interval";
    bundle.get(key).fill(out, (place, into) -> part(explanation, place, into));
    return out.toString();
  }

  /** An interval in the unit of the result it belongs to. */
  void interval(ConfidenceInterval interval, Unit unit, StringBuilder out) {
    String key = unit.equals(Unit.POINTS) ? "interval.points" : "interval.plain";
    bundle.get(key).fill(out, (place, into) -> part(interval, unit, place, into));
  }

  private void part(ConfidenceInterval interval, Unit unit, String place, StringBuilder out) {
    switch (place) {
      case "level" -> notation.number(interval.level(), out);
      case "method" -> out.append(dictionary.word(interval.method()));
      case "lower" -> notation.limit(interval.lower(), unit, out);
      case "upper" -> notation.limit(interval.upper(), unit, out);
      default -> throw Checks.broken("place", "must be a part of an interval", place);
    }
  }

  private void part(Explanation explanation, String place, StringBuilder out) {
    switch (place) {
      case "title" -> heading(explanation, out);
      case "result" -> notation.quantity(Objects.requireNonNull(explanation.result()), out);
      case "working" -> working(explanation, out);
      case "reason" -> {
        Message reason = Objects.requireNonNull(explanation.reason());
        message(reason, reason.key(), out);
      }
      case "brief" -> brief(Objects.requireNonNull(explanation.reason()), out);
      default ->
          part(
              Objects.requireNonNull(explanation.interval()),
              Objects.requireNonNull(explanation.result()).unit(),
              place,
              out);
    }
  }

  private void heading(Explanation explanation, StringBuilder out) {
    Period period = explanation.period();
    if (period == null) {
      out.append(dictionary.title(explanation));
    } else {
      bundle
          .get("sentence.title")
          .fill(
              out,
              (place, into) -> {
                if (place.equals("title")) {
                  into.append(dictionary.title(explanation));
                } else {
                  notation.period(period, into);
                }
              });
    }
  }
}
