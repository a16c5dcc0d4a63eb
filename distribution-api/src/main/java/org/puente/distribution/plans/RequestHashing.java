package org.puente.distribution.plans;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The hash of a single transfer's canonical line, which travels as its request hash. */
public final class RequestHashing {

  private final MessageDigest hash = PlanHeader.sha256();
  private final CanonicalForm form;

  public RequestHashing(String currency, List<String> fsps) {
    form = new CanonicalForm(currency, fsps);
  }

  public String hash(TransferContent transfer) {
    form.addTo(hash, transfer);
    return HexFormat.of().formatHex(hash.digest());
  }
}
