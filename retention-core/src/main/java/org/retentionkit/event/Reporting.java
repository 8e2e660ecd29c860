package org.retentionkit.event;

import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.shape.Repeats;

/** What a log says is in it. */
final class Reporting {
  private Reporting() {}

  static LogReport of(LogFacts<?> log) {
    Tallies counted = log.counted();
    boolean changes = log.rules().kind() == RowRules.Kind.CHANGE;
    if (counted != null && !changes) {
      return LogReport.of(counted, LogReport.DuplicateCheck.NOT_COUNTED, 0);
    }
    Columns columns = log.columns();
    Repeats.Counted found =
        Folding.engine(log.workspace())
            .run((workers, arena) -> Repeats.count(columns, log.zone() != null, workers, arena));
    LogReport.DuplicateCheck check = check(log);
    long duplicates =
        switch (check) {
          case LEFT_OUT -> log.repeats();
          case COUNTED -> found.repeats();
          case NOT_COUNTED -> 0;
        };
    long decided = changes ? found.decided() : 0;
    return LogReport.of(log.tallies(), check, duplicates, log.blank(), decided);
  }

  private static LogReport.DuplicateCheck check(LogFacts<?> log) {
    if (log.rules().duplicates() == DuplicateRule.COUNT_ONCE) {
      return LogReport.DuplicateCheck.LEFT_OUT;
    }
    boolean lines = log.columns().grouped() && log.rules().kind() == RowRules.Kind.ORDER;
    return lines || log.counted() != null
        ? LogReport.DuplicateCheck.NOT_COUNTED
        : LogReport.DuplicateCheck.COUNTED;
  }
}
