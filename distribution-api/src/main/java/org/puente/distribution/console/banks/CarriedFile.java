package org.puente.distribution.console.banks;

import org.puente.events.http.Problem;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody hands in for payment-adapter. */
final class CarriedFile {

  /** As much as payment-adapter takes at once. */
  private static final long MOST = 64L << 20;

  private CarriedFile() {}

  static Resource of(MultipartFile file) {
    if (file.isEmpty()) {
      throw Problem.badRequest("no-file", "A file is needed.");
    }
    if (file.getSize() > MOST) {
      throw Problem.badRequest("file-over-64mb", "The file is larger than 64 MB.");
    }
    return file.getResource();
  }
}
