package org.puente.distribution.plans.batch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.plans.Releases;
import org.puente.distribution.plans.Releases.Chunk;
import org.puente.distribution.plans.Releases.Release;
import org.puente.distribution.plans.TransferAnnouncement;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.outbox.DirectPublisher;

/**
 * Walks one plan. While a chunk is on its way to Kafka the next one is claimed and made ready; what
 * was claimed but not confirmed before a crash goes first, again.
 */
final class ReleaseWalk {

  private static final String SOURCE = "urn:puente:distribution-api";

  private final Releases releases;
  private final Release release;
  private final DirectPublisher publisher;
  private final EventJson json;
  private final TransferAnnouncement announcement;
  private final int chunkSize;
  private @Nullable Sending inFlight;
  private @Nullable Chunk confirmed;
  private @Nullable Chunk resumed;
  private boolean resuming = true;

  ReleaseWalk(
      Releases releases,
      Release release,
      DirectPublisher publisher,
      EventJson json,
      int chunkSize) {
    this.releases = releases;
    this.release = release;
    this.publisher = publisher;
    this.json = json;
    this.announcement =
        new TransferAnnouncement(release.planId(), release.scope(), release.approvedAt());
    this.chunkSize = chunkSize;
  }

  private record Sending(Chunk chunk, CompletableFuture<@Nullable Void> acknowledged) {}

  /** One chunk further; whether there is more to do. */
  boolean step() {
    Optional<Chunk> next = next();
    Sending sending = next.map(this::send).orElse(null);
    settle();
    inFlight = sending;
    if (sending != null) {
      return true;
    }
    if (confirmed != null) {
      releases.confirm(release, confirmed);
      confirmed = null;
    }
    releases.finish(release);
    return false;
  }

  private Optional<Chunk> next() {
    if (resuming) {
      Optional<Chunk> again =
          releases.unpublished(release, resumed == null ? null : resumed.last(), chunkSize);
      resumed = again.orElse(null);
      resuming = again.isPresent();
      if (resuming) {
        confirmResumed();
        return again;
      }
    }
    Optional<Chunk> claimed = releases.advance(release, confirmed, chunkSize);
    confirmed = null;
    return claimed;
  }

  private void confirmResumed() {
    if (confirmed != null) {
      releases.confirm(release, confirmed);
      confirmed = null;
    }
  }

  private Sending send(Chunk chunk) {
    List<Envelope> envelopes =
        chunk.toSend().stream()
            .map(
                transfer ->
                    json.wrap(
                        announcement.of(
                            transfer.content(), transfer.promiseId(), transfer.sealedPayee()),
                        transfer.sequence(),
                        release.approvedAt(),
                        SOURCE))
            .toList();
    return new Sending(chunk, publisher.send(envelopes));
  }

  private void settle() {
    if (inFlight == null) {
      return;
    }
    try {
      inFlight.acknowledged().join();
    } catch (CompletionException e) {
      throw new NotAcknowledged(release, e.getCause());
    }
    confirmed = inFlight.chunk();
    inFlight = null;
  }

  /** Kafka did not confirm a chunk; the release goes on from the last one that it did. */
  static final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Release release, @Nullable Throwable cause) {
      super("Kafka did not confirm transfers of plan " + release.planId(), cause);
    }
  }
}
