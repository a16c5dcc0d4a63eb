package org.puente.distribution.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTest {

  private static final PlanHeader HEADER =
      new PlanHeader(new UUID(1, 1), 1, new BigDecimal("120"), "USD", List.of("BANK_A", "BANK_B"));
  private static final TransferContent TRANSFER =
      new TransferContent(
          UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
          UUID.fromString("0198c0de-0000-7000-8000-0000000000ff"),
          new BigDecimal("120.00"),
          Instant.parse("2026-01-31T05:00:00.000001Z"),
          new byte[] {(byte) 0xab, 0x01});

  @Test
  void theCanonicalLineIsExactlyThis() throws Exception {
    String line =
        "0198c0de-0000-7000-8000-000000000001|0198c0de-0000-7000-8000-0000000000ff|12000|USD|"
            + "BANK_A,BANK_B|1769835600000001|ab01\n";
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.US_ASCII));

    assertThat(new RequestHashing("USD", List.of("BANK_A", "BANK_B")).hash(TRANSFER))
        .isEqualTo(HexFormat.of().formatHex(expected));
  }

  static Stream<TransferContent> changed() {
    return Stream.of(
        new TransferContent(
            new UUID(5, 5),
            TRANSFER.personId(),
            TRANSFER.amount(),
            TRANSFER.dueAt(),
            fingerprint()),
        new TransferContent(
            TRANSFER.id(), new UUID(5, 5), TRANSFER.amount(), TRANSFER.dueAt(), fingerprint()),
        new TransferContent(
            TRANSFER.id(),
            TRANSFER.personId(),
            new BigDecimal("120.01"),
            TRANSFER.dueAt(),
            fingerprint()),
        new TransferContent(
            TRANSFER.id(),
            TRANSFER.personId(),
            TRANSFER.amount(),
            TRANSFER.dueAt().plusSeconds(1),
            fingerprint()),
        new TransferContent(
            TRANSFER.id(),
            TRANSFER.personId(),
            TRANSFER.amount(),
            TRANSFER.dueAt(),
            new byte[] {(byte) 0xab, 0x02}));
  }

  @ParameterizedTest
  @MethodSource("changed")
  void anyChangeOfATransferChangesTheDigest(TransferContent changed) {
    assertThat(digest(HEADER, changed)).isNotEqualTo(digest(HEADER, TRANSFER));
  }

  static Stream<PlanHeader> otherHeaders() {
    List<String> fsps = List.of("BANK_A", "BANK_B");
    return Stream.of(
        new PlanHeader(new UUID(1, 2), 1, HEADER.total(), "USD", fsps),
        new PlanHeader(HEADER.planId(), 2, HEADER.total(), "USD", fsps),
        new PlanHeader(HEADER.planId(), 1, new BigDecimal("121"), "USD", fsps),
        new PlanHeader(HEADER.planId(), 1, HEADER.total(), "GTQ", fsps),
        new PlanHeader(HEADER.planId(), 1, HEADER.total(), "USD", List.of("BANK_B", "BANK_A")));
  }

  @ParameterizedTest
  @MethodSource("otherHeaders")
  void anyChangeOfThePlanChangesTheDigest(PlanHeader other) {
    assertThat(digest(other, TRANSFER)).isNotEqualTo(digest(HEADER, TRANSFER));
  }

  @Test
  void theScaleOfAnAmountIsNoChange() {
    TransferContent same =
        new TransferContent(
            TRANSFER.id(),
            TRANSFER.personId(),
            new BigDecimal("120"),
            TRANSFER.dueAt(),
            fingerprint());

    assertThat(digest(HEADER, same)).isEqualTo(digest(HEADER, TRANSFER));
  }

  @Test
  void transfersOutOfOrderAreRefused() {
    Digesting digesting = HEADER.digesting();
    digesting.add(TRANSFER);

    assertThatIllegalArgumentException().isThrownBy(() -> digesting.add(TRANSFER));
  }

  @Test
  void aMillionTransfersAreDigestedInConstantMemory() {
    Digesting digesting =
        new PlanHeader(new UUID(1, 1), 1_000_000, BigDecimal.TEN, "USD", List.of("BANK_A"))
            .digesting();
    for (int i = 0; i < 1_000_000; i++) {
      digesting.add(
          new TransferContent(
              new UUID(0x0198c0de00007000L, i),
              TRANSFER.personId(),
              TRANSFER.amount(),
              TRANSFER.dueAt(),
              TRANSFER.payeeFingerprint()));
    }

    assertThat(digesting.finish().toString()).hasSize(64);
  }

  private static Digest digest(PlanHeader header, TransferContent transfer) {
    Digesting digesting = header.digesting();
    digesting.add(transfer);
    return digesting.finish();
  }

  private static byte[] fingerprint() {
    return TRANSFER.payeeFingerprint();
  }
}
