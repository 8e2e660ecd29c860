package org.retentionkit.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style sheet, and the policy that allows it and nothing else. */
public final class Style {
  private static final String SHEET = read();
  private static final String PAGE =
      "html{background:#ffffff}body{margin:0}"
          + "@media screen and (prefers-color-scheme:dark){html{background:#11171d}}";

  private Style() {}

  /** The rules of the report, all of them below its root class. */
  public static String sheet(Accent accent) {
    return SHEET + accent.rules();
  }

  /** The same with the rules of a page of its own. */
  static String page(Accent accent) {
    return PAGE + sheet(accent);
  }

  /** The policy of content security for a page with this style. */
  static String policy(String css) {
    return "default-src 'none'; style-src '" + hash(css) + "'; base-uri 'none'; form-action 'none'";
  }

  /** The hash by which a policy allows a style sheet: {@code sha256-…}. */
  public static String hash(String css) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String read() {
    try (InputStream in = Style.class.getResourceAsStream("report.css")) {
      String css =
          new String(
              Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
      return css.replace("\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
