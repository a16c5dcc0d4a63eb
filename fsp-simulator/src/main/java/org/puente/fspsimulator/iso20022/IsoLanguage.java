package org.puente.fspsimulator.iso20022;

import java.io.IOException;
import java.io.InputStream;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.files.FileLanguage;
import org.springframework.stereotype.Component;

/** Reads pain.001.001.09; writes pain.002.001.10, camt.054.001.08 and camt.053.001.08. */
@Component
final class IsoLanguage implements FileLanguage {

  @Override
  public String name() {
    return "iso20022";
  }

  @Override
  public Received read(Bank bank, InputStream file) throws IOException {
    return new Pain001Reader(file).read();
  }

  @Override
  public Written answer(Bank bank, Answer answer) {
    return new Written(
        fileName("pain002", answer.messageId()), to -> new Pain002Writer(bank, answer).writeTo(to));
  }

  @Override
  public Written news(Bank bank, Statement statement) {
    return new Written(
        fileName("camt054", statement.messageId()),
        to -> new CamtWriter(bank, statement, CamtWriter.Kind.NEWS).writeTo(to));
  }

  @Override
  public Written statement(Bank bank, Statement statement) {
    return new Written(
        fileName("camt053", statement.messageId()),
        to -> new CamtWriter(bank, statement, CamtWriter.Kind.STATEMENT).writeTo(to));
  }

  private static String fileName(String message, String id) {
    return message + "-" + id.replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
  }
}
