package org.retentionkit.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows.Row;

/** The plain way: each customer's spells in a list, and every customer asked about every period. */
final class CustomerLogReference {
  private CustomerLogReference() {}

  /** Service from a day up to another, the loss, and whether it begins as a new customer. */
  record Spell(long from, long until, CancelReason reason, boolean isNew) {}

  static CustomerMovements orders(
      List<Row> rows, int activeDays, Timeline timeline, CountingRules rules) {
    List<List<Spell>> all = new ArrayList<>();
    for (List<Row> own : byCustomer(rows).values()) {
      List<Spell> service =
          own.stream()
              .filter(row -> row.value() >= 0)
              .map(Row::day)
              .distinct()
              .sorted()
              .map(d -> new Spell(d, (long) d + activeDays, CancelReason.UNSTATED, false))
              .toList();
      all.add(merged(service, rules));
    }
    return count(all, timeline, rules, false);
  }

  static CustomerMovements subscriptions(List<Row> rows, Timeline timeline, CountingRules rules) {
    List<List<Spell>> all = new ArrayList<>();
    for (List<Row> own : byCustomer(rows).values()) {
      TreeMap<Integer, Long> lastOfDay = new TreeMap<>();
      own.forEach(row -> lastOfDay.merge(row.day(), row.value(), Math::max));
      List<Spell> service = new ArrayList<>();
      Integer since = null;
      for (Map.Entry<Integer, Long> change : lastOfDay.entrySet()) {
        long amount = change.getValue() >> 2;
        if (amount > 0 && since == null) {
          since = change.getKey();
        } else if (amount == 0 && since != null) {
          CancelReason why = CancelReason.values()[(int) (change.getValue() & 3)];
          service.add(new Spell(since, change.getKey(), why, false));
          since = null;
        }
      }
      if (since != null) {
        service.add(new Spell(since, Long.MAX_VALUE, CancelReason.UNSTATED, false));
      }
      all.add(merged(service, rules));
    }
    return count(all, timeline, rules, true);
  }

  private static Map<Long, List<Row>> byCustomer(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Row::customer));
  }

  private static List<Spell> merged(List<Spell> service, CountingRules rules) {
    ReturnRule rule = rules.returns();
    long shift = rules.timing() == ChurnTiming.ON_SERVICE_END ? 1 : 0;
    List<Spell> spells = new ArrayList<>();
    for (Spell next : service) {
      if (spells.isEmpty()) {
        spells.add(new Spell(next.from(), next.until(), next.reason(), true));
        continue;
      }
      Spell last = spells.get(spells.size() - 1);
      long gap = next.from() - last.until();
      boolean never = rule.kind() == ReturnRule.Kind.AFTER_GAP && gap < rule.days();
      if (gap + shift <= 0 || never) {
        spells.set(
            spells.size() - 1,
            new Spell(
                last.from(), Math.max(last.until(), next.until()), next.reason(), last.isNew()));
      } else {
        boolean isNew = rule.kind() == ReturnRule.Kind.WITHIN && gap > rule.days();
        spells.add(new Spell(next.from(), next.until(), next.reason(), isNew));
      }
    }
    return spells;
  }

  private static CustomerMovements count(
      List<List<Spell>> all, Timeline timeline, CountingRules rules, boolean reasons) {
    long shift = rules.timing() == ChurnTiming.ON_SERVICE_END ? 1 : 0;
    List<CustomerCounts> counts = new ArrayList<>();
    List<CustomerMovements.Passing> passing = new ArrayList<>();
    for (int p = 0; p < timeline.periods(); p++) {
      Period period = timeline.period(p);
      long start = timeline.startDay(p);
      long end = timeline.startDay(p + 1);
      long opening = 0;
      long joined = 0;
      long back = 0;
      long joinedAndLeft = 0;
      long lapsedAndReturned = 0;
      long returnedAndLeft = 0;
      long[] lost = new long[3];
      for (List<Spell> spells : all) {
        boolean here = spells.stream().anyMatch(s -> isHere(s, start, shift));
        boolean still = spells.stream().anyMatch(s -> isHere(s, end, shift));
        List<Spell> begun =
            spells.stream().filter(s -> s.from() >= start && s.from() < end).toList();
        List<Spell> ended =
            spells.stream()
                .filter(s -> s.until() != Long.MAX_VALUE)
                .filter(s -> s.until() - shift >= start && s.until() - shift < end)
                .toList();
        opening += here ? 1 : 0;
        if (here && !still) {
          lost[ended.get(ended.size() - 1).reason().ordinal()]++;
        } else if (here) {
          lapsedAndReturned += ended.isEmpty() ? 0 : 1;
        } else if (!begun.isEmpty()) {
          boolean isNew = begun.get(0).isNew();
          joined += isNew && still ? 1 : 0;
          back += !isNew && still ? 1 : 0;
          joinedAndLeft += isNew && !still ? 1 : 0;
          returnedAndLeft += !isNew && !still ? 1 : 0;
        }
      }
      boolean both = rules.samePeriod() != CountingRules.SamePeriod.IGNORE;
      CustomerCountsBuilder one =
          CustomerCounts.during(period)
              .opening(opening)
              .joined(joined + (both ? joinedAndLeft : 0))
              .reactivated(back)
              .lostOfNew(both ? joinedAndLeft : 0);
      counts.add(
          reasons
              ? one.lostVoluntarily(lost[1]).lostInvoluntarily(lost[2]).lostUnknown(lost[0]).build()
              : one.lost(lost[0]).build());
      passing.add(
          new CustomerMovements.Passing(period, joinedAndLeft, lapsedAndReturned, returnedAndLeft));
    }
    return new CustomerMovements(rules, new CustomerSeries(counts), passing);
  }

  /** Whether a spell lasts over the moment a day begins. */
  private static boolean isHere(Spell spell, long day, long shift) {
    long loss = spell.until() == Long.MAX_VALUE ? Long.MAX_VALUE : spell.until() - shift;
    return spell.from() < day && loss >= day;
  }
}
