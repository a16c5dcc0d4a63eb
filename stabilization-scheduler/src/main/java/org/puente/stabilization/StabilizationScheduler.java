package org.puente.stabilization;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The house that watches promises and asks somebody to stand by whoever waits too long. */
@SpringBootApplication
public class StabilizationScheduler {

  public static void main(String[] args) {
    SpringApplication.run(StabilizationScheduler.class, args);
  }
}
