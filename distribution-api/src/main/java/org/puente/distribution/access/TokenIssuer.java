package org.puente.distribution.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.ids.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues the signed tokens that all services accept; they live fifteen minutes. */
@Component
public class TokenIssuer {

  static final Duration LIFE = Duration.ofMinutes(15);

  /** A bearer token and for how many seconds it is good. */
  public record Token(String accessToken, String tokenType, long expiresIn) {}

  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;

  TokenIssuer(
      SigningKeys keys,
      @Qualifier("wallClock") Clock clock,
      @Value("${puente.issuer}") String issuer) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = issuer;
  }

  /** A token to call the other services as somebody who is logged in here. */
  public Token issueFor(Caller caller) {
    return issue(claims(caller, "es"));
  }

  Token issueFor(Caller caller, String language) {
    return issue(claims(caller, language));
  }

  /** A token that also says which second factor was shown for it, and when. */
  Token issueFor(Caller caller, String language, Confirmed confirmed) {
    return issue(
        claims(caller, language)
            .claim("factor", confirmed.factor().name())
            .claim("factor_at", confirmed.at().getEpochSecond()));
  }

  private JWTClaimsSet.Builder claims(Caller caller, String language) {
    return new JWTClaimsSet.Builder()
        .subject(caller.userId().toString())
        .claim("preferred_username", caller.username())
        .claim("roles", caller.roles().stream().map(Role::name).sorted().toList())
        .claim("orgs", sorted(caller.scope().organisations()))
        .claim("progs", sorted(caller.scope().programmes()))
        .claim("terrs", sorted(caller.scope().territories()))
        .claim("lang", language);
  }

  private Token issue(JWTClaimsSet.Builder claims) {
    var now = clock.instant();
    var complete =
        claims
            .issuer(issuer)
            .audience("puente")
            .jwtID(Ids.next().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    return new Token(sign(complete), "Bearer", LIFE.toSeconds());
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var key = keys.current();
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> sorted(Collection<String> ids) {
    return ids.stream().sorted().toList();
  }
}
