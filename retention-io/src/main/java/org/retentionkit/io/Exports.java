package org.retentionkit.io;

/** Answers "which known export do these columns look like?". */
final class Exports {
  private Exports() {}

  /** A word on the export of which most columns are there, or nothing if none is near. */
  static String hint(Headers headers) {
    String best = "";
    double most = 0.7;
    for (OrderExport export : OrderExport.values()) {
      Layout layout = new Layout();
      export.columns(layout);
      double share = share(layout, headers);
      if (share > most) {
        most = share;
        best = "OrderExport." + export.name();
      }
    }
    for (SubscriptionExport export : SubscriptionExport.values()) {
      Layout layout = new Layout();
      export.columns(layout);
      double share = share(layout, headers);
      if (share > most) {
        most = share;
        best = "SubscriptionExport." + export.name();
      }
    }
    return best.isEmpty() ? "" : "; it looks like export(" + best + ")";
  }

  private static double share(Layout layout, Headers headers) {
    return layout.found(headers) / (double) layout.wanted().size();
  }
}
