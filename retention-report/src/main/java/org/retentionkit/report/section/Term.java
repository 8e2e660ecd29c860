package org.retentionkit.report.section;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Definition;
import org.retentionkit.customer.RetentionDefinition;
import org.retentionkit.purchase.RepeatPurchaseDefinition;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.ConcentrationDefinition;
import org.retentionkit.revenue.RevenueRetentionDefinition;
import org.retentionkit.survey.NpsDefinition;

/**
 * The terms that have a definition on the page: their titles, and the core's definitions behind
 * them.
 */
public final class Term {
  private static final Map<String, String> TITLES = new LinkedHashMap<>();
  private static final Map<String, Definition> CORE = new LinkedHashMap<>();

  static {
    title("active", "d.active.title");
    title("retention", "retention.rate", RetentionDefinition.OPENING_COHORT);
    title("pooled", "l.average", AverageDefinition.POOLED);
    title("repeat", "repeat.rate", RepeatPurchaseDefinition.LIFETIME);
    title("top", "k.top", ConcentrationDefinition.TOP_SHARE);
    title("risk", "w.atrisk");
    title("historic", "k.worth");
    title("acquired", "w.acquired");
    title("back", "w.back");
    title("lost", "w.lost");
    title("warming", "st.warming");
    title("cohort", "w.cohort");
    title("new", "w.new");
    title("returning", "w.returning");
    title("resurrected", "w.resurrected");
    title("dormant", "w.dormant");
    title("quick", "w.quick");
    title("lorenz", "c.lorenz");
    title("rfm", "w.segment");
    title("nps", "nps.title", NpsDefinition.ZERO_TO_TEN);
    title("promoters", "nps.promoters");
    title("passives", "nps.passives");
    title("detractors", "nps.detractors");
    title("nrr", "w.nrr", RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION);
    title("grr", "w.grr", RevenueRetentionDefinition.GROSS_MOVEMENTS);
    title("grr-min", "w.grr", RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN);
    title("mnew", "w.mnew");
    title("mexp", "w.mexp");
    title("mrea", "w.mrea");
    title("mcon", "w.mcon");
    title("mchu", "w.mchu");
    title("bench", "l.benchmark");
  }

  /** Sources that are names; those that are words stand in the bundles. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "repeat", "Metrilo",
          "nps", "F. Reichheld, The One Number You Need to Grow, 2003",
          "nrr", "Baremetrics",
          "grr", "ChartMogul, Baremetrics",
          "grr-min", "SaaS Capital");

  private Term() {}

  private static void title(String term, String key) {
    TITLES.put(term, key);
  }

  private static void title(String term, String key, Definition core) {
    title(term, key);
    CORE.put(term, core);
  }

  /** The title of a term; a term with a hyphen is a variant of the one before it. */
  public static String title(String term, Words words) {
    String key = TITLES.get(term);
    if (key == null) {
      String base = term.substring(0, Math.max(0, term.indexOf('-')));
      key = TITLES.get(base);
    }
    if (key == null) {
      throw new IllegalStateException("no title of the term " + term);
    }
    return words.capital(words.text(key));
  }

  /**
   * The title of a term in a list: where the same word of another kind of log is in it too, with
   * the kind.
   *
   * @param used all terms of the list
   */
  public static String title(String term, Collection<String> used, Words words) {
    int hyphen = term.lastIndexOf('-');
    boolean twice = hyphen > 0 && used.contains(term.substring(0, hyphen));
    String kind = term.endsWith("-sub") ? "log.subscriptions" : "log.activity";
    String title = title(term, words);
    return twice && (term.endsWith("-sub") || term.endsWith("-act"))
        ? words.text("fmt.named", "a", words.text(kind), "b", title)
        : title;
  }

  /** Adds the term of a word, if it has one. */
  public static void add(Label label, Set<String> terms) {
    String term = label.term();
    if (term != null) {
      terms.add(term);
    }
  }

  /**
   * The definition of a term in words.
   *
   * @param activeDays for how many days an order keeps its customer active
   */
  public static String text(String term, int activeDays, Words words) {
    String key = "d." + term;
    return term.equals("active")
        ? words.text(key, "n", words.plural("days", activeDays))
        : words.text(key);
  }

  /** The core's definition behind a term, if there is one. */
  public static Optional<Definition> core(String term) {
    return Optional.ofNullable(CORE.get(term));
  }

  /** The formula of the core's definition, unless the term's own words, {@code text}, hold one. */
  public static Optional<String> formula(String term, String text, Words words) {
    return core(term).filter(core -> !text.contains("÷")).map(core -> core.formula(words.locale()));
  }

  /** Who defines a term so; empty if that is not said. */
  public static String source(String term, Words words) {
    String key = "src." + term;
    return words.has(key) ? words.text(key) : SOURCES.getOrDefault(term, "");
  }

  /** The title of a term, with its definition. */
  static Label label(String term, Words words) {
    return new Label(title(term, words), term);
  }
}
