package org.retentionkit.survey;

/**
 * The standard error of a stratified score. W is the stratum's share of the population, n its
 * answers, N its customers. The examples are 100 answers (10 detractors, 20 passives, 70 promoters)
 * of 150 customers, in one stratum.
 */
public enum StratifiedErrorMethod {
  /** {@code √(Σ W² variance ÷ n)}, strata without end: 6.63 points. */
  LARGE_POPULATIONS("stratified"),
  /**
   * {@code √(Σ W² (1 − n ÷ N) variance ÷ (n − 1))}: Cochran's unbiased form with the finite
   * population correction of each stratum: 3.85 points. Undefined if one of several customers of a
   * stratum answered.
   */
  FINITE_POPULATIONS("stratified, finite populations"),
  /** {@code √(Σ W² variance ÷ n × (N − n) ÷ (N − 1))}: 3.84 points. */
  FINITE_POPULATIONS_LESS_ONE("stratified, finite populations, N − 1");

  private final String title;

  StratifiedErrorMethod(String title) {
    this.title = title;
  }

  /** The name of the error as printed. */
  public String title() {
    return title;
  }
}
