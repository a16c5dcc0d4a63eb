package org.puente.distribution.files;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, readable from the start as often as needed. */
public interface Source {

  /** A new stream over all bytes; the caller closes it. */
  InputStream open() throws IOException;

  /** How many bytes there are. */
  long size();
}
