package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.puente.payments.fsp.Credentials;

/** Certificates from files: ours, which a bank may demand, and those by which a bank is known. */
final class ClientTls {

  private ClientTls() {}

  /** Throws IllegalStateException, in words for whoever configured it, for what cannot be used. */
  static SSLContext context(String fsp, Credentials.Tls tls, Clock clock) {
    try {
      SSLContextBuilder context = SSLContextBuilder.create();
      Credentials.Store key = tls.keyStore();
      if (key != null) {
        KeyStore store = open(fsp, "key store", key);
        check(fsp, key, store, clock.instant());
        context.loadKeyMaterial(store, key.password().toCharArray());
      }
      Credentials.Store trust = tls.trustStore();
      if (trust != null) {
        context.loadTrustMaterial(open(fsp, "trust store", trust), null);
      }
      return context.build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificates of " + fsp + " cannot be used", e);
    }
  }

  private static KeyStore open(String fsp, String what, Credentials.Store file) {
    try (InputStream in = Files.newInputStream(file.file())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, file.password().toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The %s of %s, %s, cannot be opened: is it there, PKCS12, and the password right?"
              .formatted(what, fsp, file.file()),
          e);
    }
  }

  private static void check(String fsp, Credentials.Store file, KeyStore store, Instant now)
      throws GeneralSecurityException {
    boolean hasKey = false;
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
        hasKey = true;
        Instant from = DateUtils.toInstant(own.getNotBefore());
        Instant until = DateUtils.toInstant(own.getNotAfter());
        if (now.isAfter(until) || now.isBefore(from)) {
          throw new IllegalStateException(
              "The certificate for %s in %s is good from %s until %s, and now it is %s"
                  .formatted(fsp, file.file(), from, until, now));
        }
      }
    }
    if (!hasKey) {
      throw new IllegalStateException(
          "The key store of %s, %s, holds no key".formatted(fsp, file.file()));
    }
  }
}
