package org.retentionkit.customer;

import java.util.List;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/** The win-back rate, of lost customers who came back. */
public enum WinBackDefinition implements Measure<WinBackCounts, Rate> {
  /** Who came back in the window of who was lost before: 30 of 200 are 15 %. */
  WON_BACK_OF_POOL;

  private static final class Terms {
    static final Term<WinBackCounts> WON_BACK = Term.count("won back", WinBackCounts::wonBack);
    static final Term<WinBackCounts> POOL = Term.count("pool", WinBackCounts::pool);
  }

  private final Spec<WinBackCounts> spec =
      Spec.of(
              "win-back.won-back-of-pool",
              "Win-back rate",
              Terms.WON_BACK.partOf(Terms.POOL),
              "marketing glossaries, which leave pool and window unstated")
          .during(WinBackCounts::window)
          .overZero((counts, below) -> about("customer.pool-is-zero", counts))
          .notes((counts, exact) -> List.of(about("customer.pool-lost-in", counts)));

  @Override
  public Spec<WinBackCounts> spec() {
    return spec;
  }

  @Override
  public Rate of(WinBackCounts counts) {
    return Rate.of(this, counts);
  }

  private static Message about(String key, WinBackCounts counts) {
    return Message.of(key).and("period", counts.lostIn());
  }
}
