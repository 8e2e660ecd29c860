/**
 * How likely are customers to recommend? From answers on a scale to the Net Promoter Score, its
 * standard error and intervals that hold for small, large and unanimous surveys.
 *
 * <p>Whether a score really changed is answered by {@link org.retentionkit.survey.change}, how many
 * answers it takes by {@link org.retentionkit.survey.size}, whom the answers speak for by {@link
 * org.retentionkit.survey.population}, and satisfaction and effort by {@link
 * org.retentionkit.survey.rating}.
 */
package org.retentionkit.survey;
