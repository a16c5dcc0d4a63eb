package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.FileHead;
import org.puente.payments.files.PaymentFile;
import org.puente.payments.files.PaymentFiles;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

/** Files of orders as they are committed. */
final class FilesOut implements PaymentFiles {

  private static final Set<String> LEFT_OUT = Set.of("payee-unreadable", "not-expressible");

  private final World world;
  private final Map<UUID, PaymentFile> files = new LinkedHashMap<>();
  private final Map<UUID, byte[]> hashes = new HashMap<>();

  FilesOut(World world) {
    this.world = world;
  }

  @Override
  public Waiting waiting(String fsp) {
    List<Row> due = due(fsp);
    Instant since = null;
    for (Row row : due) {
      Instant at = row.order().progress().nextStepAt();
      since = since == null || (at != null && at.isBefore(since)) ? at : since;
    }
    return new Waiting(due.size(), since);
  }

  @Override
  public Optional<PaymentFile> gather(String fsp, LocalDate executionDate, int most) {
    return transaction(
        () -> {
          UUID id = world.chance.uuid();
          Money total = Money.zero("USD");
          long count = 0;
          for (Row row : due(fsp)) {
            world.store.put(row.sending(id, id, world.time.instant()));
            total = total.plus(row.order().amount());
            count++;
          }
          if (count == 0) {
            return null;
          }
          int number = files.size() + 1;
          FileHead head =
              new FileHead(fsp, id, number, world.time.instant(), executionDate, count, total);
          return stored(head, PaymentFile.State.GATHERED, null);
        });
  }

  @Override
  public Optional<PaymentFile> unfinished(String fsp) {
    return files.values().stream()
        .filter(
            file ->
                file.state() == PaymentFile.State.GATHERED
                    || file.state() == PaymentFile.State.READY)
        .findFirst();
  }

  @Override
  public Optional<PaymentFile> find(UUID file) {
    return Optional.ofNullable(files.get(file));
  }

  @Override
  public Optional<UUID> byMessageId(String fsp, String messageId) {
    return files.keySet().stream()
        .filter(id -> id.toString().replace("-", "").equals(messageId))
        .findFirst();
  }

  @Override
  public List<Filed> page(UUID file, UUID after, int limit) {
    return rows(file).stream()
        .filter(row -> !leftOut(row))
        .filter(row -> name(row).compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(FilesOut::name))
        .map(FilesOut.this::filed)
        .toList();
  }

  List<Row> rows(UUID file) {
    List<Row> rows = new ArrayList<>();
    for (Row row : world.store.rows.values()) {
      if (file.equals(row.file())) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public PaymentFile recount(UUID file) {
    throw new Violation("An order of a file cannot be written");
  }

  @Override
  public void ready(UUID file, String name, byte[] contentHash) {
    hashes.put(file, contentHash);
    transaction(() -> stored(file(file).head(), PaymentFile.State.READY, name));
  }

  @Override
  public byte[] contentHash(UUID file) {
    return hashes.getOrDefault(file, new byte[0]);
  }

  @Override
  public void delivered(UUID file, Duration answerWithin) {
    transaction(
        () -> {
          PaymentFile laid = file(file);
          if (laid.state() != PaymentFile.State.READY) {
            return laid;
          }
          for (Row row : rows(file)) {
            if (row.isIn(OrderState.SENDING)) {
              world.store.put(row.laidDown(world.time.instant().plus(answerWithin)));
            }
          }
          return stored(laid.head(), PaymentFile.State.DELIVERED, laid.name());
        });
  }

  /** Joins the transaction of the file that answers. */
  @Override
  public void answered(UUID file) {
    PaymentFile laid = file(file);
    stored(laid.head(), PaymentFile.State.ANSWERED, laid.name());
  }

  @Override
  public List<OrderKey> overdue(String fsp, int limit) {
    List<OrderKey> overdue = new ArrayList<>();
    for (Row row : world.store.rows.values()) {
      boolean ours = row.order().key().fsp().equals(fsp);
      if (ours && row.isIn(OrderState.PENDING) && row.isDue(world.time.instant())) {
        overdue.add(row.order().key());
      }
    }
    return overdue;
  }

  private PaymentFile file(UUID id) {
    return Objects.requireNonNull(files.get(id));
  }

  private List<Row> due(String fsp) {
    List<Row> due = new ArrayList<>();
    for (Row row : world.store.rows.values()) {
      boolean ours = row.order().key().fsp().equals(fsp);
      if (ours && row.isIn(OrderState.NEW) && row.isDue(world.time.instant())) {
        due.add(row);
      }
    }
    return due;
  }

  private PaymentFile stored(FileHead head, PaymentFile.State state, @Nullable String name) {
    PaymentFile file = new PaymentFile(head, state, name, false);
    world.database.put(files, head.fileId(), file);
    world.time.note(() -> "file   " + state + ", " + head.count() + " orders");
    return file;
  }

  private Optional<PaymentFile> transaction(Supplier<@Nullable PaymentFile> change) {
    return Optional.ofNullable(world.database.execute(_ -> change.get()));
  }

  private Filed filed(Row row) {
    UUID transfer = row.order().slot().transferId();
    return new Filed(
        row.order().key(),
        row.order().progress().attempt(),
        transfer,
        row.order().amount(),
        world.store.sealedPayee(transfer));
  }

  private static String name(Row row) {
    return row.order().key().clientReference().toString();
  }

  private static boolean leftOut(Row row) {
    String reason = row.order().progress().reasonCode();
    return row.isIn(OrderState.REJECTED) && reason != null && LEFT_OUT.contains(reason);
  }

  @Override
  public List<PaymentFile.View> newest(String fsp, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean taken(UUID file, String by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean confirmed(UUID file, String by) {
    throw new UnsupportedOperationException();
  }
}
