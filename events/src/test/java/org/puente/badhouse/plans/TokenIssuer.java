package org.puente.badhouse.plans;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;

/** As it should be: the library takes nothing else. */
@SuppressWarnings("JavaUtilDate")
class TokenIssuer {
  JWTClaimsSet claims(Instant expiry) {
    return new JWTClaimsSet.Builder().expirationTime(Date.from(expiry)).build();
  }
}
