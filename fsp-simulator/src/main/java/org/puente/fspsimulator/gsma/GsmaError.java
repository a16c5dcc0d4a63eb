package org.puente.fspsimulator.gsma;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** GSMA's error object, and the HTTP status and headers that go with it. */
record GsmaError(
    @JsonIgnore int status,
    String errorCategory,
    String errorCode,
    String errorDescription,
    Instant errorDateTime,
    List<Metadata> errorParameters) {

  static GsmaError businessRule(String code, String description, Instant at, Metadata... more) {
    return new GsmaError(400, "businessRule", code, description, at, List.of(more));
  }

  static GsmaError duplicate(String description, Instant at, Metadata... more) {
    return new GsmaError(409, "businessRule", "duplicateRequest", description, at, List.of(more));
  }

  static GsmaError validation(String code, String description, Instant at) {
    return new GsmaError(400, "validation", code, description, at, List.of());
  }

  static GsmaError authorisation(String description, Instant at) {
    return new GsmaError(
        401, "authorisation", "clientAuthorisationError", description, at, List.of());
  }

  static GsmaError identification(String description, Instant at) {
    return new GsmaError(404, "identification", "identifierError", description, at, List.of());
  }

  static GsmaError rateLimit(Instant at) {
    return new GsmaError(429, "businessRule", "rateLimitError", "too many requests", at, List.of());
  }

  static GsmaError unavailable(Instant at) {
    return new GsmaError(
        503, "serviceUnavailable", "genericError", "the bank is not available", at, List.of());
  }

  static GsmaError internal(Instant at) {
    return new GsmaError(500, "internal", "genericError", "the bank failed", at, List.of());
  }
}
