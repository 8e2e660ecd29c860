/** Exact, explained customer retention analytics. */
@org.jspecify.annotations.NullMarked
module org.retentionkit.core {
  requires static org.jspecify;
  requires static java.desktop; // @Transient keeps isDefined() out of JSON; not needed at run time
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.numbers.gamma;

  exports org.retentionkit;
  exports org.retentionkit.customer;
  exports org.retentionkit.event;
  exports org.retentionkit.event.activity;
  exports org.retentionkit.event.order;
  exports org.retentionkit.event.subscription;
}
