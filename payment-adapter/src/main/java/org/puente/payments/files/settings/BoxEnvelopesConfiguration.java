package org.puente.payments.files.settings;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.puente.payments.files.BoxEnvelopes;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.pgp.PgpEnvelope;
import org.puente.payments.files.pgp.PgpSettings;
import org.puente.payments.fsp.FspSettings;
import org.puente.payments.fsp.FspSettings.Inventory;
import org.puente.payments.fsp.FspSettings.Provider;
import org.puente.payments.fsp.FspSettings.SealedBoxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys that cannot be used stop the start, and not the day on which a box comes. */
@Configuration(proxyBeanMethods = false)
class BoxEnvelopesConfiguration {

  @Bean
  BoxEnvelopes boxEnvelopes(FspSettings settings, Clock clock) {
    Map<String, FileEnvelope> sealed = new HashMap<>();
    for (Provider provider : settings.fsps()) {
      Inventory inventory = provider.inventory();
      SealedBoxes pgp = inventory == null ? null : inventory.pgp();
      if (provider.enabled() && pgp != null) {
        sealed.put(provider.code(), envelope(pgp, clock));
      }
    }
    return fsp -> sealed.getOrDefault(fsp, FileEnvelope.NONE);
  }

  private static FileEnvelope envelope(SealedBoxes pgp, Clock clock) {
    return new PgpEnvelope(
        new PgpSettings(
            pgp.bankKey(), pgp.ownKey(), pgp.passphrase(), pgp.signatureRequired(), false),
        clock);
  }
}
