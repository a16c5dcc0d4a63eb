package org.puente.events.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * A request and the hash by which its repetition is known. An upload is streamed, not read twice,
 * so of it only the size counts: its parts' boundaries differ each time anyway.
 */
@SuppressWarnings("ArrayRecordComponent") // a hash, compared in the database's adapter
record RepeatableRequest(HttpServletRequest request, byte[] hash) {

  private static final int LARGEST = 1024 * 1024;

  /** Throws a Problem (413) for a body of more than 1 MiB. */
  static RepeatableRequest of(HttpServletRequest request) throws IOException {
    if (isUpload(request)) {
      byte[] size = Long.toString(request.getContentLengthLong()).getBytes(UTF_8);
      return new RepeatableRequest(request, hash(request, size));
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Problem(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "With a key a body has at most 1 MiB.");
    }
    return new RepeatableRequest(new Buffered(request, body), hash(request, body));
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static byte[] hash(HttpServletRequest request, byte[] content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String target = request.getMethod() + " " + request.getRequestURI();
      sha256.update((target + "?" + request.getQueryString() + "\n").getBytes(UTF_8));
      return sha256.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Buffered extends HttpServletRequestWrapper {

    private final byte[] body;

    Buffered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
          return in.read(target, from, length);
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("The body is here already");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }
  }
}
