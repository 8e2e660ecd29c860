package org.retentionkit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.EntryInput;
import org.retentionkit.internal.keep.EntryOutput;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateHash;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * What an accumulator holds as bytes: terms, counts, keys and columns of entries, customers in the
 * order of their keys' hashes.
 */
final class StripeBytes<K> {
  /** About so many bytes has a key that is a long, or a short text. */
  private static final int KEY_BYTES = KeyOrder.RAW + 3;

  private final StateKind kind;
  private final Joining rule;
  private final boolean timed;
  private final KeyCodec<K> codec;

  StripeBytes(StateKind kind, Joining rule, boolean timed, KeyCodec<K> codec) {
    this.kind = kind;
    this.rule = rule;
    this.timed = timed;
    this.codec = codec;
  }

  /** Writes all: what must agree and what was counted, then the customers. */
  void write(OutputStream out, StateOutput head, KeptParts<K> kept, Tallies tallies)
      throws IOException {
    write(out, head, kept, 0, tallies);
  }

  /** The same with periods that are higher by so much. */
  void write(OutputStream out, StateOutput head, KeptParts<K> kept, int shift, Tallies tallies)
      throws IOException {
    if (!kept.parts().isEmpty() && kept.longs() != codec.isLongs()) {
      throw new IllegalArgumentException(
          "codec must be "
              + (kept.longs() ? "that of longs as the customers are" : "that of the customers")
              + ", but was "
              + codec);
    }
    tallies.writeTo(head);
    head.text(codec.name());
    long customers = kept.size();
    long most = 0;
    for (int p = 0; p < kept.parts().size(); p++) {
      most += kept.entries(p).size();
    }
    StateOutput keys = new StateOutput(KEY_BYTES * customers);
    EntryOutput entries = new EntryOutput(rule, timed, shift, customers, most);
    if (kept.longs()) {
      KeyOrder.writeLongs(kept, keys);
      for (int p = 0; p < kept.parts().size(); p++) {
        entries.add(kept.entries(p), 0, kept.entries(p).customers());
      }
    } else {
      KeyOrder order = KeyOrder.of(kept, codec, keys);
      for (int i = 0; i < order.size(); i++) {
        entries.add(kept.entries(order.part(i)), order.place(i), order.place(i) + 1);
      }
    }
    head.number(customers);
    head.number(entries.items());
    List<StateOutput> written = new ArrayList<>(List.of(head));
    addColumn(written, keys);
    entries.columns().forEach(column -> addColumn(written, column));
    StateForm.write(out, kind, written);
  }

  private static void addColumn(List<StateOutput> to, StateOutput column) {
    StateOutput length = new StateOutput();
    length.number(column.size());
    to.add(length);
    to.add(column);
  }

  /** Reads what was written into stripes that hold nothing; the terms have been read. */
  void read(StateInput in, Stripes<K> stripes) {
    Tallies tallies = Tallies.read(in);
    String name = in.text();
    if (!name.equals(codec.name())) {
      throw StateInput.broken("have keys of " + codec, "of KeyCodec[" + name + "]");
    }
    int ofKey = codec.isLongs() ? KeyOrder.RAW + 2 : 2; // with the count of entries
    int customers = (int) in.number("customers", 0, in.left() / ofKey);
    long room = EntryInput.most(in.left() - ((long) customers * ofKey), timed);
    long items = in.number("entries", customers, Math.max(customers, room));
    Keys keys = codec.isLongs() ? longs(in.column(), customers) : keys(in.column(), customers);
    List<Entries> read =
        EntryInput.read(rule, timed, in, keys.part, keys.hashes, KeyParts.MOST, items);
    if (customers > 0) {
      keys.put(stripes, read);
    }
    stripes.arrivals.count(all -> all.add(tallies));
  }

  /** The keys of a state: the part of each, and the keys themselves as an array or as longs. */
  private final class Keys {
    final byte[] part;

    /** The hashes of longs, empty if keys are others. */
    final long[] hashes;

    private final List<K> keys = new ArrayList<>();

    Keys(int customers) {
      this.part = new byte[customers];
      this.hashes = new long[codec.isLongs() ? customers : 0];
    }

    void put(Stripes<K> stripes, List<Entries> read) {
      List<Stripe<K>> parts = stripes.parts(codec.isLongs()).stripes();
      for (int p = 0; p < parts.size(); p++) {
        Entries entries = read.get(p);
        parts.get(p).store.replace(entries);
        if (!codec.isLongs()) {
          putKeys(parts.get(p), p, entries);
        }
      }
    }

    /** Numbers the keys of a part as the entries have it. */
    private void putKeys(Stripe<K> stripe, int p, Entries entries) {
      int[] places = new int[entries.customers()]; // by number
      int customer = 0;
      for (int i = 0; i < part.length; i++) {
        if (part[i] == p) {
          places[(int) Mix.number(entries.keys()[customer++])] = i;
        }
      }
      for (int place : places) {
        K key = keys.get(place);
        if (!stripe.addKey(key, KeyHash.of("customer", key))) {
          throw StateInput.broken("have each customer once", key);
        }
      }
    }
  }

  private Keys longs(StateInput in, int customers) {
    Keys all = new Keys(customers);
    long hash = 0;
    for (int i = 0; i < customers; i++) {
      long before = hash;
      hash += in.number(KeyOrder.RAW);
      if (i > 0 && Long.compareUnsigned(before, hash) >= 0) {
        throw StateInput.broken("have rising hashes of keys", Mix.id(hash));
      }
      all.part[i] = (byte) KeyParts.partOf(hash);
      all.hashes[i] = hash;
    }
    in.finish("the keys");
    return all;
  }

  private Keys keys(StateInput in, int customers) {
    Keys all = new Keys(customers);
    long hash = 0;
    byte[] last = {};
    for (int i = 0; i < customers; i++) {
      byte[] bytes = in.bytes();
      long before = hash;
      hash = StateHash.of(bytes, 0, bytes.length);
      int rising = Long.compareUnsigned(before, hash);
      if (i > 0 && (rising > 0 || (rising == 0 && Arrays.compareUnsigned(last, bytes) >= 0))) {
        throw StateInput.broken("have rising hashes of keys", "another at customer " + i);
      }
      last = bytes;
      K key = decoded(bytes, i);
      all.part[i] = (byte) KeyParts.part(KeyHash.of("customer", key));
      all.keys.add(key);
    }
    in.finish("the keys");
    return all;
  }

  private K decoded(byte[] bytes, int i) {
    try {
      K key = codec.decode(bytes);
      KeyHash.checkNamed("key", key);
      if (key instanceof Long) {
        throw new IllegalArgumentException("longs have a codec of their own");
      }
      return key;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "state must have keys that " + codec + " reads, but has not at " + i + ": " + e, e);
    }
  }
}
