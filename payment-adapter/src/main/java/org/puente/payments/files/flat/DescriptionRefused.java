package org.puente.payments.files.flat;

/** A description that cannot be used; the message names the file, the key and the reason. */
public final class DescriptionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DescriptionRefused(String file, String key, String reason) {
    super("%s: %s: %s".formatted(file, key, reason));
  }
}
