package org.puente.distribution.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Looks into a file before it is taken as a proof: its size, and what its bytes say that it is. */
@Component
public class UploadedAttachment {

  private final int limit;

  UploadedAttachment(@Value("${puente.funding.proof-limit:5MB}") DataSize limit) {
    this.limit = Math.toIntExact(limit.toBytes());
  }

  /** Throws a Problem for a file that is too large, empty, or neither PDF nor PNG nor JPEG. */
  public Attachment read(@Nullable String name, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "proof-too-large",
          "A proof has at most %d MB.".formatted(limit >> 20));
    }
    AttachmentKind kind =
        AttachmentKind.of(bytes)
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "proof-unreadable", "A proof is a PDF, a PNG or a JPEG, by its content."));
    String fallback = "proof." + kind.name().toLowerCase(Locale.ROOT);
    return new Attachment(name == null || name.isBlank() ? fallback : name, kind, bytes);
  }
}
