package org.retentionkit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.retentionkit.Saveable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * Customers who were erased and are to stay out when rows of theirs come again (suppression list,
 * right to erasure): an accumulator that {@linkplain OrderAccumulator#keepOut keeps them out} puts
 * whom it drops on the list, and leaves out rows of whoever is on it.
 *
 * <pre>{@code
 * SuppressionList<String> erased = SuppressionList.create(secret, KeyCodec.ofStrings());
 * OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepOut(erased);
 * orders.drop("ann");
 * orders.add("ann", day, amount); // left out; erased.keptOut() is 1
 * }</pre>
 *
 * <p><b>Something of the erased stays</b>: of each a digest, 16 bytes of HMAC-SHA-256 by a secret,
 * and neither key nor rows. Without the secret nobody can tell whose it is; who has the secret can
 * try keys, so keep it apart from the list. It is not saved, and must be the same for ever. Without
 * a list nothing stays, and rows that come later count again.
 *
 * <p>Safe for any thread, and may serve several accumulators. Each row that is added costs a
 * digest, some 0.3 microseconds, as soon as somebody is on the list.
 *
 * @param <K> the type of a customer's key
 */
public final class SuppressionList<K> implements Saveable {
  private static final int LEAST_SECRET = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PROOF = "RKST".getBytes(StandardCharsets.US_ASCII);

  private final KeyCodec<K> codec;
  private final ThreadLocal<Mac> macs;

  /** The digest of no customer, by which a secret is known again. */
  private final Digest proof;

  private final Set<Digest> digests = ConcurrentHashMap.newKeySet();
  private final LongAdder keptOut = new LongAdder();

  private record Digest(long first, long second) implements Comparable<Digest> {
    @Override
    public int compareTo(Digest other) {
      int compared = Long.compare(first, other.first);
      return compared == 0 ? Long.compare(second, other.second) : compared;
    }
  }

  private SuppressionList(byte[] secret, KeyCodec<K> codec) {
    this.codec = Checks.notNull("codec", codec);
    if (Checks.notNull("secret", secret).length < LEAST_SECRET) {
      throw Checks.broken("secret", "must have at least " + LEAST_SECRET + " bytes", secret.length);
    }
    SecretKeySpec key = new SecretKeySpec(secret.clone(), ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> mac(key));
    this.proof = digest((byte) 0, PROOF);
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " must be there, as each JDK has it", e);
    }
  }

  /**
   * A list of nobody.
   *
   * @param secret at least 16 bytes that nobody can guess; not kept but for digests
   * @param codec how keys are turned into bytes
   * @param <K> the type of a customer's key
   */
  public static <K> SuppressionList<K> create(byte[] secret, KeyCodec<K> codec) {
    return new SuppressionList<>(secret, codec);
  }

  /**
   * Puts a customer on the list, whom accumulators that hold them do not drop by this.
   *
   * @param customer the customer's key
   * @return this
   */
  public SuppressionList<K> add(K customer) {
    digests.add(digest(customer));
    return this;
  }

  /** Whether a customer is on the list. */
  public boolean contains(K customer) {
    Checks.notNull("customer", customer);
    return !digests.isEmpty() && digests.contains(digest(customer));
  }

  /** Whether a row of a customer is to be left out, which is counted. */
  boolean leavesOut(K customer) {
    boolean out = contains(customer);
    if (out) {
      keptOut.increment();
    }
    return out;
  }

  /** The number of customers on the list. */
  public int size() {
    return digests.size();
  }

  /** The rows that accumulators left out since this list was made or read. */
  public long keptOut() {
    return keptOut.sum();
  }

  /**
   * Puts all who are on another list on this one too.
   *
   * @param other a list by the same secret and codec
   * @return this
   * @throws IllegalArgumentException if secret or codec differ
   */
  public SuppressionList<K> combine(SuppressionList<K> other) {
    if (!proof.equals(Checks.notNull("other", other).proof)) {
      throw Checks.broken("other", "must have the same secret", "another one");
    }
    if (!codec.name().equals(other.codec.name())) {
      throw Checks.broken("other", "must have keys of " + codec, other.codec);
    }
    digests.addAll(other.digests);
    return this;
  }

  private Digest digest(K customer) {
    return digest((byte) 1, codec.encode(Checks.notNull("customer", customer)));
  }

  private Digest digest(byte kind, byte[] bytes) {
    Mac mac = macs.get();
    mac.update(kind);
    ByteBuffer read = ByteBuffer.wrap(mac.doFinal(bytes));
    return new Digest(read.getLong(), read.getLong());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    StateOutput all = new StateOutput();
    all.text(codec.name());
    write(proof, all);
    List<Digest> sorted = digests.stream().sorted().toList();
    all.number(sorted.size());
    sorted.forEach(digest -> write(digest, all));
    StateForm.write(out, StateKind.SUPPRESSION_LIST, List.of(all));
  }

  private static void write(Digest digest, StateOutput to) {
    to.fixed(digest.first);
    to.fixed(digest.second);
  }

  /**
   * The list that was {@linkplain #toBytes written}.
   *
   * @param state the bytes
   * @param secret the secret it was made with
   * @param codec the codec it was made with
   * @param <K> the type of a customer's key
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version,
   *     or secret or codec are others
   */
  public static <K> SuppressionList<K> fromBytes(byte[] state, byte[] secret, KeyCodec<K> codec) {
    SuppressionList<K> list = create(secret, codec);
    return StateForm.read(state, StateKind.SUPPRESSION_LIST, list::read);
  }

  /** The list that was {@linkplain #save saved}; errors are unchecked. */
  public static <K> SuppressionList<K> load(Path file, byte[] secret, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, secret, codec));
  }

  private SuppressionList<K> read(StateInput in) {
    String name = in.text();
    if (!name.equals(codec.name())) {
      throw StateInput.broken("have keys of " + codec, "of KeyCodec[" + name + "]");
    }
    if (!digest(in).equals(proof)) {
      throw StateInput.broken("have the secret given", "another one");
    }
    long size = in.number("a number of customers", 0, in.left() / (2 * Long.BYTES));
    Digest last = null;
    for (long i = 0; i < size; i++) {
      Digest next = digest(in);
      if (last != null && last.compareTo(next) >= 0) {
        throw StateInput.broken("have rising digests", "another at customer " + i);
      }
      digests.add(next);
      last = next;
    }
    return this;
  }

  private static Digest digest(StateInput in) {
    long first = in.fixed("a digest", Long.MIN_VALUE, Long.MAX_VALUE);
    return new Digest(first, in.fixed("a digest", Long.MIN_VALUE, Long.MAX_VALUE));
  }

  /** For example {@code SuppressionList[3 customers, 12 rows kept out]}. */
  @Override
  public String toString() {
    return "SuppressionList["
        + LogText.counted(size(), "customer")
        + ", "
        + LogText.counted(keptOut(), "row")
        + " kept out]";
  }
}
