package org.puente.payments.files;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.files.BankFiles.Judged;
import org.puente.payments.files.BankFiles.Stored;
import org.puente.payments.files.BankFiles.Verdict;
import org.puente.payments.fsp.InquiryAnswer;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.Stated;
import org.puente.payments.payouts.ChangingPayouts;
import org.puente.payments.payouts.Defects;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies a file that was read, a thousand lines a commit; a restart goes on behind the last one.
 */
final class ApplyingFiles {

  private static final int BATCH = 1_000;

  private final BankFiles files;
  private final PaymentFiles paymentFiles;
  private final ChangingPayouts payouts;
  private final ApplyingReports reports;
  private final TransactionOperations transaction;

  ApplyingFiles(
      BankFiles files,
      PaymentFiles paymentFiles,
      ChangingPayouts payouts,
      ApplyingReports reports,
      TransactionOperations transaction) {
    this.files = files;
    this.paymentFiles = paymentFiles;
    this.payouts = payouts;
    this.reports = reports;
    this.transaction = transaction;
  }

  /** One commit; says whether there is more. A batch with a defective line is halved down to it. */
  boolean apply(FileBank bank, BankFile file) {
    return apply(bank, file, BATCH);
  }

  private boolean apply(FileBank bank, BankFile file, int limit) {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> applyBatch(bank, file, limit)));
    } catch (RuntimeException e) {
      if (!Defects.isDefect(e)) {
        throw e;
      }
      if (limit > 1) {
        return apply(bank, file, limit / 2);
      }
      transaction.executeWithoutResult(_ -> setAside(bank, file));
      return true;
    }
  }

  /** A line that cannot be applied must not hold up those behind it. */
  private void setAside(FileBank bank, BankFile file) {
    Stored line = files.next(file, 1).getFirst();
    payouts.strange(bank.code(), "line " + line.line() + " of " + file.id());
    files.judged(file.id(), List.of(new Judged(line.line(), Verdict.CASE)));
  }

  private boolean applyBatch(FileBank bank, BankFile file, int limit) {
    List<Stored> lines = files.next(file, limit);
    if (lines.isEmpty()) {
      files.applied(file.id());
      return false;
    }
    Batch batch = new Batch(bank, file);
    lines.forEach(batch::take);
    batch.apply();
    files.judged(file.id(), batch.judged);
    return true;
  }

  /** The lines of one commit, sorted by what they move. */
  private final class Batch {
    private final FileBank bank;
    private final BankFile file;
    private final ZoneId zone;
    private final List<OrderFact> answers = new ArrayList<>();
    private final Map<Stored, OrderKey> answered = new LinkedHashMap<>();
    private final List<Stated> movements = new ArrayList<>();
    private final List<Stored> moved = new ArrayList<>();
    private final Set<UUID> answeredFiles = new HashSet<>();
    private final List<Judged> judged = new ArrayList<>();

    Batch(FileBank bank, BankFile file) {
      this.bank = bank;
      this.file = file;
      this.zone = bank.fsp().hours().zone();
    }

    void take(Stored line) {
      switch (line.content()) {
        case BankFileLine.Answered(_, String reference, UUID ours, Decision decision) ->
            answered(line, reference, ours, decision);
        case BankFileLine.AllAnswered all -> allAnswered(line, all);
        case BankFileLine.Moved movement -> moved(line, movement);
        case BankFileLine.Fee _, BankFileLine.Unassigned _, BankFileLine.Balance _ ->
            judge(line, Verdict.NOTED);
      }
    }

    void apply() {
      Set<OrderKey> nobodys = payouts.learn(answers);
      answered.forEach(
          (line, order) ->
              judge(line, nobodys.contains(order) ? Verdict.NOBODYS : Verdict.APPLIED));
      List<Verdict> verdicts =
          reports.state(bank.code(), movements).stream().map(Batch::verdict).toList();
      for (int index = 0; index < verdicts.size(); index++) {
        judge(moved.get(index), verdicts.get(index));
      }
      answeredFiles.forEach(paymentFiles::answered);
    }

    private void answered(Stored line, String reference, @Nullable UUID ours, Decision decision) {
      if (ours == null) {
        payouts.strange(bank.code(), reference);
        judge(line, Verdict.NOBODYS);
        return;
      }
      OrderKey order = new OrderKey(bank.code(), ours);
      answers.add(new OrderFact.Inquired(order, answer(decision)));
      answered.put(line, order);
    }

    /** Orders with a line of their own are answered by it, wherever it stands in the file. */
    private void allAnswered(Stored line, BankFileLine.AllAnswered all) {
      UUID ours = paymentFiles.byMessageId(bank.code(), all.originalMessageId()).orElse(null);
      if (ours == null) {
        payouts.strange(bank.code(), all.originalMessageId());
        judge(line, Verdict.NOBODYS);
        return;
      }
      answeredFiles.add(ours);
      if (!(all.decision() instanceof Decision.Processing)) {
        for (OrderKey order : files.withoutLine(file.id(), ours)) {
          answers.add(new OrderFact.Inquired(order, answer(all.decision())));
        }
      }
      judge(line, Verdict.APPLIED);
    }

    private void moved(Stored line, BankFileLine.Moved movement) {
      if (file.kind() == BankFileHead.Kind.STATEMENT && !bank.statementIsNews()) {
        judge(line, Verdict.NOTED);
        return;
      }
      UUID ours = movement.clientReference();
      if (ours == null) {
        payouts.strange(bank.code(), movement.reference());
        judge(line, Verdict.NOBODYS);
        return;
      }
      Instant at =
          movement.occurredAt() == null
              ? movement.bookedOn().atStartOfDay(zone).toInstant()
              : movement.occurredAt();
      movements.add(
          new Stated(movement.bankReference(), ours, movement.kind(), movement.amount(), at));
      moved.add(line);
    }

    private void judge(Stored line, Verdict verdict) {
      judged.add(new Judged(line.line(), verdict));
    }

    private static Verdict verdict(boolean fresh) {
      return fresh ? Verdict.APPLIED : Verdict.KNOWN;
    }

    private static InquiryAnswer answer(Decision decision) {
      return switch (decision) {
        case Decision.Accepted(var code) ->
            code == null
                ? new InquiryAnswer.AcceptedWithoutCode()
                : new InquiryAnswer.Accepted(code);
        case Decision.Rejected(String reason) -> new InquiryAnswer.Rejected(reason);
        case Decision.Processing() -> new InquiryAnswer.Processing();
      };
    }
  }
}
