package org.puente.distribution.registration;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;

/** What was rejected of the imports that the caller's scope covers. */
public interface Rejects {

  /** In the order of the file. */
  Page<RejectedValue> page(UUID importId, PageRequest page);

  /** What was rejected, by column and reason, the most frequent first; at most fifty. */
  List<RejectCount> counts(UUID importId);

  /** All of them, one by one, in the order of the file. */
  void forEach(UUID importId, Consumer<RejectedValue> use);
}
