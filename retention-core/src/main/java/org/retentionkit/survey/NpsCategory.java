package org.retentionkit.survey;

/** What a customer's answer counts as. */
enum NpsCategory {
  DETRACTOR,
  PASSIVE,
  PROMOTER
}
