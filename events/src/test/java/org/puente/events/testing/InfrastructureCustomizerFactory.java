package org.puente.events.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link PuenteInfrastructure} on a test and tells Spring where everything is. */
final class InfrastructureCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    PuenteInfrastructure infrastructure =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, PuenteInfrastructure.class);
    return infrastructure == null ? null : new Customizer(infrastructure.value());
  }

  /** Equal for the same service, so that Spring caches the context. */
  private record Customizer(String service) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration merged) {
      TestDatabase database = TestDatabase.create(service);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "puente-test-infrastructure", Map.copyOf(InfrastructureProperties.of(database))));
      context.getBeanFactory().registerSingleton("testDatabase", database);
      ClosingContexts.add(context);
    }
  }
}
