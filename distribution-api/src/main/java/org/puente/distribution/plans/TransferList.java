package org.puente.distribution.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;

/** Transfers to look at, within the caller's scope; quick where there are millions. */
public interface TransferList {

  /** By keyset. Throws a Problem for a cursor of another order. */
  Page<TransferLine> page(TransferQuery query, PageRequest request);

  /** All of them as they are at one moment, some thousand at a time. */
  void forEach(TransferQuery query, Consumer<List<TransferLine>> some);

  Optional<TransferLine> find(UUID id);
}
