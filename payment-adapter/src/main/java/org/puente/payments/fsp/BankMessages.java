package org.puente.payments.fsp;

import java.util.List;

/** Reads what banks send to us; throws IllegalArgumentException for what it cannot read. */
public interface BankMessages {

  /** What a callback says became of an order that was accepted for processing. */
  InquiryAnswer callback(byte[] body);

  /** The lines of a feed that a webhook carries. */
  List<BankReport> news(String fsp, byte[] body);
}
