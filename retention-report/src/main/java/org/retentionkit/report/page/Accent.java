package org.retentionkit.report.page;

import java.util.Locale;

/**
 * The colour of what is kept, in light and in dark.
 *
 * @param light on the white page, {@code #1c5d99}
 * @param dark on the dark page, {@code #69aee8}
 */
public record Accent(String light, String dark) {
  private static final String LIGHT_PAGE = "#ffffff";
  private static final String DARK_PAGE = "#11171d";
  private static final double LEAST = 4.5;

  /** Checks that both can be read, as text too. */
  public Accent {
    light = readable("light", light, LIGHT_PAGE);
    dark = readable("dark", dark, DARK_PAGE);
  }

  private static String readable(String name, String colour, String page) {
    if (!colour.matches("#[0-9A-Fa-f]{6}")) {
      throw new IllegalArgumentException(
          name + " must be a colour such as #1c5d99, but was " + colour);
    }
    double contrast = contrast(colour, page);
    if (contrast < LEAST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s must have a contrast of %.1f or more on %s, but %s has %.1f",
              name,
              LEAST,
              page,
              colour,
              contrast));
    }
    return colour.toLowerCase(Locale.ROOT);
  }

  /** The contrast of two colours by WCAG 2.2: 1 to 21. */
  static double contrast(String a, String b) {
    double one = luminance(a) + 0.05;
    double two = luminance(b) + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The rules that put them in place of the standard ones. */
  String rules() {
    return ".rk{--kept:%1$s;--kept-t:%1$s}@media screen and (prefers-color-scheme:dark){.rk{--kept:%2$s;--kept-t:%2$s}}"
        .replace("%1$s", light)
        .replace("%2$s", dark);
  }
}
