package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of the style sheet: contrast by WCAG 2.2, and the distance of those that meet in one
 * chart for full protan, deutan and tritan vision by Machado, Oliveira and Fernandes (2009), in
 * OKLab times 100.
 */
class PaletteTest {
  private static final double[][][] VISION = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.01182, 0.04294, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.3039}
    }
  };

  private static Map<String, double[]> palette(String scheme) {
    String css = Samples.subscriptionReport().stylesheet();
    int dark = css.indexOf("@media screen and (prefers-color-scheme:dark)");
    String rules = scheme.equals("dark") ? css.substring(dark) : css.substring(0, dark);
    Map<String, double[]> palette = new HashMap<>();
    Matcher matcher = Pattern.compile("--([a-z0-9-]+):#([0-9a-f]{6})").matcher(rules);
    while (matcher.find()) {
      int rgb = Integer.parseInt(matcher.group(2), 16);
      palette.putIfAbsent(
          matcher.group(1),
          new double[] {linear(rgb >> 16), linear((rgb >> 8) & 255), linear(rgb & 255)});
    }
    return palette;
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double contrast(double[] a, double[] b) {
    double x = 0.2126 * a[0] + 0.7152 * a[1] + 0.0722 * a[2] + 0.05;
    double y = 0.2126 * b[0] + 0.7152 * b[1] + 0.0722 * b[2] + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double distance(double[] a, double[] b) {
    double least = Double.MAX_VALUE;
    for (double[][] vision : VISION) {
      double[] p = oklab(seen(vision, a));
      double[] q = oklab(seen(vision, b));
      least = Math.min(least, Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]));
    }
    return 100 * least;
  }

  private static double[] seen(double[][] vision, double[] rgb) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2];
      out[i] = Math.max(0, Math.min(1, sum));
    }
    return out;
  }

  private static double[] oklab(double[] c) {
    double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void text_can_be_read_and_marks_can_be_seen(String scheme) {
    Map<String, double[]> palette = palette(scheme);
    for (String text : List.of("ink", "quiet", "kept-t", "back-t", "new-t", "lost-t", "less-t")) {
      assertThat(contrast(palette.get(text), palette.get("page"))).as(text).isGreaterThan(4.5);
      assertThat(contrast(palette.get(text), palette.get("panel"))).as(text).isGreaterThan(4.5);
    }
    for (String mark : List.of("kept", "back", "new", "lost", "less", "neutral", "axis")) {
      assertThat(contrast(palette.get(mark), palette.get("page"))).as(mark).isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_shade_carries_its_text(String scheme) {
    Map<String, double[]> palette = palette(scheme);
    for (int shade = 0; shade < 8; shade++) {
      boolean light = scheme.equals("light") ? shade > 4 : shade < 4;
      String text = light ? "light-k" : "dark-k";
      assertThat(contrast(palette.get("k" + shade), palette.get(text)))
          .as("shade " + shade)
          .isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void colours_that_meet_differ_for_any_vision(String scheme) {
    Map<String, double[]> palette = palette(scheme);
    List<List<String>> charts =
        List.of(
            List.of("kept", "back", "lost"),
            List.of("kept", "back", "new", "lost"),
            List.of("new", "kept", "back", "lost", "less"),
            List.of("kept", "less", "lost", "neutral"));
    for (List<String> chart : charts) {
      for (String a : chart) {
        for (String b : chart) {
          if (!a.equals(b)) {
            double least = chart.contains("neutral") ? 11.5 : 12.5;
            assertThat(distance(palette.get(a), palette.get(b)))
                .as(a + " beside " + b)
                .isGreaterThan(least);
          }
        }
      }
    }
    assertThat(distance(palette.get("kept"), palette.get("lost"))).isGreaterThan(19);
  }
}
