package org.puente.fspsimulator.files.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.files.ClerksDesk;
import org.puente.fspsimulator.files.ClerksWord;
import org.puente.fspsimulator.files.FileBank;
import org.puente.fspsimulator.files.FileBanks;
import org.puente.fspsimulator.files.LayingDown;
import org.puente.fspsimulator.files.Reasons;
import org.puente.fspsimulator.files.TakingInFiles;
import org.puente.fspsimulator.files.WritingStatements;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A person plays the clerk; like the control API, only while {@code simulator.control} is true. */
@RestController
@RequestMapping("/banks/{bank}/clerk")
@ConditionalOnProperty(name = "simulator.control", havingValue = "true", matchIfMissing = true)
class ClerkController {

  record Manning(boolean manned) {}

  /** All of the file is accepted but {@code refused}; or, when not {@code accept}, nothing. */
  record Word(boolean accept, @Nullable Set<String> refused) {}

  record Day(LocalDate day) {}

  record Laid(String file) {}

  private final FileBanks banks;
  private final ClerksDesk desk;
  private final TakingInFiles takingIn;
  private final WritingStatements statements;
  private final LayingDown layingDown;

  ClerkController(
      FileBanks banks,
      ClerksDesk desk,
      TakingInFiles takingIn,
      WritingStatements statements,
      LayingDown layingDown) {
    this.banks = banks;
    this.desk = desk;
    this.takingIn = takingIn;
    this.statements = statements;
    this.layingDown = layingDown;
  }

  @GetMapping("/desk")
  DeskView look(@PathVariable String bank) {
    FileBank found = banks.get(bank);
    return DeskView.of(found, desk.isManned(found));
  }

  @PutMapping("/desk")
  DeskView man(@PathVariable String bank, @RequestBody Manning manning) {
    desk.man(banks.get(bank), manning.manned());
    return look(bank);
  }

  @PostMapping("/in/{name}")
  DeskView decide(@PathVariable String bank, @PathVariable String name, @RequestBody Word word)
      throws IOException {
    FileBank found = banks.get(bank);
    ClerksWord said =
        new ClerksWord(
            word.accept() ? null : Reasons.NOT_SAID,
            word.refused() == null ? Set.of() : word.refused());
    takingIn.take(found, file(found.folders().in(), name), said);
    return look(bank);
  }

  @PostMapping("/statements")
  Laid statement(@PathVariable String bank, @RequestBody Day day) throws IOException {
    FileBank found = banks.get(bank);
    String file = statements.statement(found, day.day());
    layingDown.layDown(found);
    return new Laid(file);
  }

  @GetMapping("/{folder:in|out|archive}/{name}")
  ResponseEntity<Resource> download(
      @PathVariable String bank, @PathVariable String folder, @PathVariable String name) {
    FileBank found = banks.get(bank);
    Path file = file(found.folders().client().resolve(folder), name);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(new FileSystemResource(file));
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such file");
    }
    return file;
  }
}
