package org.puente.distribution.registration.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary format of PostgreSQL's COPY, without header and trailer. */
public final class BinaryRows {

  /** What a COPY starts with: signature, no flags, no extension. */
  static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

  private static final int TEXT_OID = 25;

  private byte[] bytes;
  private int size;
  private int rows;

  /** An empty block with room for so many bytes. */
  public BinaryRows(int capacity) {
    bytes = new byte[capacity];
  }

  /** Begins a row of so many columns; exactly as many values must follow. */
  public BinaryRows row(int columns) {
    rows++;
    return putShort(columns);
  }

  /** A uuid. */
  public BinaryRows uuid(UUID id) {
    return putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  /** An int4, or null. */
  public BinaryRows int4(@Nullable Integer value) {
    return value == null ? putInt(-1) : putInt(4).putInt(value);
  }

  /** A bool, or null. */
  public BinaryRows bool(@Nullable Boolean value) {
    if (value == null) {
      return putInt(-1);
    }
    putInt(1);
    room(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** A bytea, or null. */
  public BinaryRows bytea(byte @Nullable [] value) {
    return value == null ? putInt(-1) : putInt(value.length).put(value);
  }

  /** A text, or null. */
  public BinaryRows text(@Nullable String value) {
    return bytea(value == null ? null : value.getBytes(UTF_8));
  }

  /** A text[] of one dimension. */
  public BinaryRows texts(Collection<String> values) {
    int lengthAt = size;
    putInt(0);
    putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
    if (!values.isEmpty()) {
      putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    int end = size;
    size = lengthAt;
    putInt(end - lengthAt - 4);
    size = end;
    return this;
  }

  /** How many rows were begun. */
  public int rows() {
    return rows;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  private BinaryRows putShort(int value) {
    room(2);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  private BinaryRows putInt(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >> shift);
    }
    return this;
  }

  private BinaryRows putLong(long value) {
    return putInt((int) (value >> 32)).putInt((int) value);
  }

  private BinaryRows put(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
