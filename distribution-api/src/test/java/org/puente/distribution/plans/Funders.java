package org.puente.distribution.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.puente.distribution.plans.Officers.Answer;
import org.springframework.boot.test.context.TestComponent;

/** The steps by which two people put money with a bank, by the API. */
@TestComponent
public class Funders {

  private final Officers officers;

  Funders(Officers officers) {
    this.officers = officers;
  }

  /** A file that begins like a PDF, another one each time. */
  public static byte[] pdf() {
    return ("%PDF-1.7\n% " + UUID.randomUUID()).getBytes(UTF_8);
  }

  public Answer request(String user, UUID programme, String amount) {
    var body =
        Map.of(
            "programmeId", programme, "amount", amount, "currency", "USD", "note", "Primer envío");
    return officers.post(user, "/api/v1/fsps/BANK_A/funding", body);
  }

  /** Asked for by somebody who shows a proof: version 2. */
  public UUID proven(String user, UUID programme, String amount) {
    UUID asked = request(user, programme, amount).id();
    attach(user, asked, pdf());
    return asked;
  }

  public Answer attach(String user, UUID funding, byte[] file) {
    return officers.upload(user, path(funding) + "/proofs", "comprobante.pdf", file);
  }

  public Answer confirm(String user, UUID funding, int version) {
    return step(user, funding, "confirm", version, Map.of());
  }

  public Answer step(String user, UUID funding, String step, int version, Map<String, ?> body) {
    return officers.post(user, path(funding) + "/" + step, version, body);
  }

  public Answer one(String user, UUID funding) {
    return officers.get(user, path(funding));
  }

  private static String path(UUID funding) {
    return "/api/v1/funding-requests/" + funding;
  }
}
