package org.puente.events.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.events.ids.Ids;

class SealingTest {

  private static final Payee PAYEE = new Payee("María Pérez", "+593991234567", null, "es");

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before each test
  Path folder;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PayeeSealer sealer;

  @BeforeEach
  void keys() {
    Keysets.createMissing(folder);
    sealer = new PayeeSealer(Keysets.aead(folder.resolve("payee.json")));
  }

  @Test
  void what_is_sealed_for_a_transfer_opens_for_that_transfer_only() {
    UUID transfer = Ids.next();
    byte[] sealed = sealer.seal(transfer, PAYEE);

    assertThat(sealer.open(transfer, sealed)).isEqualTo(PAYEE);
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain("593991234567");
    assertThatIllegalArgumentException().isThrownBy(() -> sealer.open(Ids.next(), sealed));
    sealed[sealed.length - 1] ^= 1;
    assertThatIllegalArgumentException().isThrownBy(() -> sealer.open(transfer, sealed));
  }

  @Test
  void another_keyset_opens_nothing() {
    UUID transfer = Ids.next();
    byte[] sealed = new PayeeSealer(Keysets.aead(folder.resolve("pii.json"))).seal(transfer, PAYEE);
    assertThatIllegalArgumentException().isThrownBy(() -> sealer.open(transfer, sealed));
  }

  @Test
  void how_they_want_to_be_told_travels_along_and_older_bytes_open_without_it() throws Exception {
    UUID transfer = Ids.next();
    Contact contact = new Contact(Contact.Channel.VOICE, LocalTime.of(14, 0), LocalTime.of(16, 30));
    Payee chosen = new Payee("María Pérez", "+593991234567", null, "es", contact);
    assertThat(sealer.open(transfer, sealer.seal(transfer, chosen))).isEqualTo(chosen);
    assertThat(contact.toString()).doesNotContain("14");

    byte[] older =
        Keysets.aead(folder.resolve("payee.json"))
            .encrypt(
                "{\"name\":\"Ana\",\"phone\":null,\"document\":null,\"language\":\"es\"}"
                    .getBytes(UTF_8),
                ByteBuffer.allocate(16)
                    .putLong(transfer.getMostSignificantBits())
                    .putLong(transfer.getLeastSignificantBits())
                    .array());
    assertThat(sealer.open(transfer, older)).isEqualTo(new Payee("Ana", null, null, "es"));
  }

  @Test
  void whom_to_tell_of_a_promise_is_sealed_for_it_and_as_long_whatever_they_chose() {
    UUID promise = Ids.next();
    Addressee usual = new Payee("María Pérez", null, null, "es").addressee();
    Addressee wary =
        new Payee(
                "María Pérez",
                "+593991234567",
                "0912345678",
                "es",
                new Contact(
                    Contact.Channel.VOICE,
                    "+593997654321",
                    LocalTime.of(14, 0),
                    LocalTime.of(16, 30)))
            .addressee();
    byte[] sealed = sealer.seal(promise, wary);

    assertThat(sealer.openAddressee(promise, sealed)).isEqualTo(wary);
    assertThat(wary.contact().number()).isEqualTo("+593997654321");
    assertThat(usual.contact()).isEqualTo(Contact.USUAL);
    assertThat(sealed).hasSameSizeAs(sealer.seal(promise, usual));
    assertThat(wary.toString()).doesNotContain("593", "14");
    assertThatIllegalArgumentException().isThrownBy(() -> sealer.openAddressee(Ids.next(), sealed));
  }

  @Test
  void a_payee_says_nothing_in_a_log() {
    assertThat(PAYEE.toString()).doesNotContain("María", "593");
  }

  @Test
  void keysets_are_written_once_and_for_their_owner_only() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("payee.json"));
    Keysets.createMissing(folder);

    assertThat(folder.resolve("payee.json")).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSize(11)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void a_keyed_hash_finds_the_same_again_and_differs_by_key() {
    KeyedHash index = Keysets.keyedHash(folder.resolve("pii-index.json"));
    KeyedHash fingerprint = Keysets.keyedHash(folder.resolve("payee-fingerprint.json"));
    assertThat(index.of("+593991234567")).hasSize(32).isEqualTo(index.of("+593991234567"));
    assertThat(index.of("+593991234567"))
        .isNotEqualTo(index.of("+593991234568"))
        .isNotEqualTo(fingerprint.of("+593991234567"));
  }
}
