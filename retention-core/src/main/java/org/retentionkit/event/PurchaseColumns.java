package org.retentionkit.event;

import org.retentionkit.internal.fold.Purchases;

/** WIP. */
public final class PurchaseColumns {
  private final Purchases columns;

  PurchaseColumns(Purchases columns) {
    this.columns = columns;
  }

  /** Customers. */
  public int size() {
    return columns.customers().length;
  }

  /** Id. */
  public long customer(int i) {
    return columns.customers()[i];
  }

  /** First. */
  public int firstDay(int i) {
    return columns.firsts()[i];
  }

  /** Last. */
  public int lastDay(int i) {
    return columns.lasts()[i];
  }

  /** Days. */
  public int purchaseDays(int i) {
    return columns.days()[i];
  }

  /** Orders. */
  public int orders(int i) {
    return columns.orders()[i];
  }

  /** Total. */
  public long total(int i) {
    return columns.totals()[i];
  }

  /** Total without first day. */
  public long repeatTotal(int i) {
    return columns.repeats()[i];
  }
}
