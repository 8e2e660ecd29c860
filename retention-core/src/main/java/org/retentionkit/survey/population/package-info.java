/**
 * For whom do the answers speak? The Net Promoter Score of a small population of which many
 * answered, of weighted answers, and of strata of different sizes.
 */
package org.retentionkit.survey.population;
