package org.puente.distribution.access.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.events.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Makes a passkey: a question to the browser, and the public key that comes back. */
@Service
public class MakingPasskey {

  /** More than anybody has devices; so that a list stays one that is read. */
  static final int AT_MOST = 10;

  private static final int LONGEST_NAME = 60;

  private final WebAuthnRelyingPartyOperations relyingParty;
  private final OwnPasskeys own;
  private final SecondFactorPolicy policy;
  private final EnrollingFactor enrolling;
  private final AuditTrail audit;
  private final Clock clock;

  MakingPasskey(
      WebAuthnRelyingPartyOperations relyingParty,
      OwnPasskeys own,
      SecondFactorPolicy policy,
      EnrollingFactor enrolling,
      AuditTrail audit,
      @Qualifier("wallClock") Clock clock) {
    this.relyingParty = relyingParty;
    this.own = own;
    this.policy = policy;
    this.enrolling = enrolling;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a browser is asked for, as JSON; whatever this session was asked before is void. */
  public String ask(Authentication who, HttpSession session) {
    var options =
        relyingParty.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    Questions.ask(session, options, clock.instant());
    return PasskeyJson.write(options);
  }

  /**
   * Keeps what the browser made. Empty if it answers no question of this session or does not hold.
   * Whoever had no second factor before is told recovery codes this once, and anybody else none.
   */
  public Optional<List<String>> keep(UUID user, String name, String answer, HttpSession session) {
    var asked =
        Questions.answered(session, PublicKeyCredentialCreationOptions.class, clock.instant());
    var made =
        PasskeyJson.attestation(answer)
            .map(credential -> new RelyingPartyPublicKey(credential, shortened(name)));
    if (asked.isEmpty() || made.isEmpty()) {
      return Optional.empty();
    }
    var request = new ImmutableRelyingPartyRegistrationRequest(asked.get(), made.get());
    try {
      return Optional.of(own.locked(user, () -> kept(user, request)));
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | DuplicateKeyException wrong) {
      return Optional.empty();
    }
  }

  private List<String> kept(UUID user, ImmutableRelyingPartyRegistrationRequest request) {
    own.refuseMoreThan(AT_MOST, user);
    boolean first = !policy.isEnrolled(user);
    relyingParty.registerCredential(request);
    audit.record("factor.enrolled", user.toString(), Map.of("factor", Factor.PASSKEY));
    return first ? enrolling.renewRecoveryCodes(user) : List.of();
  }

  private static String shortened(String name) {
    String plain = name.strip();
    return plain.isEmpty() ? "Passkey" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
