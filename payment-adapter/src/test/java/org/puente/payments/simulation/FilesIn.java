package org.puente.payments.simulation;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFile;
import org.puente.payments.files.BankFileHead;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.BankFiles;
import org.puente.payments.orders.OrderKey;
import org.puente.payments.orders.OrderState;

/** What a bank sent by file, already read; applied a few lines a commit. */
final class FilesIn implements BankFiles {

  private static final int SMALL = 3;

  private final World world;
  private final Map<UUID, BankFile> files = new LinkedHashMap<>();
  private final Map<UUID, List<BankFileLine>> lines = new LinkedHashMap<>();

  FilesIn(World world) {
    this.world = world;
  }

  void arrived(String fsp, BankFileHead.Kind kind, List<BankFileLine> content) {
    UUID id = world.chance.uuid();
    files.put(id, new BankFile(id, fsp, id.toString(), BankFile.State.READ, kind, 0));
    lines.put(id, List.copyOf(content));
    world.time.note(() -> "file   of " + fsp + " arrives: " + content);
  }

  @Override
  public Optional<BankFile> unfinished(String fsp) {
    return files.values().stream().filter(file -> file.state() == BankFile.State.READ).findFirst();
  }

  @Override
  public List<Stored> next(BankFile file, int limit) {
    BankFile now = file(file.id());
    List<BankFileLine> all = linesOf(file.id());
    List<Stored> next = new ArrayList<>();
    int most = Math.min(limit, 1 + world.chance.below(SMALL));
    for (long line = now.appliedTo() + 1; line <= all.size() && next.size() < most; line++) {
      next.add(new Stored(line, all.get((int) line - 1)));
    }
    return next;
  }

  @Override
  public List<OrderKey> withoutLine(UUID file, UUID paymentFile) {
    List<OrderKey> silent = new ArrayList<>();
    for (Row row : world.filesOut.rows(paymentFile)) {
      OrderKey key = row.order().key();
      boolean spoken =
          linesOf(file).stream()
              .anyMatch(
                  line ->
                      line instanceof BankFileLine.Answered answered
                          && key.clientReference().equals(answered.clientReference()));
      if (!spoken && !row.isIn(OrderState.REJECTED)) {
        silent.add(key);
      }
    }
    return silent;
  }

  @Override
  public void judged(UUID file, List<Judged> judged) {
    for (Judged line : judged) {
      StoreRules.check(
          line.verdict() != Verdict.CASE && line.verdict() != Verdict.NOBODYS,
          "line %d became %s",
          line.line(),
          line.verdict());
    }
    BankFile now = file(file);
    long to = now.appliedTo() + judged.size();
    world.database.put(
        files, file, new BankFile(file, now.fsp(), now.name(), now.state(), now.kind(), to));
  }

  @Override
  public void applied(UUID file) {
    BankFile now = file(file);
    world.database.put(
        files,
        file,
        new BankFile(
            file, now.fsp(), now.name(), BankFile.State.APPLIED, now.kind(), now.appliedTo()));
  }

  private BankFile file(UUID id) {
    return Objects.requireNonNull(files.get(id));
  }

  private List<BankFileLine> linesOf(UUID file) {
    return lines.getOrDefault(file, List.of());
  }

  @Override
  public Optional<UUID> keep(
      String fsp, String name, InputStream content, @Nullable String broughtBy) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream content(UUID file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear(UUID file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(String fsp, UUID file, List<Stored> lines) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean read(UUID file, BankFileHead head, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void refuse(UUID file, BankFile.Refusal refusal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean overlaps(String fsp, UUID file, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BankFile.View> newest(String fsp, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean confirm(String fsp, UUID file, String by) {
    throw new UnsupportedOperationException();
  }
}
