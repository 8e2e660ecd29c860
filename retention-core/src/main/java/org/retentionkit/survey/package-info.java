/**
 * What customers say: Net Promoter Score (NPS), customer satisfaction (CSAT) and customer effort
 * (CES), with their intervals, the answers needed, and scores of a population from weighted answers
 * or strata. Whether a score really changed is told by {@code ChangeCalculator.compare}.
 *
 * <p>Begin with {@link org.retentionkit.survey.NpsSurvey#ofScores(java.util.List)} and {@link
 * org.retentionkit.survey.NpsCalculator}.
 */
package org.retentionkit.survey;
