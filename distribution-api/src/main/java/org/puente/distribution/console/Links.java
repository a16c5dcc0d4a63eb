package org.puente.distribution.console;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts a page's filters behind another address. */
@Component("link")
class Links {

  /** Names and values in turn; what is blank is left out. */
  public String query(@Nullable String... namesAndValues) {
    var query = new StringBuilder();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      if (value != null && !value.isBlank()) {
        query
            .append('&')
            .append(namesAndValues[i])
            .append('=')
            .append(UriUtils.encode(value, StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }
}
