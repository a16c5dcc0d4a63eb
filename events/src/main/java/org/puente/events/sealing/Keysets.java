package org.puente.events.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;

/** Tink keysets in files that only their owner reads; back them up apart from the data. */
public final class Keysets {

  /** The files that {@link #createMissing} writes, and what each is for. */
  private static final Map<String, Parameters> FILES =
      Map.ofEntries(
          Map.entry("payee.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("pii.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("codes.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("notes-psychosocial.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("notes-protection.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("notes-gbv.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("urgency-reasons.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("access-reasons.json", PredefinedAeadParameters.AES256_GCM),
          Map.entry("notes-index.json", PredefinedPrfParameters.HMAC_SHA256_PRF),
          Map.entry("pii-index.json", PredefinedPrfParameters.HMAC_SHA256_PRF),
          Map.entry("payee-fingerprint.json", PredefinedPrfParameters.HMAC_SHA256_PRF));

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Keysets() {}

  /** Follows the file when its keys change. */
  public static Aead aead(Path file) {
    return new KeptAead(file);
  }

  public static KeyedHash keyedHash(Path file) {
    return new KeyedHash(read(file, PrfSet.class));
  }

  /** Writes every keyset that is not there yet, readable by its owner only. */
  public static void createMissing(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, Parameters> file : FILES.entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (Files.notExists(path)) {
          write(path, KeysetHandle.generateNew(file.getValue()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make a keyset", e);
    }
  }

  private static void write(Path path, KeysetHandle keyset)
      throws IOException, GeneralSecurityException {
    Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        path, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
  }

  static <P> P read(Path file, Class<P> type) {
    try {
      return handle(file).getPrimitive(RegistryConfiguration.get(), type);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not a usable keyset: " + file, e);
    }
  }

  static KeysetHandle handle(Path file) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file, UTF_8), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read keyset " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not a usable keyset: " + file, e);
    }
  }
}
