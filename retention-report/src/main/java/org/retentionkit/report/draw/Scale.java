package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale with round ticks.
 *
 * @param low its lower end, a multiple of the step
 * @param high its upper end, a multiple of the step
 * @param step the distance of its ticks: 1, 2, 2.5 or 5 times a power of ten
 */
record Scale(double low, double high, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double ALMOST = 1e-9;

  /** The smallest round scale that holds both values, with some {@code ticks} steps. */
  static Scale of(double low, double high, int ticks) {
    double span = high - low;
    if (!(span > 0)) {
      return of(low, low + Math.max(1, Math.abs(low)), ticks);
    }
    double step = roundStep(span / ticks);
    double from = Math.floor(low / step + ALMOST) * step;
    double to = Math.ceil(high / step - ALMOST) * step;
    return new Scale(from, to, step);
  }

  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast) + ALMOST));
    for (double step : STEPS) {
      if (step * power >= atLeast * (1 - ALMOST)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** The same with steps of at least 1, for what is counted. */
  Scale whole(boolean counted) {
    return counted && step < 1 ? new Scale(Math.floor(low), Math.ceil(high), 1) : this;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      double tick = low + i * step;
      ticks.add(Math.abs(tick) < step * ALMOST ? 0.0 : tick);
    }
    return ticks;
  }

  /** Where a value lies, from 0 at the lower end to 1 at the upper. */
  double at(double value) {
    return (value - low) / (high - low);
  }

  /** How many digits after the point a tick needs, in units of {@code unit}. */
  static int decimals(double tick, double unit) {
    double shown = tick / unit;
    int decimals = 0;
    while (decimals < 6 && Math.abs(shown - Math.rint(shown)) > 1e-6 * Math.max(1, shown)) {
      shown *= 10;
      decimals++;
    }
    return decimals;
  }
}
