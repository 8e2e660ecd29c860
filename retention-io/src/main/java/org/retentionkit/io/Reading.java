package org.retentionkit.io;

import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a source: rows go to the parser, and those that are not for the log are listed.
 */
final class Reading implements RowHandler {
  private static final int EVERY = 1 << 16;

  private final String source;
  private final RowParser parser;
  private final boolean stopping;
  private final Set<String> leftOut;
  private final LongConsumer progress;
  private final boolean anyThread;
  private final Rejects rejects = new Rejects();
  private @Nullable Fields fields;
  private @Nullable Field status;
  private long rows;
  private long bad;

  Reading(
      String source,
      RowParser parser,
      BadRowRule rule,
      Set<String> leftOut,
      LongConsumer progress,
      boolean anyThread) {
    this.source = source;
    this.parser = parser;
    this.stopping = rule == BadRowRule.STOP;
    this.leftOut = leftOut;
    this.progress = progress;
    this.anyThread = anyThread;
  }

  long rows() {
    return rows;
  }

  Rejects rejects() {
    return rejects;
  }

  @Override
  public void begin(Fields found) {
    fields = found;
    status = found.find(Role.STATUS);
    parser.begin(found);
  }

  @Override
  public void row(long line) {
    take(line);
    tell(rows);
  }

  @Override
  public void take(long line) {
    rows++;
    try {
      if (status != null && !leftOut.isEmpty()) {
        leaveOut(status);
      }
      parser.read(line);
    } catch (BadValue e) {
      reject(line, e);
    }
  }

  @Override
  public void odd(long line, String column, String rule) {
    rows++;
    reject(new RejectedRow(line, column, "", rule));
    tell(rows);
  }

  @Override
  public void tell(long taken) {
    if (taken % EVERY == 0) {
      progress.accept(taken);
    }
  }

  @Override
  public boolean isForAnyThread() {
    return anyThread;
  }

  private void leaveOut(Field field) {
    String text = field.string();
    if (leftOut.contains(text.toLowerCase(Locale.ROOT))) {
      throw BadValue.chosen(Role.STATUS, "is left out");
    }
  }

  private void reject(long line, BadValue e) {
    Role role = e.role();
    Field field = role == null || fields == null ? null : fields.find(role);
    String column = field != null ? field.column() : role == null ? "" : role.word();
    String value = field == null ? "" : field.string();
    RejectedRow row = new RejectedRow(line, column, value, e.rule());
    parser.rejected(e.isChosen());
    if (e.isChosen()) {
      rejects.reject(row);
    } else {
      reject(row);
    }
  }

  private void reject(RejectedRow row) {
    if (stopping) {
      throw new ReadException(source + ", " + row);
    }
    bad++;
    rejects.reject(row);
  }

  /** Tells the listener how many rows there were, and refuses a source that has no good row. */
  void end() {
    progress.accept(rows);
    if (rows > 0 && bad == rows) {
      throw new ReadException(
          source
              + ": must have a row that can be read, but each of "
              + String.format(Locale.ROOT, "%,d", rows)
              + " is rejected; first "
              + rejects.get(0));
    }
  }
}
