package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A group of customers, how many they are, and what some of them answered: a stratum of a
 * stratified Net Promoter Score, or a whole finite population.
 *
 * @param name what to call the group, not blank
 * @param population how many customers it has, at least 1 and at least those who answered
 * @param survey the answers of some of them
 */
public record NpsStratum(String name, long population, NpsSurvey survey) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all. */
  public NpsStratum {
    Text.notBlank("name", name);
    Checks.notNull("survey", survey);
    Checks.positive("population", population);
    if (population < survey.responses()) {
      throw Checks.broken(
          "population",
          "of " + name + " must not be below responses " + survey.responses(),
          population);
    }
  }

  /**
   * For example {@code Latvia: 400 customers, 70 promoters, 20 passives, 10 detractors (0 to 10)}.
   */
  @Override
  public String toString() {
    return name + ": " + population + (population == 1 ? " customer, " : " customers, ") + survey;
  }
}
