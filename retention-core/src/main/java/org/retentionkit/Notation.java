package org.retentionkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.retentionkit.internal.PeriodLabel;
import org.retentionkit.internal.Text;

/**
 * How numbers, units and periods are written in one language: separators, plural forms and the
 * patterns of dates, all from its bundle. Not from the Java platform, whose words for months and
 * dates differ from version to version and are missing from small run-time images.
 *
 * <p>Plain English writes digits ungrouped and days as in ISO 8601.
 */
final class Notation {
  private static final int LONG_NUMBER = 4;

  private final String language;
  private final Bundle bundle;
  private final boolean plain;
  private final String decimal;
  private final String group;
  private final int groupFrom;

  Notation(String language, Bundle bundle, boolean plain) {
    this.language = language;
    this.bundle = bundle;
    this.plain = plain;
    this.decimal = plain ? "." : text("number.decimal");
    this.group = plain ? "" : text("number.group");
    this.groupFrom = plain ? Integer.MAX_VALUE : Integer.parseInt(text("number.group-from"));
  }

  void number(BigDecimal number, StringBuilder out) {
    number(number.toPlainString(), out);
  }

  /** A number written with digits, a point and a hyphen, perhaps with an exponent. */
  void number(String digits, StringBuilder out) {
    if (plain) {
      out.append(Text.minus(digits));
      return;
    }
    int from = digits.startsWith("-") ? 1 : 0;
    if (from == 1) {
      out.append('−');
    }
    int end = from;
    while (end < digits.length() && Character.digit(digits.charAt(end), 10) >= 0) {
      end++;
    }
    boolean grouped = end - from >= groupFrom;
    for (int i = from; i < end; i++) {
      if (grouped && i > from && (end - i) % (LONG_NUMBER - 1) == 0) {
        out.append(group);
      }
      out.append(digits.charAt(i));
    }
    if (end < digits.length() && digits.charAt(end) == '.') {
      out.append(decimal);
      end++;
    }
    out.append(digits.substring(end).replace('-', '−'));
  }

  /** A number with its unit. */
  void quantity(Quantity quantity, StringBuilder out) {
    Unit unit = quantity.unit();
    if (unit.per().isEmpty()) {
      counted(quantity, out);
    } else {
      per(unit.per(), out, into -> counted(quantity, into));
    }
  }

  private void counted(Quantity quantity, StringBuilder out) {
    BigDecimal amount = quantity.amount();
    Unit unit = quantity.unit();
    if (unit.key().isEmpty()) {
      number(amount, out);
      return;
    }
    template(unit, amount)
        .fill(
            out,
            (place, into) -> {
              if (place.equals("n")) {
                signed(amount, unit.equals(Unit.POINTS), into);
              } else {
                into.append(unit.code());
              }
            });
  }

  private void signed(BigDecimal amount, boolean always, StringBuilder out) {
    if (always && amount.signum() > 0) {
      out.append('+');
    }
    number(amount, out);
  }

  /** A unit alone, as behind several. */
  String unit(Unit unit) {
    StringBuilder out = new StringBuilder();
    if (unit.per().isEmpty()) {
      label(unit, out);
    } else {
      per(unit.per(), out, into -> label(unit, into));
    }
    return out.toString();
  }

  private void label(Unit unit, StringBuilder out) {
    if (!unit.key().isEmpty()) {
      StringBuilder label = new StringBuilder();
      template(unit, BigDecimal.TEN)
          .fill(label, (place, into) -> into.append(place.equals("n") ? "" : unit.code()));
      out.append(label.toString().strip());
    }
  }

  /** What appends a part of a text. */
  private interface Part {
    void append(StringBuilder out);
  }

  private void per(String per, StringBuilder out, Part part) {
    int blank = per.indexOf(' ');
    if (blank < 0) {
      bundle.get("per." + per).fill(out, (place, into) -> part.append(into));
      return;
    }
    Quantity length =
        new Quantity(
            new BigDecimal(per.substring(0, blank)), new Unit(per.substring(blank + 1), "", ""));
    bundle
        .get("per.several")
        .fill(
            out,
            (place, into) -> {
              if (place.equals("length")) {
                counted(length, into);
              } else {
                part.append(into);
              }
            });
  }

  private Template template(Unit unit, BigDecimal amount) {
    String key = "unit." + unit.key();
    Template same = bundle.find(key);
    if (same != null) {
      return same;
    }
    Template form = bundle.find(key + "." + Plural.of(language, amount));
    return form != null ? form : bundle.get(key + ".other");
  }

  /** A limit of an interval, in the unit of the result it belongs to. */
  void limit(double limit, Unit unit, StringBuilder out) {
    if (unit.equals(Unit.PERCENT)) {
      quantity(new Quantity(ConfidenceInterval.percent(limit), unit), out);
    } else if (unit.equals(Unit.POINTS)) {
      signed(ConfidenceInterval.points(limit), true, out);
    } else {
      number(String.format(Locale.ROOT, "%.4g", limit), out);
    }
  }

  void period(Period period, StringBuilder out) {
    if (plain) {
      out.append(period);
      return;
    }
    LocalDate first = period.start();
    PeriodLabel.Kind kind = PeriodLabel.kind(first, period.endExclusive());
    if (kind == PeriodLabel.Kind.RANGE) {
      bundle
          .get("period.range")
          .fill(
              out,
              (place, into) ->
                  date(
                      "day",
                      place.equals("first") ? first : period.endExclusive().minusDays(1),
                      into));
    } else {
      date(kind.name().toLowerCase(Locale.ROOT), first, out);
    }
  }

  private void date(String kind, LocalDate day, StringBuilder out) {
    int month = day.getMonthValue();
    bundle
        .get("period." + kind)
        .fill(
            out,
            (place, into) -> {
              switch (place) {
                case "year" -> into.append(day.getYear());
                case "quarter" -> into.append((month + 2) / 3);
                case "number" -> into.append(month);
                case "day" -> into.append(day.getDayOfMonth());
                default -> into.append(text(place + "." + month)); // month, or month-of in a date
              }
            });
  }

  private String text(String key) {
    return bundle.get(key).text();
  }
}
