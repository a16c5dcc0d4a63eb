package org.puente.events.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker per JVM. */
public final class TestKafka {

  private TestKafka() {}

  /** Its bootstrap servers. */
  public static String servers() {
    return Holder.SERVERS;
  }

  private static final class Holder {
    static final String SERVERS =
        Boolean.getBoolean("puente.containers") ? container() : embedded();
  }

  private static String embedded() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 4);
    broker.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    return broker.getBrokersAsString();
  }

  @SuppressWarnings("resource") // lives as long as the JVM; the container ends with it
  private static String container() {
    KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.1");
    broker.start();
    return broker.getBootstrapServers();
  }
}
