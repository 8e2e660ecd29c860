package org.retentionkit.event;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateOutput;

/** One-way digests of customers' keys: the first 16 bytes of HMAC-SHA-256 with a secret. */
final class KeyDigests<K> {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_SECRET = 16;

  /** Its digest tells whether a secret is the one that was used. */
  private static final byte[] OWN = "RetentionKit".getBytes(StandardCharsets.US_ASCII);

  private final KeyCodec<K> codec;
  private final SecretKeySpec secret;
  private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

  KeyDigests(byte[] secret, KeyCodec<K> codec) {
    if (Checks.notNull("secret", secret).length < LEAST_SECRET) {
      throw Checks.broken("secret", "must have 16 bytes or more", secret.length);
    }
    this.secret = new SecretKeySpec(secret, ALGORITHM); // a copy
    this.codec = Checks.notNull("codec", codec);
  }

  /** What is remembered of a key. */
  record Digest(long high, long low) implements Comparable<Digest> {
    static final int BYTES = 2 * Long.BYTES;

    @Override
    public int compareTo(Digest other) {
      int order = Long.compareUnsigned(high, other.high);
      return order == 0 ? Long.compareUnsigned(low, other.low) : order;
    }

    void writeTo(StateOutput out) {
      out.fixed(high);
      out.fixed(low);
    }

    static Digest read(StateInput in) {
      long high = in.fixed("a digest", Long.MIN_VALUE, Long.MAX_VALUE);
      return new Digest(high, in.fixed("a digest", Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform must have " + ALGORITHM, e);
    }
  }

  /** The digest of a customer's key, which must not be blank. */
  Digest of(K customer) {
    KeyHash.checkNamed("customer", Checks.notNull("customer", customer));
    return of(codec.encode(customer));
  }

  private Digest of(byte[] bytes) {
    ByteBuffer digest = ByteBuffer.wrap(macs.get().doFinal(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    return new Digest(digest.getLong(), digest.getLong());
  }

  boolean sameAs(KeyDigests<?> other) {
    return codec.name().equals(other.codec.name()) && secret.equals(other.secret);
  }

  /** Writes what tells codec and secret, but not the secret. */
  void writeTo(StateOutput out) {
    out.text(codec.name());
    of(OWN).writeTo(out);
  }

  /** Refuses what another codec or secret has written. */
  static <K> KeyDigests<K> read(StateInput in, byte[] secret, KeyCodec<K> codec) {
    KeyDigests<K> digests = new KeyDigests<>(secret, codec);
    String name = in.text();
    if (!name.equals(codec.name())) {
      throw StateInput.broken("have keys of " + codec, "of KeyCodec[" + name + "]");
    }
    if (!Digest.read(in).equals(digests.of(OWN))) {
      throw new IllegalArgumentException("secret must be that of the state, but was another");
    }
    return digests;
  }
}
