/** Exact, explained customer retention analytics. */
@org.jspecify.annotations.NullMarked
module org.retentionkit.core {
  requires static org.jspecify;
  requires static java.desktop; // @Transient keeps isDefined() out of JSON; not needed at run time
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.numbers.gamma;

  exports org.retentionkit;
  exports org.retentionkit.benchmark;
  exports org.retentionkit.benchmark.target;
  exports org.retentionkit.change;
  exports org.retentionkit.clv;
  exports org.retentionkit.clv.historic;
  exports org.retentionkit.cohort;
  exports org.retentionkit.cohort.cell;
  exports org.retentionkit.cohort.lifecycle;
  exports org.retentionkit.cohort.log;
  exports org.retentionkit.cohort.rule;
  exports org.retentionkit.cohort.stickiness;
  exports org.retentionkit.cohort.text;
  exports org.retentionkit.customer;
  exports org.retentionkit.customer.log;
  exports org.retentionkit.customer.loss;
  exports org.retentionkit.customer.series;
  exports org.retentionkit.economics;
  exports org.retentionkit.economics.acquisition;
  exports org.retentionkit.economics.leverage;
  exports org.retentionkit.economics.referral;
  exports org.retentionkit.event;
  exports org.retentionkit.event.activity;
  exports org.retentionkit.event.history;
  exports org.retentionkit.event.order;
  exports org.retentionkit.event.subscription;
  exports org.retentionkit.money;
  exports org.retentionkit.purchase;
  exports org.retentionkit.purchase.gap;
  exports org.retentionkit.purchase.log;
  exports org.retentionkit.purchase.repeat;
  exports org.retentionkit.purchase.rfm;
  exports org.retentionkit.purchase.segment;
  exports org.retentionkit.rate;
  exports org.retentionkit.revenue;
  exports org.retentionkit.revenue.average;
  exports org.retentionkit.revenue.concentration;
  exports org.retentionkit.revenue.growth;
  exports org.retentionkit.revenue.ledger;
  exports org.retentionkit.revenue.ledger.fx;
  exports org.retentionkit.revenue.plan;
  exports org.retentionkit.revenue.retention;
  exports org.retentionkit.survey;
  exports org.retentionkit.survey.change;
  exports org.retentionkit.survey.population;
  exports org.retentionkit.survey.rating;
  exports org.retentionkit.survey.size;
}
