package org.puente.distribution.plans.batch;

import java.sql.Connection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.distribution.plans.Releases;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.alone.SessionLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that every plan that is being released has exactly one walker among all instances: at
 * once when a release is decided, at start-up, and whenever another instance has died. The walker
 * holds a session lock, which ends with the walker.
 */
@Component
class UnfinishedReleases {

  private static final Logger log = LoggerFactory.getLogger(UnfinishedReleases.class);

  private final Releases releases;
  private final ReleaseJobs jobs;
  private final ScopedDataSource dataSource;
  private final Set<UUID> walking = ConcurrentHashMap.newKeySet();

  UnfinishedReleases(Releases releases, ReleaseJobs jobs, ScopedDataSource dataSource) {
    this.releases = releases;
    this.jobs = jobs;
    this.dataSource = dataSource;
  }

  @TransactionalEventListener
  void decided(CommittedReleases.Decided release) {
    start(release.planId());
  }

  @Scheduled(fixedDelayString = "${puente.release.sweep:2s}")
  void sweep() {
    releases.unfinished().forEach(this::start);
  }

  private void start(UUID planId) {
    if (walking.add(planId)) {
      Thread.ofPlatform().daemon().name("release-" + planId).start(() -> walk(planId));
    }
  }

  private void walk(UUID planId) {
    try (Connection session = dataSource.openDedicated()) {
      if (SessionLock.tryTake(session, "release:" + planId)) {
        jobs.run(planId);
      }
    } catch (Releases.Overtaken e) {
      log.info(e.getMessage());
    } catch (Exception e) {
      log.warn("Release of plan {} will be tried again: {}", planId, e.toString());
    } finally {
      walking.remove(planId);
    }
  }
}
