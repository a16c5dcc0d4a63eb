package org.puente.payments.messages.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.puente.payments.messages.Gsm7;

/** Reads what a phone wrote. */
final class Words {

  private static final byte UCS2 = 0x08;
  private static final byte LATIN1 = 0x03;

  private Words() {}

  static String of(DeliverSm delivered) {
    byte[] bytes = body(delivered);
    return switch (delivered.getDataCoding()) {
      case UCS2 -> new String(bytes, StandardCharsets.UTF_16BE);
      case LATIN1 -> new String(bytes, StandardCharsets.ISO_8859_1);
      default -> Gsm7.decode(bytes);
    };
  }

  /**
   * Only the first segment of a long text counts: the keyword is in it, and details are unwanted.
   */
  static boolean begin(DeliverSm delivered) {
    byte[] bytes = delivered.getShortMessage();
    boolean concatenated = delivered.isUdhi() && bytes.length > 5 && bytes[1] == 0 && bytes[2] == 3;
    return !concatenated || bytes[5] == 1;
  }

  /** Centres name phones without the plus. */
  static String e164(String address) {
    return address.startsWith("+") ? address : "+" + address;
  }

  private static byte[] body(DeliverSm delivered) {
    var payload = delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] bytes = payload == null ? delivered.getShortMessage() : payload.getValue();
    if (!delivered.isUdhi() || bytes.length == 0) {
      return bytes;
    }
    return Arrays.copyOfRange(bytes, Math.min(bytes.length, 1 + bytes[0]), bytes.length);
  }
}
