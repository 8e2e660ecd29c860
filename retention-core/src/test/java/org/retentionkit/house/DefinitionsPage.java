package org.retentionkit.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retentionkit.Definition;

/** Writes the page of all definitions from the definitions themselves. */
final class DefinitionsPage {
  private static final String HEAD =
      """
      # Definitions

      Every definition of the library, as its `Explanation` prints it: one constant per published formula, told apart by its
      id. The pages linked from the headings say when to take which, when each is undefined, and give worked examples.

      ## Glossary

      | searched for | here |
      |---|---|
      | ARPA, ARPU | revenue per customer: `RevenuePerCustomerDefinition` |
      | attrition, logo churn | customer churn rate: `ChurnDefinition` |
      | CAC, LTV:CAC, payback | acquisition cost and what it brings in: `EconomicsCalculator` |
      | CES | Customer Effort Score: `CesDefinition` |
      | CLV, LTV, customer lifetime value | `ClvDefinition`, `ClvCalculator` |
      | CSAT | customer satisfaction: `CsatDefinition` |
      | DAU/MAU, stickiness | `StickinessDefinition` |
      | GRR, gross revenue retention, gross dollar retention | `RevenueRetentionDefinition` |
      | growth accounting | new, returning, resurrected and dormant users: the lifecycle in room `cohort` |
      | MRR, ARR | monthly and annual recurring revenue: room `revenue` |
      | NDR, NRR, net dollar retention, net revenue retention | `RevenueRetentionDefinition` |
      | NPS | Net Promoter Score: `NpsDefinition` |
      | quick ratio | `QuickRatioDefinition` |
      | RFM | recency, frequency, monetary value: `RfmCalculator` |
      | viral coefficient, k-factor | `ViralDefinition` |
      """;

  private DefinitionsPage() {}

  static String of(List<Definition> definitions) {
    Map<String, Map<String, List<Definition>>> rooms =
        definitions.stream()
            .collect(
                Collectors.groupingBy(
                    each -> House.room(each.getClass().getPackageName()),
                    TreeMap::new,
                    Collectors.groupingBy(
                        DefinitionsPage::owner, TreeMap::new, Collectors.toList())));
    StringBuilder page = new StringBuilder(HEAD);
    rooms.forEach(
        (room, owners) -> {
          page.append("\n## [")
              .append(room)
              .append("](definitions/")
              .append(room)
              .append(".md)\n\n");
          page.append(
              "| definition | id | what it is | formula | source |\n|---|---|---|---|---|\n");
          owners.forEach((owner, each) -> each.forEach(one -> page.append(row(owner, one))));
        });
    return page.toString();
  }

  /** The enum, or the measurement it is nested in. */
  private static String owner(Definition definition) {
    Class<?> type = ((Enum<?>) definition).getDeclaringClass();
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String row(String owner, Definition definition) {
    return String.join(
        " | ",
        "| `" + owner + "." + ((Enum<?>) definition).name() + "`",
        "`" + definition.id() + "`",
        definition.title(),
        "`" + definition.formula() + "`",
        definition.source() + " |\n");
  }
}
