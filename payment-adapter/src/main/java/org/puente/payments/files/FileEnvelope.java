package org.puente.payments.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How files are signed and encrypted on the way to one FSP and back; streaming. */
public interface FileEnvelope {

  /** Nothing is wrapped. */
  FileEnvelope NONE =
      new FileEnvelope() {
        @Override
        public String name(String plain) {
          return plain;
        }

        @Override
        public OutputStream sealing(OutputStream to) {
          return to;
        }

        @Override
        public InputStream opened(InputStream from) {
          return from;
        }
      };

  /** The name of the wrapped file. */
  String name(String plain);

  /** Seals what is written; complete once closed. */
  OutputStream sealing(OutputStream to) throws IOException;

  /**
   * Opens a sealed file; reading to its end also checks the signature.
   *
   * @throws FileRefused when it is not the bank's
   */
  InputStream opened(InputStream from) throws IOException;
}
