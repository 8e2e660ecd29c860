package org.retentionkit.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Bytes packed with gzip, of one member or several. The JDK's stream takes what it cannot read
 * behind a member for the end, and a pipe that has nothing yet too, so rows would be lost without a
 * word: here the end is the end, perhaps after zeros that fill up a block.
 */
final class Unpacked extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean ended;

  /**
   * Unpacks a stream that begins a member.
   *
   * @throws IOException if it does not
   */
  Unpacked(InputStream packed) throws IOException {
    this.packed = packed;
    require(isNext(), "it does not begin as gzip does");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    while (!ended && length > 0) {
      int read = inflate(to, from, length);
      if (read > 0) {
        check.update(to, from, read);
        return read;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        endMember();
      } else {
        require(!inflater.needsDictionary(), "it asks for a dictionary");
        if (!fill()) {
          throw new EOFException();
        }
        inflater.setInput(buffer, at, end - at);
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] to, int from, int length) throws ZipException {
    try {
      return inflater.inflate(to, from, length);
    } catch (DataFormatException e) {
      throw (ZipException) new ZipException(e.getMessage()).initCause(e);
    }
  }

  private void endMember() throws IOException {
    long sum = number(4);
    long size = number(4);
    require(
        sum == check.getValue() && size == (inflater.getBytesWritten() & 0xFFFF_FFFFL),
        "its checksum is another one");
    ended = !isNext();
  }

  /** Begins the next member, if there is one. */
  private boolean isNext() throws IOException {
    int first = next();
    while (first == 0) {
      first = next();
      require(first <= 0, "something else stands behind its end");
    }
    if (first < 0) {
      return false;
    }
    require(first == 0x1F && byteOf(next()) == 0x8B, "something else stands behind its end");
    require(byteOf(next()) == Deflater.DEFLATED, "it is packed in an unknown way");
    int flags = byteOf(next());
    number(6); // time, kind and system
    if ((flags & EXTRA) != 0) {
      for (long left = number(2); left > 0; left--) {
        byteOf(next());
      }
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    number((flags & HEADER_CRC) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    check.reset();
    return true;
  }

  private void skipText(boolean there) throws IOException {
    int one = there ? -1 : 0;
    while (one != 0) {
      one = byteOf(next());
    }
  }

  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) byteOf(next()) << (8 * i);
    }
    return number;
  }

  private static int byteOf(int read) throws EOFException {
    if (read < 0) {
      throw new EOFException();
    }
    return read;
  }

  private int next() throws IOException {
    return at == end && !fill() ? -1 : buffer[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, packed.read(buffer));
    return end > 0;
  }

  private static void require(boolean kept, String rule) throws ZipException {
    if (!kept) {
      throw new ZipException(rule);
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
