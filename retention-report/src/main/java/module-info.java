/** The retention report: one self-contained page, text, and charts as JSON, in six languages. */
@org.jspecify.annotations.NullMarked
module org.retentionkit.report {
  requires static org.jspecify;
  requires transitive org.retentionkit.core;

  exports org.retentionkit.report;
  exports org.retentionkit.report.chart;
}
