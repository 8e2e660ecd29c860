package org.retentionkit.report;

import java.util.Locale;
import java.util.Objects;
import org.retentionkit.Explanation;
import org.retentionkit.Measurement;
import org.retentionkit.report.spec.Json;
import org.retentionkit.report.words.Language;

/**
 * One measure as JSON for an end point (API response): the sentence that says it in a language,
 * beside the explanation with number, terms, interval and reason.
 *
 * <p>Worked example: {@code JsonReport.write(retention)} is
 *
 * <pre>{@code
 * {"language":"en","sentence":"Customer retention rate, March 2026: 40.0 % = …","explanation":{…}}
 * }</pre>
 *
 * <p>Whole reports are {@link RetentionReport#json}.
 */
public final class JsonReport {
  private JsonReport() {}

  /**
   * The measure with its sentence in English.
   *
   * @param measure any result of the library, defined or not
   */
  public static String write(Measurement measure) {
    return write(measure, Locale.ENGLISH);
  }

  /**
   * The measure with its sentence in a language; in English if it is none of the six.
   *
   * @param measure any result of the library, defined or not
   * @param language the language of the sentence
   */
  public static String write(Measurement measure, Locale language) {
    Objects.requireNonNull(measure, "measure must not be null");
    Language spoken = Language.of(Objects.requireNonNull(language, "language must not be null"));
    Explanation explanation = measure.explanation();
    String head =
        Json.of(
            Json.object(
                "language", spoken.tag(), "sentence", explanation.sentence(spoken.locale())));
    return head.substring(0, head.length() - 1) + ",\"explanation\":" + explanation.toJson() + "}";
  }
}
