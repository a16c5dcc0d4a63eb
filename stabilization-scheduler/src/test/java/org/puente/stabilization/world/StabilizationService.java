package org.puente.stabilization.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.puente.events.testing.PuenteInfrastructure;
import org.puente.stabilization.watches.messaging.Feed;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real PostgreSQL and Kafka; all tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "puente.retention.enabled=false"})
@PuenteInfrastructure("stabilization")
@Import({Houses.class, Board.class, Desk.class, Feed.class, Talks.class, Contradictions.class})
public @interface StabilizationService {}
