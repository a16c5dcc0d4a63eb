package org.puente.fspsimulator.control;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.files.FileBank;
import org.puente.fspsimulator.files.FileBanks;
import org.puente.fspsimulator.files.LayingDown;
import org.puente.fspsimulator.files.WritingStatements;
import org.puente.fspsimulator.files.sftp.SftpDoor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Has a file bank tell what its book says, and says where its door is. */
@ControlEndpoint
@RequestMapping("/control")
class FilesControl {

  record Day(LocalDate day) {}

  /** The file that was laid down, null when there was nothing to tell. */
  record Laid(@Nullable String file) {}

  record Door(int port, String hostKeyFingerprint, List<String> users) {}

  private final FileBanks banks;
  private final WritingStatements statements;
  private final LayingDown layingDown;
  private final SftpDoor door;

  FilesControl(
      FileBanks banks, WritingStatements statements, LayingDown layingDown, SftpDoor door) {
    this.banks = banks;
    this.statements = statements;
    this.layingDown = layingDown;
    this.door = door;
  }

  @PostMapping("/banks/{bank}/statements")
  Laid statement(@PathVariable String bank, @RequestBody Day day) throws IOException {
    FileBank found = banks.get(bank);
    String file = statements.statement(found, day.day());
    layingDown.layDown(found);
    return new Laid(file);
  }

  /** Tells at once what moved, not only at the next interval. */
  @PostMapping("/banks/{bank}/news")
  Laid news(@PathVariable String bank) throws IOException {
    FileBank found = banks.get(bank);
    String file = statements.news(found).orElse(null);
    layingDown.layDown(found);
    return new Laid(file);
  }

  @GetMapping("/sftp")
  Door door() {
    return new Door(
        door.port(), door.fingerprint(), banks.all().stream().map(FileBank::key).toList());
  }
}
