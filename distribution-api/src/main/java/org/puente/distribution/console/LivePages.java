package org.puente.distribution.console;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.console.live.LiveStreams;
import org.puente.distribution.plans.PlanList;
import org.puente.distribution.registration.Imports;
import org.puente.events.access.Caller;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams that say when a page has something new; the page then asks for its moving part. */
@Controller
class LivePages {

  private final LiveStreams streams;
  private final Imports imports;
  private final PlanList plans;

  LivePages(LiveStreams streams, Imports imports, PlanList plans) {
    this.streams = streams;
    this.imports = imports;
    this.plans = plans;
  }

  @GetMapping("/console/imports/{id}/live")
  ResponseEntity<SseEmitter> anImport(@PathVariable UUID id) {
    return stream("import " + id, () -> imports.find(id));
  }

  @GetMapping("/console/plans/{id}/live")
  ResponseEntity<SseEmitter> aPlan(@PathVariable UUID id) {
    return stream("plan " + id, () -> plans.header(id));
  }

  @GetMapping("/console/payouts/live")
  ResponseEntity<SseEmitter> payouts(@RequestParam UUID plan) {
    return stream("payouts " + plan, () -> plans.find(plan));
  }

  /** Whether the caller sees it is asked once, within their scope; a browser gives up on a 204. */
  private ResponseEntity<SseEmitter> stream(String subject, Supplier<? extends Optional<?>> look) {
    if (look.get().isEmpty()) {
      throw Problem.notFound("There is nothing to watch.");
    }
    return streams
        .watch(Caller.current().userId(), subject, () -> ScopedDataSource.asJob(look::get))
        .map(emitter -> ResponseEntity.ok().header("Cache-Control", "no-store").body(emitter))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
