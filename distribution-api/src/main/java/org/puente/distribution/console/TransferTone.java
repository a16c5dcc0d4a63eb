package org.puente.distribution.console;

/** How a transfer's state looks: good, waiting, or in need of somebody. */
final class TransferTone {

  private TransferTone() {}

  static String of(String state) {
    return switch (state) {
      case "PAID" -> "done";
      case "AVAILABLE", "PARTLY_PAID", "HELD" -> "wait";
      case "CANCELLED", "REJECTED_BY_FSP", "EXPIRED", "REVERSED" -> "stop";
      case "RELEASED" -> "go";
      default -> "";
    };
  }
}
