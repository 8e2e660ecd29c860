package org.retentionkit.examples;

/** A test. */
public final class RetentionReport {
  private RetentionReport() {}

  /** Runs. */
  public static void main(String[] args) {
    System.out.println("hi");
  }
}
