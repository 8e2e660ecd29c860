package org.retentionkit.io;

import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.IdHash;

/** What a row says, as far as a log can take it. The same object for all rows. */
final class Row {
  /** The customer's key, unless {@link #key} has it. */
  String customer = "";

  /** The field with the characters of the customer's key; null if it is an object already. */
  @Nullable Field key;

  /** The line it begins on, or the number of a row of a query. */
  long line;

  /** The day, counted from 1 January 1970. */
  int day;

  /** Whether the time of day is known, and so {@link #millis}. */
  boolean timed;

  /** The instant in milliseconds since 1970. */
  long millis;

  /** The amount in minor units; below 0 for a refund. */
  long minorUnits;

  /** The {@link IdHash} of the order or of the subscription. */
  long group = Long.MIN_VALUE;

  /** The {@link IdHash} of the row itself. */
  long id = Long.MIN_VALUE;

  /** The day on which the row became known, counted from 1 January 1970. */
  int known;

  /** What the row says of each attribute, empty if nothing. */
  String[] texts = {};

  /** Why a subscription ended. */
  CancelReason reason = CancelReason.UNSTATED;

  /** Makes this a second row of the log by what the source says in one. */
  void follow(Row first) {
    line = first.line;
    customer = first.customer;
    key = first.key;
    group = first.group;
    id = first.id == Long.MIN_VALUE ? first.id : IdHash.of("second row of " + first.id);
    known = first.known;
    texts = first.texts;
  }
}
