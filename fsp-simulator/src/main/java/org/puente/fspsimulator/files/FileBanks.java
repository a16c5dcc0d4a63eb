package org.puente.fspsimulator.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.banks.SimulatorSettings.FileSettings;
import org.puente.fspsimulator.banks.UnknownBank;
import org.springframework.stereotype.Component;

/** The banks that are paid by file, those that are switched on. */
@Component
public final class FileBanks {

  private final Map<String, FileBank> byKey = new TreeMap<>();

  /** Throws IllegalStateException for a language that nobody here speaks. */
  FileBanks(SimulatorSettings settings, Banks banks, List<FileLanguage> languages) {
    Map<String, FileLanguage> spoken =
        languages.stream().collect(Collectors.toMap(FileLanguage::name, Function.identity()));
    settings
        .banks()
        .forEach(
            (key, bank) -> {
              FileSettings files = bank.files();
              if (files != null && files.enabled()) {
                byKey.put(key, open(key, files, banks, spoken, settings.data()));
              }
            });
  }

  private static FileBank open(
      String key, FileSettings files, Banks banks, Map<String, FileLanguage> spoken, Path data) {
    FileLanguage language = spoken.get(files.language());
    if (language == null) {
      throw new IllegalStateException(
          "simulator.banks.%s.files.language: nobody speaks %s here, only %s"
              .formatted(key, files.language(), String.join(", ", spoken.keySet())));
    }
    Folders folders = Folders.create(data.resolve("files").resolve(key));
    return new FileBank(banks.get(key), language, folders, files);
  }

  public Collection<FileBank> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  public Optional<FileBank> find(String key) {
    return Optional.ofNullable(byKey.get(key))
        .or(() -> byKey.values().stream().filter(bank -> bank.bank().code().equals(key)).findAny());
  }

  /** The file bank of that short name or code; an unknown one is the caller's mistake. */
  public FileBank get(String key) {
    return find(key).orElseThrow(() -> new UnknownBank(key));
  }
}
