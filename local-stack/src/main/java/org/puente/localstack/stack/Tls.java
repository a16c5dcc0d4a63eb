package org.puente.localstack.stack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the services speak TLS, under which names, and with whose certificate.
 *
 * @param hosts the names a browser will use; the first one is what the services call each other
 * @param certificate a PKCS #12 file of the user's own, or null for a self-signed one
 */
public record Tls(boolean on, List<String> hosts, @Nullable Path certificate) {

  public Tls {
    hosts = List.copyOf(hosts);
  }

  /** Plain HTTP, which is served to this machine alone. */
  public static Tls off() {
    return new Tls(false, List.of(), null);
  }

  String host() {
    return hosts.isEmpty() ? "localhost" : hosts.getFirst();
  }
}
