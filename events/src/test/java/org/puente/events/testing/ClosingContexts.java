package org.puente.events.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes Spring's contexts after the last test, while there still are a database, a broker and
 * banks: at the end of the JVM these are gone first, and a service waits for each of them.
 */
final class ClosingContexts implements BeforeAllCallback {

  private static final Set<ConfigurableApplicationContext> CONTEXTS = ConcurrentHashMap.newKeySet();

  static void add(ConfigurableApplicationContext context) {
    CONTEXTS.add(context);
  }

  /** The root's store is closed when all tests are over. */
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ClosingContexts.class))
        .computeIfAbsent(
            "contexts",
            _ -> (AutoCloseable) () -> CONTEXTS.forEach(ConfigurableApplicationContext::close));
  }
}
