package org.puente.events.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What the first request with a key was answered. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were sent; never compared
record Answer(int status, @Nullable String contentType, @Nullable String location, byte[] body) {

  static Answer of(ContentCachingResponseWrapper response) {
    return new Answer(
        response.getStatus(),
        response.getContentType(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getContentAsByteArray());
  }
}
