package org.puente.payments.messages.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells requests apart by where they come from. */
final class Addresses {

  private static final int NETWORK = 8;

  private Addresses() {}

  /** IPv4 whole; of IPv6 the network, since one machine has all of its addresses. */
  static String of(String literal) {
    try {
      byte[] address = InetAddress.ofLiteral(literal).getAddress();
      return HexFormat.of()
          .formatHex(address.length > NETWORK ? Arrays.copyOf(address, NETWORK) : address);
    } catch (IllegalArgumentException e) {
      return literal;
    }
  }
}
