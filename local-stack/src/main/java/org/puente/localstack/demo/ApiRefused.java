package org.puente.localstack.demo;

/** A service answered with a problem instead of doing what was asked. */
final class ApiRefused extends DemoFailed {
  private static final long serialVersionUID = 1L;

  private final int status;

  ApiRefused(String request, int status, String body) {
    super("%s was answered with %d: %s".formatted(request, status, body));
    this.status = status;
  }

  boolean isConflict() {
    return status == 409;
  }
}
