package org.retentionkit.examples.report.survey;

import org.retentionkit.examples.answers.SurveyFigures;
import org.retentionkit.examples.csv.BadRows;

/**
 * A survey that was read.
 *
 * @param source its name
 * @param figures what it says
 * @param badRows what was left out
 */
public record Survey(String source, SurveyFigures figures, BadRows badRows) {}
