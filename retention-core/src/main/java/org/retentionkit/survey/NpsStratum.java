package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "what did this group of customers say, and how many are they?".
 *
 * @param name what to call the group, not blank
 * @param population how many customers it has, at least 1 and at least those who answered
 * @param survey the answers of some of them
 */
public record NpsStratum(String name, long population, NpsSurvey survey) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all. */
  public NpsStratum {
    if (Checks.notNull("name", name).isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    Checks.notNull("survey", survey);
    Checks.positive("population", population);
    if (population < survey.responses()) {
      throw Checks.broken(
          "population",
          "of " + name + " must not be below responses " + survey.responses(),
          population);
    }
  }
}
