package org.puente.distribution.screening;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records which agreement requires screening, and ends it. Without one nobody is screened. */
@Service
public class RequiringScreening {

  private static final BigDecimal LOWEST = new BigDecimal("0.80");

  private final Mandates mandates;
  private final AuditTrail audit;

  RequiringScreening(Mandates mandates, AuditTrail audit) {
    this.mandates = mandates;
    this.audit = audit;
  }

  /** Throws a Problem where nothing in force requires it, or the list is required already. */
  @Transactional
  public void require(Mandates.Recorded mandate, Person by) {
    if (mandate.threshold().compareTo(LOWEST) < 0
        || mandate.threshold().compareTo(BigDecimal.ONE) > 0) {
      throw Problem.unprocessable("screening-threshold", "A threshold is from 0.80 to 1.00.");
    }
    try {
      if (!mandates.record(mandate, by)) {
        throw Problem.notFound("There is no such programme.");
      }
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("screening-required", "That list is required already.");
    } catch (DataIntegrityViolationException e) {
      throw Problem.unprocessable("screening-baseless", "No agreement in force requires that.");
    }
    audit.record(
        "screening.required",
        mandate.id().toString(),
        Map.of("list", mandate.list(), "threshold", mandate.threshold().toPlainString()));
  }

  /** Nobody is screened for it from then on. */
  @Transactional
  public void end(UUID id, Person by) {
    if (!mandates.end(id, by)) {
      throw Problem.notFound("There is no such mandate in force.");
    }
    audit.record("screening.no-longer-required", id.toString(), Map.of());
  }
}
