package org.puente.fspsimulator.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.files.FileLanguage.Answer;
import org.puente.fspsimulator.files.FileLanguage.Decided;
import org.puente.fspsimulator.files.FileLanguage.Received;
import org.springframework.stereotype.Component;

/**
 * A bank's intake: takes a finished file from {@code in}, once, books its orders, and puts the
 * answer on its way. A crash in between takes the file again, and the book knows its orders.
 */
@Component
public final class TakingInFiles {

  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final DecidingOrders deciding;
  private final TakenFiles taken;
  private final SendingFiles sending;
  private final Misbehaving misbehaving;
  private final Clock clock;

  TakingInFiles(
      DecidingOrders deciding,
      TakenFiles taken,
      SendingFiles sending,
      Misbehaving misbehaving,
      Clock clock) {
    this.deciding = deciding;
    this.taken = taken;
    this.sending = sending;
    this.misbehaving = misbehaving;
    this.clock = clock;
  }

  /** Takes one file in; {@code asked} is a clerk's word, null when nobody interferes. */
  public void take(FileBank bank, Path file, @Nullable ClerksWord asked) throws IOException {
    ReentrantLock lock = locks.computeIfAbsent(bank.key(), key -> new ReentrantLock());
    lock.lock();
    try {
      if (Files.exists(file)) {
        takeAlone(bank, file, asked);
      }
    } finally {
      lock.unlock();
    }
  }

  private void takeAlone(FileBank bank, Path file, @Nullable ClerksWord asked) throws IOException {
    String name = file.getFileName().toString();
    String digest = TakenFiles.digest(file);
    boolean before = taken.knows(bank, name, digest);
    Answer answer = before ? repeated(bank, file, name) : read(bank, file, name, asked);
    sending.answer(bank, answer);
    Files.move(
        file, bank.folders().archive().resolve(freeIn(bank, name)), StandardCopyOption.ATOMIC_MOVE);
    if (!before && answer.refusal() == null) {
      taken.remember(bank, name, digest);
    }
  }

  private Answer read(FileBank bank, Path file, String name, @Nullable ClerksWord asked)
      throws IOException {
    Received received;
    try {
      received = received(bank, file);
    } catch (UnreadableFile e) {
      return refused(name, e.reasonCode());
    }
    String messageId = messageId(received, name);
    String refusal = asked == null ? null : asked.refusal();
    if (refusal == null && meets(bank, Fault.FILE_REFUSED, messageId)) {
      refusal = Reasons.NOT_SAID;
    }
    return refusal != null
        ? refused(messageId, refusal)
        : decided(bank, received, messageId, asked);
  }

  private Answer decided(
      FileBank bank, Received received, String messageId, @Nullable ClerksWord asked) {
    Set<String> refused = asked == null ? Set.of() : asked.refusedReferences();
    List<Decided> orders =
        new ArrayList<>(deciding.decide(bank.bank(), received.orders(), refused));
    if (meets(bank, Fault.FILE_STRANGE_ORDER, messageId)) {
      UUID nobodys = UUID.nameUUIDFromBytes(("nobody's " + messageId).getBytes(UTF_8));
      orders.add(deciding.strange(bank.bank(), nobodys));
    }
    return new Answer(answerId(), messageId, clock.instant(), null, orders);
  }

  private Answer repeated(FileBank bank, Path file, String name) throws IOException {
    try {
      return refused(messageId(received(bank, file), name), Reasons.FILE_TAKEN_BEFORE);
    } catch (UnreadableFile e) {
      return refused(name, Reasons.FILE_TAKEN_BEFORE);
    }
  }

  /** What the file says, for the intake and for a clerk who looks at it. */
  public static Received received(FileBank bank, Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return bank.language().read(bank.bank(), in);
    }
  }

  /** A file that has no id of its own goes by its name. */
  private static String messageId(Received received, String name) {
    return received.messageId().isEmpty() ? name : received.messageId();
  }

  private Answer refused(String messageId, String reason) {
    return new Answer(answerId(), messageId, clock.instant(), reason, List.of());
  }

  private static String answerId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private boolean meets(FileBank bank, Fault fault, String messageId) {
    return misbehaving.meets(
        bank.key(), fault, UUID.nameUUIDFromBytes(messageId.getBytes(UTF_8)), 1);
  }

  private static String freeIn(FileBank bank, String name) {
    String free = name;
    for (int copy = 2; Files.exists(bank.folders().archive().resolve(free)); copy++) {
      free = name + "." + copy;
    }
    return free;
  }
}
