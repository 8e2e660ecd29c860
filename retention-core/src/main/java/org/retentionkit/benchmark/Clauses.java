package org.retentionkit.benchmark;

import java.util.List;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Text;

/** The clauses of which readings are made. */
final class Clauses {
  private static final Unit POINTS = new Unit("size-points", "", "");

  private Clauses() {}

  /** One after the other, parted by a semicolon. */
  static Message joined(List<Message> clauses) {
    return clauses.stream()
        .reduce(
            (first, second) ->
                Message.of("benchmark.joined").and("first", first).and("second", second))
        .orElseThrow();
  }

  /** A message with words of a table, which a language may have; with braces they are a host's. */
  static Message quoting(Message message, String place, String words) {
    return words.indexOf('{') < 0 ? message.andTerm(place, words) : message.and(place, words);
  }

  /** The same without the sign that points always have. */
  static Quantity plain(Quantity quantity) {
    return quantity.unit().equals(Unit.POINTS) ? new Quantity(quantity.amount(), POINTS) : quantity;
  }

  /** The size of a difference without sign and trailing zeros: {@code 23 points}. */
  static Quantity size(Ratio difference) {
    return new Quantity(Text.plain(difference.percent(1).abs()), POINTS);
  }
}
