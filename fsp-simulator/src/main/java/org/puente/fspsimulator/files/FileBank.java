package org.puente.fspsimulator.files;

import java.nio.file.Path;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.SimulatorSettings.FileSettings;

/** A bank that is paid by file: it logs its client in under its own short name. */
public record FileBank(Bank bank, FileLanguage language, Folders folders, FileSettings settings) {

  public String key() {
    return bank.key();
  }

  /** Who may log in, in OpenSSH's form. */
  public Path authorizedKeys() {
    Path configured = settings.authorizedKeys();
    return configured == null ? folders.root().resolve("authorized_keys") : configured;
  }
}
