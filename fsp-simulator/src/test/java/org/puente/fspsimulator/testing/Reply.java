package org.puente.fspsimulator.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a bank answered. */
public record Reply(int status, JsonNode body, HttpHeaders headers) {

  public String text(String field) {
    return body.path(field).asString("");
  }
}
