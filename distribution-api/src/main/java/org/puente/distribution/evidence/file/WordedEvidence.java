package org.puente.distribution.evidence.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.puente.distribution.evidence.EvidenceFiles;
import org.puente.distribution.evidence.TransferEvidence;
import org.puente.distribution.papers.Paper;
import org.puente.distribution.papers.Paper.Table;
import org.puente.distribution.papers.PaperPdf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class WordedEvidence implements EvidenceFiles {

  private final MessageSource messages;
  private final ZoneId zone;

  WordedEvidence(
      MessageSource messages, @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  @Override
  public byte[] pdf(Found found, Locale language) {
    try {
      return PaperPdf.of(paper(found, new Words(messages, language, zone)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Paper paper(Found found, Words words) {
    TransferEvidence facts = found.facts();
    var money = new MoneySections(words, facts, found.bank());
    var steps = new StepSections(words, facts);
    List<Table> tables = new ArrayList<>();
    tables.add(money.promise());
    tables.addAll(steps.all());
    tables.addAll(money.all());
    tables.add(steps.trail());
    boolean whole = facts.sum().signum() == 0;
    return new Paper(
        words.language().getLanguage(),
        words.said("evidence.title"),
        facts(found, words),
        tables,
        whole,
        words.said(whole ? "evidence.zero" : "evidence.not-zero", facts.sum().toPlainString()),
        words.said("evidence.page", facts.transfer().id()));
  }

  private static List<String> facts(Found found, Words words) {
    var promise = found.facts().promise();
    var transfer = found.facts().transfer();
    return List.of(
        words.said("evidence.programme", promise.programmeName(), promise.programmeCode()),
        words.said("evidence.partner", promise.organisation(), promise.place()),
        words.said("evidence.transfer", transfer.id()),
        words.said(
            "evidence.person",
            found.name() == null ? words.said("evidence.masked") : found.name(),
            transfer.personId()),
        words.said("evidence.reading", transfer.currency(), words.zone().getId()));
  }
}
