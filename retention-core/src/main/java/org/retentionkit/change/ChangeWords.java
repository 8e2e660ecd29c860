package org.retentionkit.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Ratio;

/** The messages of a change. */
final class ChangeWords {
  private static final double CONFIDENCE = 0.95;

  private ChangeWords() {}

  /** One line: how far it moved, and whether that is significant at 95 %. */
  static Message reading(Change change) {
    Comparison comparison = (Comparison) change.definition();
    TestResult test = change.test();
    Double logP = test.logPValue();
    Period period = change.after().explanation().period();
    Message heading =
        Message.of(period == null ? "change.title" : "change.title-dated")
            .and("title", Message.title(comparison.of().id(), comparison.of().title()));
    Message verdict =
        logP == null
            ? Message.of("change.untested")
            : Message.of(
                    isSignificant(change, test) ? "change.significant" : "change.not-significant")
                .and("p", PText.brief(logP));
    return Message.of("change.reading")
        .and("title", period == null ? heading : heading.and("period", period))
        .and("movement", movement(change, comparison))
        .and("verdict", verdict);
  }

  static List<Message> notes(Change change, @Nullable Ratio exact) {
    List<Message> notes = new ArrayList<>();
    Period was = change.before().explanation().period();
    Period is = change.after().explanation().period();
    if (was != null && !was.equals(is)) {
      notes.add(Message.of("change.before").and("period", was));
    }
    if (exact != null) {
      notes.add(verdict(change, (Comparison) change.definition()));
    }
    notes.add(Message.of("change.independent"));
    return notes;
  }

  private static Message verdict(Change change, Comparison comparison) {
    TestResult test = change.test();
    Message movement = movement(change, comparison);
    String kind = comparison.later() ? "change.it" : "change.group";
    Message reason = test.undefined();
    if (reason != null) {
      return Message.of(kind + "-untested")
          .and("movement", movement)
          .andTerm("test", test.test())
          .and("reason", reason);
    }
    return Message.of(kind + (isSignificant(change, test) ? "-exceeds" : "-within"))
        .and("movement", movement)
        .andTerm("test", test.test())
        .and("p", PText.precise(Objects.requireNonNull(test.logPValue()), 2));
  }

  private static boolean isSignificant(Change change, TestResult test) {
    return change.exact().signum() != 0 && test.isSignificant(CONFIDENCE);
  }

  private static Message movement(Change change, Comparison comparison) {
    int sign = change.exact().signum();
    if (sign == 0) {
      return Message.of(comparison.later() ? "change.same" : "change.equal");
    }
    String key =
        comparison.later()
            ? sign > 0 ? "change.rose" : "change.fell"
            : sign > 0 ? "change.higher" : "change.lower";
    return Message.of(key).and("size", comparison.size(change.exact()));
  }
}
