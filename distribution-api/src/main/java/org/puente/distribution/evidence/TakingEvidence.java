package org.puente.distribution.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.evidence.EvidenceFiles.Found;
import org.puente.distribution.people.Identities;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out the evidence of a transfer; each file leaves a line with its hash, or isn't handed out.
 */
@Service
public class TakingEvidence {

  private static final Set<Role> SEE_NAMES = Set.of(Role.FINANCE_OFFICER, Role.COORDINATOR);

  private final Evidences evidences;
  private final BankOrders bank;
  private final Identities people;
  private final EvidenceFiles files;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  TakingEvidence(
      Evidences evidences,
      BankOrders bank,
      Identities people,
      EvidenceFiles files,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.evidences = evidences;
    this.bank = bank;
    this.people = people;
    this.files = files;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Empty where there is no such transfer in the caller's scope. Nothing is locked while asking.
   */
  public Optional<byte[]> take(UUID transfer, Locale language) {
    if (!evidences.knows(transfer)) {
      return Optional.empty();
    }
    BankOrders.Told told = bank.of(transfer);
    return Optional.ofNullable(
            transaction.execute(_ -> evidences.find(transfer).map(it -> taken(it, told, language))))
        .flatMap(file -> file);
  }

  private byte[] taken(TransferEvidence facts, BankOrders.Told told, Locale language) {
    byte[] pdf = files.pdf(new Found(facts, told, name(facts)), language);
    audit.record(
        "transfer.evidence-taken",
        facts.transfer().id().toString(),
        Map.of(
            "sha256", DigestUtils.sha256Hex(pdf), "bank", told instanceof BankOrders.Told.Orders));
    return pdf;
  }

  /** By the roles that the caller holds where the person is. */
  private @Nullable String name(TransferEvidence facts) {
    var promise = facts.promise();
    Set<Role> roles =
        Caller.current()
            .rolesAt(
                promise.organisationId().toString(),
                promise.programmeId().toString(),
                promise.territory());
    UUID person = facts.transfer().personId();
    return roles.stream().anyMatch(SEE_NAMES::contains)
        ? people.names(List.of(person)).get(person)
        : null;
  }
}
