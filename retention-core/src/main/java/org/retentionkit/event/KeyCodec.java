package org.retentionkit.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.retentionkit.internal.Checks;

/**
 * How customers' keys are written to bytes and read again (serialization), when an accumulator is
 * saved: {@linkplain #ofStrings texts}, {@linkplain #ofLongs longs} and {@linkplain #ofUuids UUIDs}
 * as they are, and {@linkplain #of any other type} by two functions.
 *
 * <pre>{@code
 * record Account(String tenant, long number) {}
 * KeyCodec<Account> accounts =
 *     KeyCodec.of(
 *         "account",
 *         account -> (account.number() + " " + account.tenant()).getBytes(UTF_8),
 *         bytes -> Account.parse(new String(bytes, UTF_8)));
 * }</pre>
 *
 * <p>Immutable and safe to share between threads, if its functions are.
 *
 * @param <K> the type of a customer's key
 */
public final class KeyCodec<K> {
  private static final int UUID_BYTES = 16;

  private static final KeyCodec<String> STRINGS =
      new KeyCodec<>("string", String.class, KeyCodec::utf8, KeyCodec::text);
  private static final KeyCodec<UUID> UUIDS =
      new KeyCodec<>("uuid", UUID.class, KeyCodec::bytes, KeyCodec::uuid);
  private static final KeyCodec<Long> LONGS =
      new KeyCodec<>(
          "long",
          Long.class,
          id -> ByteBuffer.allocate(Long.BYTES).putLong(id).array(),
          bytes -> ByteBuffer.wrap(bytes).getLong());

  private final String name;
  private final Class<?> type;
  private final Function<? super K, byte[]> encoding;
  private final Function<byte[], ? extends K> decoding;

  private KeyCodec(
      String name,
      Class<?> type,
      Function<? super K, byte[]> encoding,
      Function<byte[], ? extends K> decoding) {
    this.name = name;
    this.type = type;
    this.encoding = encoding;
    this.decoding = decoding;
  }

  /** Texts, as UTF-8. */
  public static KeyCodec<String> ofStrings() {
    return STRINGS;
  }

  /** Longs, six or seven bytes each where there are many. */
  public static KeyCodec<Long> ofLongs() {
    return LONGS;
  }

  /** UUIDs, 16 bytes each. */
  public static KeyCodec<UUID> ofUuids() {
    return UUIDS;
  }

  /**
   * Keys of another type than long. Equal keys must have equal bytes, and different keys different
   * ones, for ever.
   *
   * @param name what tells this codec from others; it is saved, and must be the same on reading
   * @param encode the bytes of a key
   * @param decode the key of such bytes; what it throws is an error of the bytes
   * @param <K> the type of a customer's key
   * @throws IllegalArgumentException if the name is blank or one of {@code string}, {@code long}
   *     and {@code uuid}
   */
  public static <K> KeyCodec<K> of(
      String name, Function<? super K, byte[]> encode, Function<byte[], ? extends K> decode) {
    if (Checks.notNull("name", name).isBlank()) {
      throw Checks.broken("name", "must not be blank", "'" + name + "'");
    }
    if (name.equals(STRINGS.name) || name.equals(LONGS.name) || name.equals(UUIDS.name)) {
      throw Checks.broken("name", "must not be that of a codec built in", name);
    }
    return new KeyCodec<>(
        name, Object.class, Checks.notNull("encode", encode), Checks.notNull("decode", decode));
  }

  /** What tells this codec from others. */
  public String name() {
    return name;
  }

  boolean isLongs() {
    return type == Long.class;
  }

  byte[] encode(K key) {
    if (!type.isInstance(key)) {
      throw Checks.broken("codec", "must be of the customers' " + key.getClass().getName(), name);
    }
    return Checks.notNull("bytes of a key", encoding.apply(key));
  }

  K decode(byte[] bytes) {
    return Checks.notNull("key", decoding.apply(bytes));
  }

  private static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // A half of a pair becomes one '?'.
    if (!isAscii(text) && !new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw Checks.broken("customer", "must be a text that UTF-8 has", "half a pair of it");
    }
    return bytes;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0
        && !java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8)) {
      throw new IllegalArgumentException("key must be UTF-8, but was something else");
    }
    return text;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] bytes) {
    if (bytes.length != UUID_BYTES) {
      throw Checks.broken("UUID", "must be of 16 bytes", bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** For example {@code KeyCodec[string]}. */
  @Override
  public String toString() {
    return "KeyCodec[" + name + "]";
  }
}
