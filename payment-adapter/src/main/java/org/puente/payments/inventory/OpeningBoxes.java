package org.puente.payments.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.puente.events.tables.Source;
import org.puente.payments.files.BoxEnvelopes;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.FileRefused;

/**
 * Opens boxes that a bank seals. What was in one is kept in memory until it is sealed anew, code by
 * code, and never written anywhere.
 */
final class OpeningBoxes {

  private static final byte[] ARMOUR =
      "-----BEGIN PGP MESSAGE-----".getBytes(StandardCharsets.US_ASCII);

  private final BoxEnvelopes envelopes;
  private final int most;

  /**
   * @param most bytes that a box may hold once opened
   */
  OpeningBoxes(BoxEnvelopes envelopes, int most) {
    this.envelopes = envelopes;
    this.most = most;
  }

  /**
   * What is in it, or the file itself where that FSP seals none.
   *
   * @throws CodesRefused when it is not sealed by the bank for us, or holds more than any box
   */
  Source opened(String fsp, Source content) throws IOException {
    FileEnvelope envelope = envelopes.of(fsp);
    if (envelope == FileEnvelope.NONE) {
      refuseArmour(content);
      return content;
    }
    try (InputStream sealed = content.open();
        InputStream plain = envelope.opened(sealed)) {
      byte[] box = plain.readNBytes(most + 1);
      if (box.length > most) {
        throw new CodesRefused("too-large", "Once opened it is larger than any box");
      }
      return Source.of(() -> new ByteArrayInputStream(box), box.length);
    } catch (FileRefused refused) {
      throw new CodesRefused(slug(refused.reason()), "The file " + refused.getMessage());
    }
  }

  private static void refuseArmour(Source content) throws IOException {
    try (InputStream bytes = content.open()) {
      if (Arrays.equals(bytes.readNBytes(ARMOUR.length), ARMOUR)) {
        throw new CodesRefused(
            "sealed",
            "The file is sealed with OpenPGP, and no keys are set up for this FSP's boxes");
      }
    }
  }

  private static String slug(FileRefused.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
