package org.puente.payments.fsp.gsma;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body that knows whether any of it may have left. */
final class Parcel extends HttpEntityWrapper {

  private volatile boolean opened;

  Parcel(byte[] json) {
    super(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    opened = true;
    super.writeTo(out);
  }

  boolean mayHaveLeft() {
    return opened;
  }
}
