package org.retentionkit.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.retentionkit.Period;

/**
 * Customers by their number, not by counts: who was here at the start of a period, who at the end,
 * who had ever been one before, and who joined and left in between.
 *
 * @param opening who was here at the start
 * @param closing who is here at the end
 * @param former who was a customer before the period, but not at its start
 * @param passing who joined in the period and left again
 */
public record CustomerSets(
    Set<Integer> opening, Set<Integer> closing, Set<Integer> former, Set<Integer> passing) {
  static final Period MARCH = Period.ofMonth(2026, 3);

  /** Who was here at the start and is at the end. */
  Set<Integer> kept() {
    Set<Integer> kept = new HashSet<>(opening);
    kept.retainAll(closing);
    return kept;
  }

  /** Who was here at the start and is no more. */
  Set<Integer> gone() {
    Set<Integer> gone = new HashSet<>(opening);
    gone.removeAll(closing);
    return gone;
  }

  /** Who is here at the end, was not at the start, and was or was not a customer before. */
  private Set<Integer> arrived(boolean before) {
    Set<Integer> arrived = new HashSet<>(closing);
    arrived.removeAll(opening);
    arrived.removeIf(customer -> former.contains(customer) != before);
    return arrived;
  }

  /** Those customers for whom {@code segment} holds. */
  CustomerSets where(IntPredicate segment) {
    return new CustomerSets(
        those(opening, segment),
        those(closing, segment),
        those(former, segment),
        those(passing, segment));
  }

  private static Set<Integer> those(Set<Integer> customers, IntPredicate segment) {
    return customers.stream().filter(segment::test).collect(Collectors.toSet());
  }

  /** Counted with every movement. */
  CustomerCounts movements() {
    return CustomerCounts.during(MARCH)
        .opening(opening.size())
        .joined(arrived(false).size() + passing.size())
        .lostOfNew(passing.size())
        .reactivated(arrived(true).size())
        .closing(closing.size())
        .build();
  }

  /** Counted at both ends: who is new at the end counts as acquired. */
  CustomerCounts ends() {
    return CustomerCounts.during(MARCH)
        .opening(opening.size())
        .acquired(arrived(false).size() + arrived(true).size())
        .closing(closing.size())
        .build();
  }

  /** Counted by who was lost, and who came. */
  CustomerCounts losses() {
    return CustomerCounts.during(MARCH)
        .opening(opening.size())
        .acquired(arrived(false).size() + arrived(true).size())
        .lost(gone().size())
        .build();
  }

  /** Counted by who was lost alone. */
  CustomerCounts openingAndLost() {
    return CustomerCounts.during(MARCH).opening(opening.size()).lost(gone().size()).build();
  }

  /** All the ways in which they can be counted. */
  List<CustomerCounts> counted() {
    return List.of(movements(), ends(), losses(), openingAndLost());
  }

  /** Generates sets of up to 60 customers. */
  public static class Domain extends DomainContextBase {
    /** Each customer is one of eight kinds. */
    @Provide
    Arbitrary<CustomerSets> sets() {
      return Arbitraries.integers()
          .between(0, 7)
          .list()
          .ofMaxSize(60)
          .map(
              kinds ->
                  new CustomerSets(
                      of(kinds, kind -> kind == 0 || kind == 1 || kind == 2),
                      of(kinds, kind -> kind == 0 || kind == 1 || kind == 3 || kind == 4),
                      of(kinds, kind -> kind == 4 || kind == 5),
                      of(kinds, kind -> kind == 6)));
    }

    private static Set<Integer> of(List<Integer> kinds, IntPredicate isOne) {
      return IntStream.range(0, kinds.size())
          .filter(customer -> isOne.test(kinds.get(customer)))
          .boxed()
          .collect(Collectors.toSet());
    }
  }
}
