package org.puente.distribution.access.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.factor.FactorAttempts;
import org.puente.distribution.access.factor.FactorCheck;
import org.puente.distribution.access.factor.Passkeys;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/**
 * A passkey as the second factor. One whose counter goes back is used no more: whichever of the two
 * is the copy, nobody here can tell.
 */
@Service
public class ShowingPasskey implements Passkeys {

  private final WebAuthnRelyingPartyOperations relyingParty;
  private final JdbcOwnPasskeys passkeys;
  private final FactorAttempts attempts;
  private final AuditTrail audit;
  private final Clock clock;

  ShowingPasskey(
      WebAuthnRelyingPartyOperations relyingParty,
      JdbcOwnPasskeys passkeys,
      FactorAttempts attempts,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.relyingParty = relyingParty;
    this.passkeys = passkeys;
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a browser asks its passkeys, as JSON; whatever this session was asked before is void. */
  public String ask(Authentication who, HttpSession session) {
    var options =
        relyingParty.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    Questions.ask(session, options, clock.instant());
    return PasskeyJson.write(options);
  }

  @Override
  public boolean any(UUID user) {
    return passkeys.count(user) > 0;
  }

  @Override
  public FactorCheck check(UUID user, String answer, HttpSession session) {
    var asked =
        Questions.answered(session, PublicKeyCredentialRequestOptions.class, clock.instant());
    return attempts.attempt(
        user,
        () ->
            asked
                .flatMap(
                    question ->
                        PasskeyJson.assertion(answer)
                            .filter(shown -> isRight(user, question, shown)))
                .map(_ -> Factor.PASSKEY));
  }

  private boolean isRight(
      UUID user,
      PublicKeyCredentialRequestOptions question,
      PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
    byte[] credential = shown.getRawId().getBytes();
    if (!passkeys.isOf(user, credential)) {
      return false;
    }
    try {
      relyingParty.authenticate(new RelyingPartyAuthenticationRequest(question, shown));
      return true;
    } catch (CopiedPasskey | MaliciousCounterValueException copied) {
      passkeys.suspect(credential);
      audit.record("factor.copied", user.toString(), Map.of("factor", Factor.PASSKEY));
      return false;
    } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
      return false;
    }
  }

  @Override
  public boolean removeAll(UUID user) {
    return passkeys.removeAll(user);
  }
}
