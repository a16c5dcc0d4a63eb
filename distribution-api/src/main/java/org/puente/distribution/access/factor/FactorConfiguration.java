package org.puente.distribution.access.factor;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers declare a {@link Confirmed}, and describes what callers send for it. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration implements WebMvcConfigurer {

  private final ConfirmedArgument confirmed;

  FactorConfiguration(ConfirmedArgument confirmed) {
    this.confirmed = confirmed;
  }

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Confirmed.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(confirmed);
  }

  @Bean
  static OperationCustomizer confirmationHeader() {
    return (operation, method) -> {
      boolean confirms =
          Arrays.stream(method.getMethodParameters())
              .anyMatch(parameter -> parameter.getParameterType() == Confirmed.class);
      return confirms
          ? operation.addParametersItem(
              new HeaderParameter()
                  .name(ConfirmedArgument.HEADER)
                  .description(
                      "A code of the second factor; may be left out for two minutes after a log-in"
                          + " with one")
                  .schema(new StringSchema()))
          : operation;
    };
  }
}
