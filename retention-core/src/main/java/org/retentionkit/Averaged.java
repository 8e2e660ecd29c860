package org.retentionkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates that an {@link Average} is made of: which take part, and for which periods. */
final class Averaged {
  private Averaged() {}

  /** The rates that have a value. */
  static List<Rate> defined(List<Rate> rates) {
    return rates.stream().filter(Rate::isDefined).toList();
  }

  /** What each rate with a value divides, and by what. */
  static List<Form.Sides> sides(List<Rate> rates) {
    List<Form.Sides> all = new ArrayList<>();
    for (Rate rate : rates) {
      Form.Sides sides = sides(rate);
      if (sides != null) {
        all.add(sides);
      }
    }
    return all;
  }

  private static Form.@Nullable Sides sides(Rate rate) {
    return Spec.of(rate).sides(rate.summary());
  }

  /** The period of a rate. */
  static Optional<Period> period(Rate rate) {
    return Spec.of(rate).period(rate.summary());
  }

  /** From the first day of all periods to the last; null if a rate has none. */
  static @Nullable Period span(List<Rate> rates) {
    Period span = null;
    for (Rate rate : rates) {
      Period period = period(rate).orElse(null);
      if (period == null) {
        return null;
      }
      span = span == null ? period : spanning(span, period);
    }
    return span;
  }

  private static Period spanning(Period one, Period other) {
    return new Period(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.endExclusive().isAfter(other.endExclusive())
            ? one.endExclusive()
            : other.endExclusive());
  }

  /** Why there is no average: no rate has a value, or one has no base to weigh it by. */
  static @Nullable Message missing(List<Rate> rates, boolean needsBases) {
    List<Rate> defined = defined(rates);
    if (defined.isEmpty()) {
      Period span = span(rates);
      return span == null
          ? Message.of("average-of-none")
          : Message.of("average-of-no-period").and("period", span);
    }
    for (Rate rate : needsBases ? defined : List.<Rate>of()) {
      if (sides(rate) == null) {
        return Message.of("average-without-base").and("title", title(rate));
      }
    }
    return null;
  }

  /** What was averaged, and what was left out. */
  static List<Message> notes(List<Rate> rates) {
    List<Message> notes = new ArrayList<>();
    List<Rate> defined = defined(rates);
    if (!defined.isEmpty() && period(defined.get(0)).isPresent()) {
      notes.add(
          Message.of("average-of").and("title", title(rates.get(0))).and("periods", list(defined)));
    }
    List<Rate> leftOut = rates.stream().filter(rate -> !rate.isDefined()).toList();
    if (!leftOut.isEmpty() && !defined.isEmpty()) {
      notes.add(Message.of("average-left-out").and("periods", list(leftOut)));
    }
    return notes;
  }

  private static Message list(List<Rate> rates) {
    return Message.list(rates.stream().map(Averaged::named).toList());
  }

  private static Message named(Rate rate) {
    return period(rate)
        .map(period -> Message.of("period").and("period", period))
        .orElseGet(() -> title(rate));
  }

  private static Message title(Rate rate) {
    return Message.title(rate.definition().id(), rate.definition().title());
  }
}
