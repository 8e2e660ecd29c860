package org.retentionkit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of shared reference data; tests that need it are skipped where it is not given. */
public final class Shared {
  private Shared() {}

  /** The path of a file in the folder that the system property {@code retention.shared} names. */
  public static Path path(String relative) {
    String folder = System.getProperty("retention.shared", "");
    Assumptions.assumeFalse(
        folder.isEmpty(), "no folder of reference data is given (-Dretention.shared=FOLDER)");
    Path path = Path.of(folder);
    Path base =
        path.isAbsolute() ? path : Path.of(System.getProperty("retention.root")).resolve(path);
    return base.resolve(relative).normalize();
  }

  /** A JSON file of reference values, such as {@code golden/proportions_nps.json}. */
  public static JsonNode json(String relative) {
    try {
      return new ObjectMapper().readTree(path(relative).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
