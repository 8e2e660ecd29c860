package org.retentionkit.examples.answers;

import org.retentionkit.examples.csv.DateForm;
import org.retentionkit.survey.NpsScale;

/**
 * How a survey is written.
 *
 * @param customerColumn the header of the column that names the customer
 * @param dateColumn the header of the column with the day of the answer
 * @param scoreColumn the header of the column with the score
 * @param delimiter what stands between fields
 * @param dates how dates are written
 * @param scale the scale of the scores
 */
public record SurveyFormat(
    String customerColumn,
    String dateColumn,
    String scoreColumn,
    char delimiter,
    DateForm dates,
    NpsScale scale) {}
