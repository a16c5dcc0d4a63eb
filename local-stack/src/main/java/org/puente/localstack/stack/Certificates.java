package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key and certificate that the services show, and the store by which they trust each other. */
final class Certificates {
  private final StackFolder folder;
  private final Tls tls;
  private final String password;

  Certificates(StackFolder folder, Tls tls, Secrets secrets) {
    this.folder = folder;
    this.tls = tls;
    @Nullable String given = System.getenv("PUENTE_TLS_PASSWORD");
    this.password = tls.certificate() != null && given != null ? given : secrets.get("tls");
  }

  /** Makes what is missing. */
  void prepare() {
    if (!tls.on() || tls.certificate() != null || Files.exists(trustStore())) {
      return;
    }
    keytool(
        List.of(
            "-genkeypair",
            "-alias",
            "puente",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=Puente on this machine",
            "-validity",
            "397",
            "-ext",
            "san=" + String.join(",", names()),
            "-storetype",
            "PKCS12",
            "-keystore",
            keyStore().toString()));
    Path certificate = folder.tls().resolve("puente.crt");
    keytool(
        List.of(
            "-exportcert",
            "-rfc",
            "-alias",
            "puente",
            "-file",
            certificate.toString(),
            "-keystore",
            keyStore().toString()));
    keytool(
        List.of(
            "-importcert",
            "-noprompt",
            "-alias",
            "puente",
            "-file",
            certificate.toString(),
            "-storetype",
            "PKCS12",
            "-keystore",
            trustStore().toString()));
  }

  /** What a service needs in its environment to serve TLS; its health checks stay plain. */
  Map<String, String> environment() {
    return tls.on()
        ? Map.of(
            "SERVER_SSL_ENABLED", "true",
            "SERVER_SSL_KEY_STORE", "file:" + keyStore(),
            "SERVER_SSL_KEY_STORE_PASSWORD", password,
            "SERVER_SSL_KEY_STORE_TYPE", "PKCS12",
            "MANAGEMENT_SERVER_SSL_ENABLED", "false")
        : Map.of();
  }

  /** What a service's JVM needs to trust the others. */
  List<String> jvmOptions() {
    return tls.on() && tls.certificate() == null
        ? List.of(
            "-Djavax.net.ssl.trustStore=" + trustStore(),
            "-Djavax.net.ssl.trustStoreType=PKCS12",
            "-Djavax.net.ssl.trustStorePassword=" + password)
        : List.of();
  }

  private Path keyStore() {
    Path given = tls.certificate();
    return given == null ? folder.tls().resolve("server.p12") : given.toAbsolutePath();
  }

  private Path trustStore() {
    return folder.tls().resolve("trust.p12");
  }

  private Set<String> names() {
    var names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1"));
    for (String host : tls.hosts()) {
      names.add((host.matches("[0-9.]+") ? "ip:" : "dns:") + host);
    }
    try {
      InetAddress local = InetAddress.getLocalHost();
      if (local.getHostName().matches("[a-zA-Z][a-zA-Z0-9.-]*")) {
        names.add("dns:" + local.getHostName());
      }
      names.add("ip:" + local.getHostAddress());
    } catch (UnknownHostException e) {
      return names;
    }
    return names;
  }

  private void keytool(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-storepass", password));
    try {
      Process keytool =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log("tls").toFile()))
              .start();
      if (keytool.waitFor() != 0) {
        throw new CannotStart(
            "The certificate could not be made: see %s.".formatted(folder.log("tls")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while making the certificate.", e);
    }
  }
}
