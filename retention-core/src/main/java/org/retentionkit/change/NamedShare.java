package org.retentionkit.change;

import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/** A share of which nothing is known but its name and its counts. */
record NamedShare(String name) implements Measure<Proportion, Rate> {
  private static final long serialVersionUID = 1L;
  private static final Term<Proportion> PART = Term.count("part", Proportion::part);
  private static final Term<Proportion> WHOLE = Term.count("whole", Proportion::whole);

  static Rate of(String name, Proportion share) {
    Text.notBlank("name", name);
    return new NamedShare(name).of(Checks.notNull("share", share));
  }

  @Override
  public Spec<Proportion> spec() {
    return Spec.of("share." + name, name, PART.partOf(WHOLE), "what the caller counted")
        .overZero((share, below) -> Message.of("change.nobody"));
  }

  @Override
  public Rate of(Proportion share) {
    return Rate.of(this, share);
  }
}
