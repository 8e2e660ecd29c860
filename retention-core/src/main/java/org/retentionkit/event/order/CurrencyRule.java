package org.retentionkit.event.order;

/** Answers "what becomes of an order in another currency than the log's?". */
public enum CurrencyRule {
  /** It is an error that names both currencies. */
  REFUSE,
  /** It is not taken, and counted in the report by its currency. */
  SET_ASIDE
}
