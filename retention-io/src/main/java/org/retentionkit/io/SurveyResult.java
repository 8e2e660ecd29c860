package org.retentionkit.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was read: the survey, and the rows that are not in it.
 *
 * <p>Worked example: of 100 rows, two have no customer and one the amount {@code abc}: {@code
 * rejected()} has three entries and {@code reasons()} two.
 *
 * @param survey the survey
 * @param rows how many rows the source has, without its header
 * @param rejected the rows that are not in it, in their order
 * @param reasons how many they are by reason, the most frequent first
 * @param <S> the type of the survey
 */
public record SurveyResult<S>(
    S survey, long rows, List<RejectedRow> rejected, Map<String, Long> reasons) {

  /** Checks that all are there. */
  public SurveyResult {
    Objects.requireNonNull(survey, "survey must not be null");
    Objects.requireNonNull(rejected, "rejected must not be null");
    Objects.requireNonNull(reasons, "reasons must not be null");
  }

  /**
   * For example {@code NpsSurvey[…] of 100 rows; 2 rejected, customer: must not be blank, unless
   * guests says whose such rows are}.
   */
  @Override
  public String toString() {
    return Results.text(survey, rows, reasons);
  }
}
