package org.retentionkit.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs an example's main and gives back what it printed. */
public final class Printed {
  private Printed() {}

  /** An example's main. */
  @FunctionalInterface
  public interface Main {
    /** Runs it. */
    void run(String[] args) throws Exception;
  }

  /** What {@code main} prints, with line feeds. */
  public static String by(Main main) throws Exception {
    PrintStream standardOut = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.run(new String[0]);
    } finally {
      System.setOut(standardOut);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
