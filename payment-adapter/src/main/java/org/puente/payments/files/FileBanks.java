package org.puente.payments.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The FSPs that are paid by file. */
public final class FileBanks {

  private final Map<String, FileBank> byCode;

  public FileBanks(Map<String, FileBank> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  public Optional<FileBank> find(String fsp) {
    return Optional.ofNullable(byCode.get(fsp));
  }

  public List<FileBank> all() {
    return List.copyOf(byCode.values());
  }
}
