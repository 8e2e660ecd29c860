package org.retentionkit.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/** Fills in the counts of a period that follow from the others, and checks that all balance. */
final class CustomerBalance {
  final long opening;
  @Nullable Long acquired;
  @Nullable Long closing;
  @Nullable Long joined;
  @Nullable Long lostOfNew;
  private final @Nullable Long reactivated;
  private @Nullable Long lost;

  CustomerBalance(
      long opening,
      @Nullable Long lost,
      @Nullable Long acquired,
      @Nullable Long closing,
      @Nullable Long joined,
      @Nullable Long lostOfNew,
      @Nullable Long reactivated) {
    this.opening = Checks.notNegative("opening", opening);
    this.lost = checked("lost", lost);
    this.acquired = checked("acquired", acquired);
    this.closing = checked("closing", closing);
    this.joined = checked("joined", joined);
    this.lostOfNew = checked("lostOfNew", lostOfNew);
    this.reactivated = checked("reactivated", reactivated);
  }

  private static @Nullable Long checked(String name, @Nullable Long count) {
    return count == null ? null : (Long) Checks.notNegative(name, count);
  }

  long lost() {
    return Objects.requireNonNull(lost, "lost must not be null");
  }

  /** Takes the losses by reason, which are known together and make up all that is lost. */
  void reasons(@Nullable Long voluntarily, @Nullable Long involuntarily, @Nullable Long unknown) {
    if (voluntarily == null || involuntarily == null || unknown == null) {
      together(
          "lostVoluntarily, lostInvoluntarily and lostUnknown",
          voluntarily,
          involuntarily,
          unknown);
      return;
    }
    long sum =
        Checks.sum(
            "lostVoluntarily + lostInvoluntarily + lostUnknown",
            Checks.sum(
                "lostVoluntarily + lostInvoluntarily",
                Checks.notNegative("lostVoluntarily", voluntarily),
                Checks.notNegative("lostInvoluntarily", involuntarily)),
            Checks.notNegative("lostUnknown", unknown));
    if (lost != null && lost != sum) {
      throw Checks.broken(
          "lost",
          "must equal lostVoluntarily "
              + voluntarily
              + " + lostInvoluntarily "
              + involuntarily
              + " + lostUnknown "
              + unknown
              + " = "
              + sum,
          lost);
    }
    lost = sum;
  }

  /** Fills in and checks all but the reasons. */
  void complete() {
    newcomers();
    if (lost == null) {
      lost = opening - stillHere();
    }
    Checks.atMost("lost", lost(), "opening", opening);
    if (acquired == null && closing != null) {
      long least = opening - lost();
      if (closing < least) {
        throw Checks.broken(
            "closing", "must be at least opening " + opening + " − lost " + lost, closing);
      }
      acquired = closing - least;
    }
    if (acquired != null) {
      balance(acquired);
    }
  }

  /** Who joined is acquired or lost again. */
  private void newcomers() {
    if (joined == null && acquired != null && lostOfNew != null) {
      joined = Checks.sum("joined", acquired, lostOfNew);
    } else if (lostOfNew == null && joined != null && acquired != null) {
      Checks.atMost("acquired", acquired, "joined", joined);
      lostOfNew = joined - acquired;
    }
    if (joined == null || lostOfNew == null || reactivated == null) {
      together("joined, lostOfNew and reactivated", joined, lostOfNew, reactivated);
      return;
    }
    Checks.atMost("lostOfNew", lostOfNew, "joined", joined);
    long stayed = joined - lostOfNew;
    if (acquired != null && acquired != stayed) {
      throw Checks.broken(
          "acquired",
          "must equal joined " + joined + " − lostOfNew " + lostOfNew + " = " + stayed,
          acquired);
    }
    acquired = stayed;
  }

  /** Opening customers still here, from who is here at the end. */
  private long stillHere() {
    if (acquired == null || closing == null) {
      throw new IllegalArgumentException(
          "lost must be given, or acquired and closing, from which it follows");
    }
    long back = reactivated == null ? 0 : reactivated;
    if (acquired > closing) {
      throw Checks.broken(
          "acquired",
          "must not exceed closing "
              + closing
              + " (who joined and left again belongs to joined and lostOfNew)",
          acquired);
    }
    long retained = closing - acquired - back;
    if (retained < 0) {
      throw Checks.broken("reactivated", "must not exceed closing − acquired", back);
    }
    if (retained > opening) {
      throw Checks.broken(
          "closing",
          "must not exceed opening "
              + opening
              + " + acquired "
              + acquired
              + (reactivated == null
                  ? " (returned customers belong to reactivated)"
                  : " + reactivated " + back),
          closing);
    }
    return retained;
  }

  private void balance(long stayed) {
    long back = reactivated == null ? 0 : reactivated;
    long came = joined == null ? stayed : joined;
    if (opening > Long.MAX_VALUE - came || opening + came > Long.MAX_VALUE - back) {
      throw joined == null
          ? Checks.broken("opening + acquired", "must fit a long", opening + " + " + stayed)
          : Checks.broken(
              "opening + joined + reactivated",
              "must fit a long",
              opening + " + " + came + " + " + back);
    }
    long end = opening - lost() + stayed + back;
    if (closing != null && closing != end) {
      throw Checks.broken("closing", "must equal " + sum() + " = " + end, closing);
    }
    closing = end;
  }

  private String sum() {
    return joined == null
        ? "opening " + opening + " + acquired " + acquired + " − lost " + lost
        : "opening "
            + opening
            + " + joined "
            + joined
            + " + reactivated "
            + reactivated
            + " − lost "
            + lost
            + " − lostOfNew "
            + lostOfNew;
  }

  /** Refuses counts of which some are known and others are not. */
  private static void together(
      String names, @Nullable Long one, @Nullable Long other, @Nullable Long third) {
    if (one != null || other != null || third != null) {
      throw Checks.broken(
          names,
          "must be known together",
          named(one) + ", " + named(other) + " and " + named(third));
    }
  }

  private static String named(@Nullable Long count) {
    return count == null ? "not known" : count.toString();
  }
}
