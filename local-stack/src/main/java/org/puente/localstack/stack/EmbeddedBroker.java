package org.puente.localstack.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A single Kafka broker in this process, on a formatted folder, so that it remembers. */
final class EmbeddedBroker {
  static final int PARTITIONS = 6;
  private static final String SEVEN_DAYS = Long.toString(7L * 24 * 60 * 60 * 1000);

  private final StackFolder folder;
  private final Ports ports;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private @Nullable KafkaRaftServer server;

  EmbeddedBroker(StackFolder folder, Ports ports) {
    this.folder = folder;
    this.ports = ports;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.kafka();
  }

  void start() {
    try {
      if (!Files.exists(folder.kafka().resolve("meta.properties"))) {
        format();
      }
      server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
      server.startup();
    } catch (Exception e) {
      throw folder.fullDisk()
          ? folder.full(e)
          : new CannotStart(
              "Kafka could not start (%s): see %s.".formatted(e.getMessage(), folder.log("kafka")),
              e);
    }
  }

  void stop() {
    if (server != null && stopped.compareAndSet(false, true)) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /** The topics that don't exist yet, kept for seven days like every other. */
  void createTopics(List<String> names) {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers()))) {
      var existing = admin.listTopics().names().get();
      admin
          .createTopics(
              names.stream()
                  .filter(name -> !existing.contains(name))
                  .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                  .map(topic -> topic.configs(Map.of("retention.ms", SEVEN_DAYS)))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new CannotStart("Kafka's topics could not be created: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while creating Kafka's topics.", e);
    }
  }

  private void format() throws Exception {
    Path directory = folder.kafka();
    Files.createDirectories(directory);
    new Formatter()
        .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .setDirectories(List.of(directory.toString()))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(ports.kafka(), ports.controller()));
    settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
    settings.put("log.dirs", folder.kafka().toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("log.retention.ms", SEVEN_DAYS);
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "6");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    // After a crash the broker waits this long for its own former life to be given up.
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    return settings;
  }
}
