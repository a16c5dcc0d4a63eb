package org.puente.distribution.console.remote;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.util.UriBuilder;

/** Reads and acts of one service, each a single call. */
record HttpCalls(RemoteService service) {

  <T> Answer<T> get(ParameterizedTypeReference<T> type, Function<UriBuilder, URI> at) {
    return service.ask(
        client -> Objects.requireNonNull(client.get().uri(at).retrieve().body(type)));
  }

  <T> Answer<T> get(Class<T> type, String path, Object... variables) {
    return service.ask(
        client -> Objects.requireNonNull(client.get().uri(path, variables).retrieve().body(type)));
  }

  <T> Answer<T> post(Class<T> type, Object body, String path, Object... variables) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                client.post().uri(path, variables).body(body).retrieve().body(type)));
  }

  /** An act that answers with nothing. */
  Answer<Done> act(Map<String, ?> body, String path, Object... variables) {
    return service.ask(
        client -> {
          client.post().uri(path, variables).body(body).retrieve().toBodilessEntity();
          return new Done();
        });
  }
}
