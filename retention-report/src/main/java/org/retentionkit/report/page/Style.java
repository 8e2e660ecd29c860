package org.retentionkit.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style sheet, and the policy that allows it and nothing else.
 *
 * @param sheet the rules of the report, all of them below its root class
 * @param page the same with the rules of a page of its own
 * @param policy the policy of content security for such a page
 */
public record Style(String sheet, String page, String policy) {
  private static final String SHEET = read();
  private static final String PAGE =
      "html{background:#ffffff}body{margin:0}"
          + "@media screen and (prefers-color-scheme:dark){html{background:#11171d}}";

  /** With the colours of the module. */
  public static final Style STANDARD = of("");

  /** With a colour of the host. */
  public static Style of(Accent accent) {
    return of(accent.rules());
  }

  private static Style of(String rules) {
    String sheet = SHEET + rules;
    String page = PAGE + sheet;
    return new Style(
        sheet,
        page,
        "default-src 'none'; style-src '" + hash(page) + "'; base-uri 'none'; form-action 'none'");
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
