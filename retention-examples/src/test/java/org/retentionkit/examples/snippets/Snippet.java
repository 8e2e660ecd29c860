package org.retentionkit.examples.snippets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java block of a page, as a class that runs it. In a snippet, {@code expression; // = text}
 * claims what the expression prints; the claim may stand on the next line, as {@code // = text}.
 */
record Snippet(String page, int line, String code) {
  private static final Pattern BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CLAIM =
      Pattern.compile("^(\\s*)(.+?);\\s*(?:\\n\\s*)?// = (.*)$", Pattern.MULTILINE);

  static List<Snippet> of(String page, String text) {
    List<Snippet> snippets = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      int line = (int) text.substring(0, block.start()).lines().count() + 1;
      snippets.add(new Snippet(page, line, block.group(1)));
    }
    return snippets;
  }

  String className() {
    return "Snippet" + Integer.toHexString(page.hashCode()) + "At" + line;
  }

  /** The source of a class whose {@code run} executes the snippet and checks its claims. */
  String source() {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    code.lines()
        .forEach(each -> (each.startsWith("import ") ? imports : body).append(each).append('\n'));
    String checked =
        CLAIM
            .matcher(body)
            .replaceAll(
                claim ->
                    Matcher.quoteReplacement(
                        claim.group(1)
                            + "check(\""
                            + claim.group(3).strip().replace("\\", "\\\\").replace("\"", "\\\"")
                            + "\", String.valueOf("
                            + claim.group(2).strip()
                            + "));"));
    return """
        %s
        public final class %s {
          static void check(String expected, String actual) {
            if (!expected.equals(actual)) {
              throw new AssertionError("claimed: " + expected + "\\nprinted: " + actual);
            }
          }

          public static void run() throws Exception {
        %s
          }
        }
        """
        .formatted(imports, className(), checked);
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
