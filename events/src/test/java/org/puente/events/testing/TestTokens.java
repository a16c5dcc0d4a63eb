package org.puente.events.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;

/** Signs tokens as distribution-api does, and serves the key set that verifies them. */
public final class TestTokens {

  private static final UUID USERS = UUID.fromString("6f1f1f0e-0000-5000-8000-000000000001");

  private TestTokens() {}

  /** Where the key set is; one small server per JVM. */
  public static String jwksUrl() {
    return Holder.JWKS_URL;
  }

  /** Somebody of these roles who may see everything; the same name is always the same user. */
  public static Caller caller(String username, Role... roles) {
    return new Caller(Ids.v5(USERS, username), username, Grant.everywhere(Set.of(roles)));
  }

  /** A bearer token, without "Bearer". */
  public static String token(String username, Role... roles) {
    return token(caller(username, roles));
  }

  public static String token(Caller caller) {
    return token(caller, Duration.ofMinutes(15));
  }

  /** A token that expires so long from now; a negative duration has expired already. */
  public static String token(Caller caller, Duration validFor) {
    return token(caller, validFor, Duration.ZERO);
  }

  /** A token whose second factor was shown so long ago. */
  public static String token(Caller caller, Duration validFor, Duration factorAge) {
    return signed(caller, validFor, Map.of("factor", "TOTP", "factor_at", at(factorAge)));
  }

  /** A token of somebody who showed no second factor. */
  public static String withoutFactor(Caller caller) {
    return signed(caller, Duration.ofMinutes(15), Map.of());
  }

  /** A token of somebody with a fresh factor who stands in for one of these, or they for them. */
  public static String beside(Caller caller, String... others) {
    return signed(
        caller,
        Duration.ofMinutes(15),
        Map.of("factor", "TOTP", "factor_at", at(Duration.ZERO), "beside", List.of(others)));
  }

  /** A token of a program's that claims what this caller has, a second factor too. */
  public static String ofClient(Caller caller, String clientId) {
    return signed(
        caller,
        Duration.ofMinutes(5),
        Map.of("client_id", clientId, "factor", "TOTP", "factor_at", at(Duration.ZERO)));
  }

  private static long at(Duration ago) {
    return System.currentTimeMillis() / 1_000 - ago.toSeconds();
  }

  @SuppressWarnings("JavaUtilDate") // what the library takes
  private static String signed(Caller caller, Duration validFor, Map<String, Object> more) {
    long now = System.currentTimeMillis();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer("puente")
            .audience("puente")
            .subject(caller.userId().toString())
            .claim("preferred_username", caller.username())
            .claim("grants", caller.grants().stream().map(Grant::claim).toList())
            .claim("lang", "es")
            .issueTime(new Date(Math.min(now, now + validFor.toMillis() - 1)))
            .expirationTime(new Date(now + validFor.toMillis()));
    more.forEach(claims::claim);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(Holder.KEY.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(Holder.KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Holder {
    static final RSAKey KEY = key();
    static final String JWKS_URL = serve();

    private static RSAKey key() {
      try {
        return new RSAKeyGenerator(2048).keyID("test").generate();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String serve() {
      byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
            "/oauth2/jwks",
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
              exchange.close();
            });
        server.start();
        return "http://localhost:" + server.getAddress().getPort() + "/oauth2/jwks";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
