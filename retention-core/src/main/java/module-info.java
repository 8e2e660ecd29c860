/** Exact, explained customer retention analytics. */
@org.jspecify.annotations.NullMarked
module org.retentionkit.core {
  requires static org.jspecify;
  requires static java.desktop; // @Transient keeps isDefined() out of JSON; not needed at run time
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.numbers.gamma;

  exports org.retentionkit;
  exports org.retentionkit.benchmark;
  exports org.retentionkit.change;
  exports org.retentionkit.clv;
  exports org.retentionkit.cohort;
  exports org.retentionkit.customer;
  exports org.retentionkit.economics;
  exports org.retentionkit.event;
  exports org.retentionkit.purchase;
  exports org.retentionkit.rate;
  exports org.retentionkit.revenue;
  exports org.retentionkit.survey;
}
