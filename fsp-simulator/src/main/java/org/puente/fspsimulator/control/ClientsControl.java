package org.puente.fspsimulator.control;

import java.time.Duration;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.gsma.IssuedTokens;
import org.puente.fspsimulator.orders.Accounts;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes one bank forget what it told its clients. */
@ControlEndpoint
@RequestMapping("/control/banks/{bank}")
class ClientsControl {

  /** How long a repeated order gets its first answer again; later it is called a duplicate. */
  record Window(long seconds) {}

  record Revoked(int tokens) {}

  private final Banks banks;
  private final Accounts accounts;
  private final IssuedTokens tokens;

  ClientsControl(Banks banks, Accounts accounts, IssuedTokens tokens) {
    this.banks = banks;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @PutMapping("/idempotency-window")
  Window forget(@PathVariable String bank, @RequestBody Window window) {
    accounts.forgetAnswersAfter(banks.get(bank), Duration.ofSeconds(window.seconds()));
    return window;
  }

  /** No access token is good any more. */
  @DeleteMapping("/tokens")
  Revoked revoke(@PathVariable String bank) {
    return new Revoked(tokens.revoke(banks.get(bank)));
  }
}
