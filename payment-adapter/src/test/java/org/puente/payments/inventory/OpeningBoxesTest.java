package org.puente.payments.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgpainless.PGPainless;
import org.puente.events.tables.Source;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.pgp.PgpEnvelope;
import org.puente.payments.files.pgp.PgpSettings;

class OpeningBoxesTest {

  private static final byte[] BOX =
      "serie,codigo,valor,vence\n1,1234,50,2027-01-01\n".getBytes(UTF_8);

  @TempDir static Path folder;

  private final OpeningBoxes boxes =
      new OpeningBoxes(
          fsp -> fsp.equals("BANK_S") ? envelope("bank", "own") : FileEnvelope.NONE, 10_000);

  @BeforeAll
  static void makeKeys() throws Exception {
    for (String who : new String[] {"bank", "own", "stranger"}) {
      PGPSecretKeyRing key = PGPainless.generateKeyRing().modernKeyRing(who);
      Files.writeString(folder.resolve(who + ".key"), PGPainless.asciiArmor(key));
      Files.writeString(
          folder.resolve(who + ".pub"), PGPainless.asciiArmor(PGPainless.extractCertificate(key)));
    }
  }

  @Test
  void what_the_bank_sealed_for_us_is_opened_and_can_be_read_again() throws Exception {
    Source opened = boxes.opened("BANK_S", source(sealed(envelope("own", "bank"), BOX)));

    for (int time = 0; time < 2; time++) {
      try (InputStream in = opened.open()) {
        assertThat(in.readAllBytes()).isEqualTo(BOX);
      }
    }
    assertThat(opened.size()).isEqualTo(BOX.length);
  }

  @Test
  void what_somebody_else_signed_is_refused() throws Exception {
    assertRefused("BANK_S", sealed(envelope("own", "stranger"), BOX), "other-signature");
  }

  @Test
  void what_is_for_somebody_else_is_refused() throws Exception {
    assertRefused("BANK_S", sealed(envelope("stranger", "bank"), BOX), "not-for-us");
  }

  @Test
  void what_is_not_sealed_is_refused_where_boxes_are_and_taken_where_they_are_not()
      throws Exception {
    assertRefused("BANK_S", BOX, "not-encrypted");
    Source plain = source(BOX);
    assertThat(boxes.opened("BANK_F", plain)).isSameAs(plain);
  }

  @Test
  void what_was_changed_on_its_way_is_refused() throws Exception {
    byte[] changed = sealed(envelope("own", "bank"), BOX);
    changed[changed.length - 10] ^= 1;

    assertRefused("BANK_S", changed, "not-authentic");
  }

  @Test
  void what_grows_beyond_any_box_is_refused() throws Exception {
    assertRefused("BANK_S", sealed(envelope("own", "bank"), new byte[10_001]), "too-large");
    assertThat(boxes.opened("BANK_S", source(sealed(envelope("own", "bank"), new byte[10_000]))))
        .extracting(Source::size)
        .isEqualTo(10_000L);
  }

  @Test
  void an_armoured_box_of_a_bank_without_keys_is_refused_with_the_reason() throws Exception {
    PgpEnvelope armouring =
        new PgpEnvelope(
            new PgpSettings(
                folder.resolve("own.pub"), folder.resolve("bank.key"), null, true, true),
            Clock.systemUTC());

    assertRefused("BANK_F", sealed(armouring, BOX), "sealed");
  }

  private void assertRefused(String fsp, byte[] box, String slug) {
    CodesRefused refused =
        catchThrowableOfType(CodesRefused.class, () -> boxes.opened(fsp, source(box)));
    assertThat(refused).isNotNull();
    assertThat(refused.slug()).isEqualTo(slug);
    assertThat(refused.getMessage()).doesNotContain("1234");
  }

  private static Source source(byte[] bytes) {
    return Source.of(() -> new ByteArrayInputStream(bytes), bytes.length);
  }

  /** Of whoever has that secret key, towards whoever has that public one. */
  private static PgpEnvelope envelope(String other, String self) {
    return new PgpEnvelope(
        new PgpSettings(
            folder.resolve(other + ".pub"), folder.resolve(self + ".key"), null, true, false),
        Clock.systemUTC());
  }

  private static byte[] sealed(PgpEnvelope envelope, byte[] box) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream sealing = envelope.sealing(out)) {
      sealing.write(box);
    }
    return out.toByteArray();
  }
}
