package org.puente.fspsimulator.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a file bank does by itself: takes files in, lays answers down, sends news, closes days. */
@Component
final class OfficeHours {

  private static final Logger log = LoggerFactory.getLogger(OfficeHours.class);

  private final Map<String, ReentrantLock> atWork = new ConcurrentHashMap<>();
  private final FileBanks banks;
  private final TakingInFiles takingIn;
  private final LayingDown layingDown;
  private final TellingOnTime telling;
  private final ClerksDesk clerks;

  OfficeHours(
      FileBanks banks,
      TakingInFiles takingIn,
      LayingDown layingDown,
      TellingOnTime telling,
      ClerksDesk clerks) {
    this.banks = banks;
    this.takingIn = takingIn;
    this.layingDown = layingDown;
    this.telling = telling;
    this.clerks = clerks;
  }

  /** Each bank on a thread of its own: a large file at one holds nobody else up. */
  @Scheduled(fixedDelay = 100)
  void look() {
    banks.all().forEach(bank -> Thread.ofVirtual().start(() -> work(bank)));
  }

  private void work(FileBank bank) {
    ReentrantLock lock = atWork.computeIfAbsent(bank.key(), key -> new ReentrantLock());
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (!clerks.isManned(bank)) {
        for (Path file : Folders.finished(bank.folders().in()).toList()) {
          takingIn.take(bank, file, null);
        }
      }
      telling.tell(bank);
      layingDown.layDown(bank);
    } catch (IOException | RuntimeException e) {
      log.warn("{}: the files wait", bank.bank().code(), e);
    } finally {
      lock.unlock();
    }
  }
}
