package org.puente.payments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the service that places orders with banks and tells what became of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "payment-adapter")
public class PaymentAdapter {

  /** Starts the service; every setting is an environment variable, see docs/operations.md. */
  public static void main(String[] arguments) {
    SpringApplication.run(PaymentAdapter.class, arguments);
  }
}
