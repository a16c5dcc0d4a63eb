package org.puente.events.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The steps in which a keyset's key is changed under running services: a new key is added, which
 * all of them read before any of them seals with it; it becomes the one that seals; and the old one
 * is taken away once nothing is sealed with it any more.
 */
public final class KeyRotation {

  private final Path file;

  public KeyRotation(Path file) {
    this.file = file;
  }

  /** The key that new values are sealed with, as the four bytes that stand in each of them. */
  public byte[] primary() {
    return bytes(read().getPrimary().getId());
  }

  /** All keys, in the order in which they were added. */
  public List<byte[]> keys() {
    KeysetHandle keyset = read();
    return IntStream.range(0, keyset.size())
        .mapToObj(at -> bytes(keyset.getAt(at).getId()))
        .toList();
  }

  /** Whether a key was added that does not seal yet. */
  public boolean isBegun() {
    KeysetHandle keyset = read();
    return !keyset.getAt(keyset.size() - 1).isPrimary();
  }

  /** Whether there is another key than the one that seals. */
  public boolean isGoingOn() {
    return read().size() > 1;
  }

  /** Throws IllegalStateException while another change is going on. */
  public void begin() {
    if (isGoingOn()) {
      throw new IllegalStateException("An earlier key is still there: retire it first");
    }
    change(
        keys ->
            keys.addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()));
  }

  /** From now on the newest key seals. */
  public void use() {
    change(keys -> keys.getAt(keys.size() - 1).makePrimary());
  }

  /** Takes away every key but the one that seals. */
  public void retire() {
    if (isBegun()) {
      throw new IllegalStateException("The newest key does not seal yet: rotate first");
    }
    change(
        keys -> {
          while (keys.size() > 1) {
            keys.deleteAt(0);
          }
        });
  }

  private void change(Consumer<KeysetHandle.Builder> change) {
    try {
      KeysetHandle.Builder keys = KeysetHandle.newBuilder(read());
      change.accept(keys);
      write(keys.build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot change the keyset " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the keyset " + file, e);
    }
  }

  /** Whoever reads it meanwhile reads the whole old one or the whole new one. */
  private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    Files.createFile(
        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        whole, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private KeysetHandle read() {
    return Keysets.handle(file);
  }

  /** As Tink writes it after the first byte of what it seals. */
  private static byte[] bytes(int id) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
  }
}
