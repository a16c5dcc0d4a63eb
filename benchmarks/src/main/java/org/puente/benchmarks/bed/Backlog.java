package org.puente.benchmarks.bed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.puente.localstack.stack.House;

/** What services have still to tell, and what they have still to read. */
final class Backlog {
  private final Bed bed;

  Backlog(Bed bed) {
    this.bed = bed;
  }

  boolean isEmpty() {
    return unsent() == 0 && unread().values().stream().allMatch(lag -> lag == 0);
  }

  @Override
  public String toString() {
    return unsent() + " unsent, unread " + unread();
  }

  private long unsent() {
    long rows = 0;
    for (House house : House.values()) {
      if (house.database().isPresent() && bed.runs(house)) {
        rows += bed.count(house, "SELECT count(*) FROM outbox");
      }
    }
    return rows;
  }

  /** By group; groups of services that are stopped are left out. */
  private Map<String, Long> unread() {
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bed.kafka()))) {
      var unread = new HashMap<String, Long>();
      for (String group : groups(admin)) {
        unread.put(group, lag(admin, group));
      }
      return unread;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Collection<String> groups(Admin admin) throws ExecutionException, InterruptedException {
    return admin.listGroups().all().get().stream()
        .map(GroupListing::groupId)
        .filter(this::hasMembers)
        .toList();
  }

  private boolean hasMembers(String group) {
    for (House house : House.values()) {
      if (group.startsWith(house.folder()) && !bed.runs(house)) {
        return false;
      }
    }
    return true;
  }

  private static long lag(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var ends =
        admin
            .listOffsets(
                read.keySet().stream()
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
            .all()
            .get();
    long lag = 0;
    for (var end : ends.entrySet()) {
      OffsetAndMetadata at = read.get(end.getKey());
      lag += end.getValue().offset() - (at == null ? 0 : at.offset());
    }
    return lag;
  }
}
