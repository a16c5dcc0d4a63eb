package org.puente.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.puente.events.testing.OpenApiDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever changes something says in {@code audited-operations.properties} which line it leaves;
 * {@code request.done} is the line of the request itself, where the act only begins or no use case
 * tells more.
 */
@DistributionTest
class AuditedOperationsIT {

  private static final Set<RequestMethod> SAFE =
      Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  /** Spring Security's own, which no mapping shows. */
  private static final Set<String> FILTERS = Set.of("POST /login", "POST /logout");

  @Autowired Api api;
  @Autowired MessageSource messages;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void whateverChangesSomethingHasAnExpectationAboutItsLine() throws Exception {
    var changing = new TreeSet<>(FILTERS);
    new OpenApiDocument(document())
        .operations().stream().filter(each -> !each.startsWith("GET ")).forEach(changing::add);
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, _) ->
                mapping.getMethodsCondition().getMethods().stream()
                    .filter(method -> !SAFE.contains(method))
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(path -> changing.add(method + " " + path))));
    assertThat(changing).hasSizeGreaterThan(50);
    assertThat(expectations().keySet()).containsExactlyInAnyOrderElementsOf(changing);
  }

  @Test
  void eachLineIsSaidInWordsInBothLanguages() throws Exception {
    for (String action : new TreeSet<>(expectations().values())) {
      String key = "audit.action." + action;
      assertThat(messages.getMessage(key, null, "", Locale.of("es"))).as(key).isNotEmpty();
      assertThat(messages.getMessage(key, null, "", Locale.ENGLISH)).as(key).isNotEmpty();
    }
  }

  private String document() {
    return requireNonNull(
        api.anonymous()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static TreeMap<String, String> expectations() throws IOException {
    var properties = new Properties();
    try (var in =
        requireNonNull(
            AuditedOperationsIT.class.getResourceAsStream("/audited-operations.properties"))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    var expected = new TreeMap<String, String>();
    properties.forEach(
        (operation, action) ->
            expected.put(operation.toString().replace('_', ' '), action.toString()));
    return expected;
  }
}
