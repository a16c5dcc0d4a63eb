package org.puente.fspsimulator.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Statements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The bank's own book, read from its disk, for whoever checks ours against it. */
@ControlEndpoint
@RequestMapping("/control")
class BookControl {

  private final Banks banks;
  private final Statements statements;
  private final JsonMapper json;

  BookControl(Banks banks, Statements statements, JsonMapper json) {
    this.banks = banks;
    this.statements = statements;
    this.json = json;
  }

  /** Every order, one JSON object per line. */
  @GetMapping("/book")
  void book(@RequestParam(required = false) @Nullable String bank, HttpServletResponse response)
      throws IOException {
    Collection<Bank> wanted = bank == null ? banks.all() : List.of(banks.get(bank));
    response.setContentType("application/x-ndjson");
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    for (Bank each : wanted) {
      statements.eachOrder(each.key(), order -> writeLine(BookLine.of(each, order), out));
    }
    out.flush();
  }

  /** Per bank code. */
  @GetMapping("/totals")
  Map<String, BankTotals> totals() {
    Map<String, BankTotals> totals = new TreeMap<>();
    banks
        .all()
        .forEach(
            bank ->
                totals.put(
                    bank.code(), BankTotals.of(bank.currency(), statements.totals(bank.key()))));
    return totals;
  }

  private void writeLine(BookLine line, OutputStream out) {
    try {
      out.write(json.writeValueAsBytes(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
