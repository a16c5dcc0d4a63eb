package org.puente.badhouse.plans.messaging;

import org.apache.kafka.common.TopicPartition;

/** As it should be. */
record KafkaPlans(TopicPartition partition) {}
