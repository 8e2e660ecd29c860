package org.retentionkit.examples.csv;

/** Something the user gave cannot be used; the message is one line that says what and why. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public BadInputException(String message) {
    super(message);
  }

  /** Creates the exception for what a library refused. */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
