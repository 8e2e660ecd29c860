package org.retentionkit.examples.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import org.retentionkit.Explanation;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;

/** Counts are posted as JSON, and the result goes back with its reasons: by Jackson, both ways. */
public final class HowDoCountsAndResultsTravelAsJson {
  private static final ObjectMapper JACKSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private HowDoCountsAndResultsTravelAsJson() {}

  /** Runs. */
  public static void main(String[] args) throws JsonProcessingException {
    System.out.println(
        answer(
            """
            {"period": {"start": "2026-03-01", "endExclusive": "2026-04-01"},
             "opening": 1000, "acquired": 400, "closing": 800}
            """));
    System.out.println(
        answer(
            """
            {"period": {"start": "2026-03-01", "endExclusive": "2026-04-01"},
             "acquired": 400, "closing": 800}
            """));
  }

  /** What a service answers: the result, or why the counts cannot be taken. */
  private static String answer(String posted) throws JsonProcessingException {
    CustomerCounts counts;
    try {
      counts = JACKSON.readValue(posted, CustomerCounts.class);
    } catch (JsonProcessingException e) {
      return "Refused: "
          + (e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage());
    }
    Explanation explanation = RetentionCalculator.retentionRate(counts).explanation();
    String sent = JACKSON.writeValueAsString(explanation);
    Explanation received = JACKSON.readValue(sent, Explanation.class);
    return sent + "\n" + received.sentence(Locale.forLanguageTag("pl"));
  }
}
