package org.puente.distribution.registration;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that somebody hands in, readable from the start more than once. */
@FunctionalInterface
public interface FileContent {

  /** A new stream over all bytes; the caller closes it. */
  InputStream open() throws IOException;
}
