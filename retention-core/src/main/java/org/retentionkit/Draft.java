package org.retentionkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/** The parts of a {@link Spec} before it is made; nobody changes them afterwards. */
final class Draft<S> {
  final String id;
  final String title;
  final String source;
  final List<Form<S>> forms;
  @Nullable Metric metric;
  Function<S, @Nullable Period> period;
  @Nullable BiFunction<S, String, Message> overZero;
  @Nullable Function<S, @Nullable Message> undefinedIf;
  BiFunction<S, @Nullable Ratio, List<Message>> notes;
  @Nullable Function<S, @Nullable ConfidenceInterval> interval;
  boolean hundredfold;
  ToIntFunction<S> decimals;
  Function<S, Unit> unit;

  Draft(String id, String title, Formula<S> formula, String source) {
    this.id = Text.notBlank("id", id);
    this.title = Text.notBlank("title", title);
    this.source = Text.notBlank("source", source);
    this.forms = new ArrayList<>();
    forms.add(new Form<>(summary -> true, Checks.notNull("formula", formula)));
    this.period = summary -> null;
    this.notes = (summary, exact) -> List.of();
    this.hundredfold = true;
    this.decimals = summary -> 1;
    this.unit = summary -> Unit.PERCENT;
  }

  Draft(Draft<S> other) {
    this.id = other.id;
    this.title = other.title;
    this.source = other.source;
    this.forms = new ArrayList<>(other.forms);
    this.metric = other.metric;
    this.period = other.period;
    this.overZero = other.overZero;
    this.undefinedIf = other.undefinedIf;
    this.notes = other.notes;
    this.interval = other.interval;
    this.hundredfold = other.hundredfold;
    this.decimals = other.decimals;
    this.unit = other.unit;
  }
}
