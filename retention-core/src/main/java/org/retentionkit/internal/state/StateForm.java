package org.retentionkit.internal.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.retentionkit.internal.Checks;

/** What stands around the parts of a state: magic, version and kind before, a checksum behind. */
public final class StateForm {
  private static final byte[] MAGIC = "RKST".getBytes(StandardCharsets.US_ASCII);
  private static final String BROKEN = "state must ";
  private static final int VERSION = 1;
  private static final int HEAD = MAGIC.length + 2;

  private StateForm() {}

  /** Writes a state of some parts. */
  public static void write(OutputStream out, StateKind kind, List<StateOutput> parts)
      throws IOException {
    CRC32C check = new CRC32C();
    byte[] head = Arrays.copyOf(MAGIC, HEAD);
    head[HEAD - 2] = VERSION;
    head[HEAD - 1] = (byte) kind.code();
    check.update(head);
    out.write(head);
    for (StateOutput part : parts) {
      part.writeTo(out, check);
    }
    int sum = (int) check.getValue();
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write(sum >>> shift);
    }
    out.flush();
  }

  /**
   * What a state holds.
   *
   * @param reading reads it; whatever it says of values that cannot be is an error of the state
   */
  public static <T> T read(byte[] bytes, StateKind kind, Function<StateInput, T> reading) {
    StateInput in = open(Checks.notNull("state", bytes), kind);
    try {
      T read = reading.apply(in);
      in.finish("its last part");
      return read;
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      String said = String.valueOf(e.getMessage());
      if (e instanceof IllegalArgumentException known && said.startsWith(BROKEN)) {
        throw known;
      }
      throw new IllegalArgumentException(
          BROKEN + "hold values that can be, but does not: " + said, e);
    }
  }

  /** The parts of a state, whose magic, version, checksum and kind are right. */
  private static StateInput open(byte[] bytes, StateKind kind) {
    if (bytes.length < HEAD + Integer.BYTES) {
      throw StateInput.broken(
          "be at least " + (HEAD + Integer.BYTES) + " bytes long", bytes.length);
    }
    if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw StateInput.broken(
          "begin with " + HexFormat.of().formatHex(MAGIC) + " (RKST)",
          HexFormat.of().formatHex(bytes, 0, MAGIC.length));
    }
    if (bytes[HEAD - 2] != VERSION) {
      throw StateInput.broken("be of version " + VERSION, bytes[HEAD - 2] & 0xFF);
    }
    int end = bytes.length - Integer.BYTES;
    CRC32C check = new CRC32C();
    check.update(bytes, 0, end);
    int sum = 0;
    for (int i = bytes.length - 1; i >= end; i--) {
      sum = (sum << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    if (sum != (int) check.getValue()) {
      throw StateInput.broken(
          "be whole and unchanged, with the checksum " + Integer.toHexString(sum),
          Integer.toHexString((int) check.getValue()));
    }
    if (bytes[HEAD - 1] != kind.code()) {
      throw StateInput.broken("be of " + kind.title(), StateKind.title(bytes[HEAD - 1]));
    }
    return new StateInput(bytes, HEAD, end);
  }
}
