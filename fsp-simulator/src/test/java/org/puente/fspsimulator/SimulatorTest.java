package org.puente.fspsimulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A real simulator on a free port, one for all the tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "simulator.sftp.port=0",
      "simulator.banks.c.files.answer-lag=200ms",
      "simulator.banks.c.files.news-interval=1h",
      "simulator.banks.d.files.answer-lag=200ms",
      "simulator.banks.d.files.news-interval=1h",
      "simulator.smsc.port=0",
      "simulator.banks.a.pending=300ms",
      "simulator.banks.b.pin=true",
      "simulator.banks.f.auth=OAUTH2"
    })
@ContextConfiguration(initializers = FreshBook.class)
@interface SimulatorTest {}
