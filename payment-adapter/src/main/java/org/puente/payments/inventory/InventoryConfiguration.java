package org.puente.payments.inventory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.puente.events.sealing.Keysets;
import org.puente.payments.files.BoxEnvelopes;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.Round;
import org.puente.payments.orders.Tracks;
import org.puente.payments.outcomes.References;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

  /** Of a box of two hundred thousand codes, with room. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Duration IDLE = Duration.ofMillis(250);

  @Bean
  ImportingCodes importingCodes(
      Inventory inventory,
      BoxEnvelopes envelopes,
      CodeSealer sealer,
      Clock clock,
      @Value("${puente.keys}") Path keys) {
    return new ImportingCodes(
        inventory,
        new OpeningBoxes(envelopes, MOST_BYTES),
        sealer,
        Keysets.keyedHash(keys.resolve("pii-index.json")),
        clock);
  }

  @Bean
  Assigning assigning(
      Stock stock, ChangingPayouts payouts, PlatformTransactionManager transactions) {
    return new Assigning(stock, payouts, new TransactionTemplate(transactions));
  }

  /** Nothing is asked of the bank, so its hours don't matter. */
  @Bean
  Tracks inventoryTracks(Assigning assigning, @Value("${puente.pace.sending}") boolean sending) {
    return fsp ->
        sending && fsp.issuing() instanceof Issuing.FromInventory
            ? List.of(new Round("assign-" + fsp.code(), IDLE, () -> assigning.assign(fsp)))
            : List.of();
  }

  @Bean
  References references(Stock stock, Fsps fsps) {
    return new SerialNumbers(stock, fsps);
  }
}
