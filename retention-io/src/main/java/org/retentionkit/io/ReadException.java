package org.retentionkit.io;

/**
 * A source cannot be read as it was asked: the message is one line that says which file, line,
 * column and value, and which rule it breaks. Nothing of the source is kept.
 */
public final class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadException(String message) {
    super(message);
  }

  ReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
