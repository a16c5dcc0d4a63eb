package org.puente.badhouse.plans;

import org.apache.kafka.common.TopicPartition;

record KafkaInTheDomain(TopicPartition partition) {}
