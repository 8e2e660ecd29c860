package org.retentionkit.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.retentionkit.Saveable;
import org.retentionkit.event.KeyDigests.Digest;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * Customers who were erased and stay out when their rows come again (suppression list, opt-out,
 * right to erasure, GDPR article 17): what an accumulator {@code drop}s is put on the list it was
 * given by {@code keepingOut}, and rows of whom is on it are not added any more.
 *
 * <pre>{@code
 * SuppressionList<String> erased = SuppressionList.create(secret); // 16 random bytes or more
 * OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepingOut(erased);
 * orders.drop("ann"); // gone, and on the list
 * orders.add("ann", LocalDate.of(2026, 3, 1), new BigDecimal("5.00")); // stays out, is counted
 * }</pre>
 *
 * <p>To know whom to keep out, something must be remembered: of each customer the first 16 bytes of
 * the HMAC-SHA-256 of the key's bytes with the secret, from which the key cannot be told. Who has
 * the secret can ask whether a key is on the list, so that it is personal data as long as the
 * secret exists: keep it apart from the list, and destroy it to make the list anonymous. The list
 * holds no key, no amount and no day.
 *
 * <p>Worked example: after the lines above {@code erased.size()} is 1, {@code rowsKeptOut()} 1 and
 * {@code orders.log().rows()} 0.
 *
 * <p>Any thread may use it, and several accumulators of the same customers may share it; each drops
 * on its own whom it has. Give it to an accumulator before other threads add. A row costs some 0.3
 * microseconds more once somebody is on the list. A saved state of an accumulator does not contain
 * it: save it too, and give it to the accumulator that is read, which drops all who are on it, also
 * if the state is older than their erasure.
 *
 * @param <K> the type of a customer's key
 */
public final class SuppressionList<K> implements Saveable {
  private static final int SMALLEST = 16;

  private final KeyDigests<K> keys;
  private final Set<Digest> digests;
  private final AtomicLong additions = new AtomicLong();
  private final LongAdder keptOut = new LongAdder();

  private SuppressionList(KeyDigests<K> keys, int expected) {
    this.keys = keys;
    this.digests = ConcurrentHashMap.newKeySet(expected);
  }

  /**
   * A list of nobody, of customers whose keys are texts.
   *
   * @param secret 16 random bytes or more, which are needed to use the list again
   * @throws IllegalArgumentException if the secret is shorter
   */
  public static SuppressionList<String> create(byte[] secret) {
    return create(secret, KeyCodec.ofStrings());
  }

  /**
   * The same with keys of any type.
   *
   * @param codec how keys are written
   * @param <K> the type of a customer's key
   */
  public static <K> SuppressionList<K> create(byte[] secret, KeyCodec<K> codec) {
    return new SuppressionList<>(new KeyDigests<>(secret, codec), SMALLEST);
  }

  /**
   * Puts a customer on the list. An accumulator's {@code drop} does so too.
   *
   * @throws IllegalArgumentException if the key is blank, or not of the codec's type
   */
  public SuppressionList<K> add(K customer) {
    digests.add(keys.of(customer));
    additions.incrementAndGet();
    return this;
  }

  /**
   * Takes a customer off the list, who came back and agreed: rows that come later are added.
   *
   * @return whether the customer was on it
   */
  public boolean remove(K customer) {
    return digests.remove(keys.of(customer));
  }

  /** Whether a customer is on the list. */
  public boolean contains(K customer) {
    return !digests.isEmpty() && digests.contains(keys.of(customer));
  }

  /** The number of customers on the list. */
  public int size() {
    return digests.size();
  }

  /** The number of rows that accumulators did not add, as their customer is on the list. */
  public long rowsKeptOut() {
    return keptOut.sum();
  }

  /** Counts rows that are not added. */
  void count(long rows) {
    keptOut.add(rows);
  }

  /** How often somebody was put on the list. */
  long additions() {
    return additions.get();
  }

  /**
   * Puts all of another list on this one.
   *
   * @param other a list with the same secret and codec
   * @throws IllegalArgumentException if it has another
   */
  public SuppressionList<K> combine(SuppressionList<K> other) {
    if (!keys.sameAs(Checks.notNull("other", other).keys)) {
      throw Checks.broken("other", "must have the same secret and codec", other);
    }
    digests.addAll(other.digests);
    additions.incrementAndGet();
    keptOut.add(other.keptOut.sum());
    return this;
  }

  /** Writes the digests, never the secret. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    List<Digest> all = digests.stream().sorted().toList();
    StateOutput state = new StateOutput();
    keys.writeTo(state);
    state.number(keptOut.sum());
    state.number(all.size());
    all.forEach(digest -> digest.writeTo(state));
    StateForm.write(out, StateKind.SUPPRESSION_LIST, List.of(state));
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @param in the bytes
   * @param secret that of the list
   * @param codec how keys are written
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version,
   *     or of another secret or codec
   */
  public static <K> SuppressionList<K> readFrom(InputStream in, byte[] secret, KeyCodec<K> codec)
      throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes(), secret, codec);
  }

  /** The same from an array. */
  public static <K> SuppressionList<K> fromBytes(byte[] state, byte[] secret, KeyCodec<K> codec) {
    return StateForm.read(state, StateKind.SUPPRESSION_LIST, in -> read(in, secret, codec));
  }

  /** One that was {@linkplain #save saved}, of keys that are texts; errors are unchecked. */
  public static SuppressionList<String> load(Path file, byte[] secret) {
    return load(file, secret, KeyCodec.ofStrings());
  }

  /** The same with keys of any type. */
  public static <K> SuppressionList<K> load(Path file, byte[] secret, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, secret, codec));
  }

  private static <K> SuppressionList<K> read(StateInput in, byte[] secret, KeyCodec<K> codec) {
    KeyDigests<K> keys = KeyDigests.read(in, secret, codec);
    long rows = in.count("a number of rows");
    int customers = (int) in.number("customers", 0, in.left() / Digest.BYTES);
    SuppressionList<K> list = new SuppressionList<>(keys, customers);
    Digest last = null;
    for (int i = 0; i < customers; i++) {
      Digest next = Digest.read(in);
      if (last != null && next.compareTo(last) <= 0) {
        throw StateInput.broken("have rising digests", "another at customer " + i);
      }
      list.digests.add(next);
      last = next;
    }
    list.count(rows);
    return list;
  }

  /**
   * For example {@code SuppressionList[3 customers, 12 rows kept out]}, never a key or a secret.
   */
  @Override
  public String toString() {
    String rows = LogText.counted(rowsKeptOut(), "row");
    return "SuppressionList[" + LogText.counted(size(), "customer") + ", " + rows + " kept out]";
  }
}
