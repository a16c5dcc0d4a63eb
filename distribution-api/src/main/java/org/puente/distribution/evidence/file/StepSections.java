package org.puente.distribution.evidence.file;

import static org.puente.distribution.evidence.file.Words.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.puente.distribution.evidence.TransferEvidence;
import org.puente.distribution.evidence.TransferEvidence.Signature;
import org.puente.distribution.evidence.TransferEvidence.TrailLine;
import org.puente.distribution.papers.Paper.Table;

/** Who did which step, over what, and where the audit trail says so. */
record StepSections(Words words, TransferEvidence facts) {

  List<Table> all() {
    return List.of(plan(), signatures(), corrections(), stops());
  }

  private Table plan() {
    var plan = facts.plan();
    List<List<Object>> rows = new ArrayList<>();
    rows.add(fact("plan.id", plan.id()));
    rows.add(fact("plan.state", words.saidOr("plan.state.", plan.state())));
    rows.add(fact("plan.count", plan.count()));
    rows.add(fact("plan.total", plan.total()));
    rows.add(fact("plan.digest", text(plan.digest())));
    rows.add(fact("plan.approvals", text(plan.requiredApprovals())));
    rows.add(fact("plan.created", words.when(plan.createdAt())));
    rows.add(fact("plan.submitted", words.when(plan.submittedAt())));
    rows.add(fact("plan.approved", words.when(plan.approvedAt())));
    rows.add(fact("plan.released", words.when(plan.releasedAt())));
    rows.add(fact("plan.closed", words.when(plan.closedAt())));
    return words.table("plan", List.of("fact", "value"), rows.stream());
  }

  private List<Object> fact(String key, Object value) {
    return List.of(words.said("evidence." + key), text(value));
  }

  /** In the order of time; who submitted it is told by the trail alone. */
  private Table signatures() {
    List<Signature> inOrder =
        Stream.concat(
                facts.signatures().stream(),
                facts.trail().stream().filter(StepSections::submits).map(StepSections::submission))
            .sorted(Comparator.comparing(Signature::at))
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    int approvals = 0;
    for (Signature each : inOrder) {
      approvals += each.part().equals("APPROVER") && each.counts() ? 1 : 0;
      rows.add(signature(each, approvals));
    }
    return words.table(
        "signatures",
        List.of("step", "who", "when", "stands-for", "factor", "factor-shown", "digest"),
        rows.stream());
  }

  private static boolean submits(TrailLine line) {
    return line.ofPlan() && line.action().equals("plan.submitted");
  }

  private static Signature submission(TrailLine line) {
    return new Signature(line.actor(), "SUBMITTED", null, line.at(), true, null, null, null, null);
  }

  private List<Object> signature(Signature each, int approvals) {
    return List.of(
        step(each, approvals),
        each.username(),
        words.when(each.at()),
        text(each.standsFor()),
        words.saidOr("evidence.factor.", each.factor()),
        words.when(each.shownAt()),
        text(each.digest()));
  }

  private String step(Signature each, int approvals) {
    if (!each.part().equals("APPROVER")) {
      return words.saidOr("evidence.part.", each.part());
    }
    return each.counts()
        ? words.said(
            "evidence.part.APPROVER",
            String.valueOf(approvals),
            text(facts.plan().requiredApprovals()))
        : words.said("evidence.part.VOID", String.valueOf(each.round()));
  }

  private Table corrections() {
    return words.table(
        "corrections",
        List.of("was", "becomes", "reason", "who", "when", "file"),
        facts.corrections().stream()
            .<List<Object>>map(
                it ->
                    List.of(
                        it.was(),
                        it.becomes(),
                        it.reason(),
                        it.by(),
                        words.when(it.at()),
                        text(it.file()))));
  }

  private Table stops() {
    return words.table(
        "stops",
        List.of("act", "reason", "who", "when"),
        facts.stops().stream()
            .<List<Object>>map(
                it ->
                    List.of(
                        words.said(
                            "single.act."
                                + it.wish().toLowerCase(Locale.ROOT)
                                + (it.effect().equals("IMMEDIATE") ? "" : ".asked")),
                        text(it.reason()),
                        text(it.by()),
                        words.when(it.at()))));
  }

  Table trail() {
    return words.table(
        "trail",
        List.of("seq", "when", "who", "act", "about", "hash"),
        facts.trail().stream()
            .<List<Object>>map(
                it ->
                    List.of(
                        String.valueOf(it.seq()),
                        words.when(it.at()),
                        it.actor(),
                        words.saidOr("audit.action.", it.action()),
                        words.said(it.ofPlan() ? "evidence.about.plan" : "evidence.about.transfer"),
                        it.hash())));
  }
}
