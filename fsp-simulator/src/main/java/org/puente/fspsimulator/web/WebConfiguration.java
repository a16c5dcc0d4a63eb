package org.puente.fspsimulator.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Static pages behind speaking addresses, and JSON in one piece. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final JsonMapper json;

  WebConfiguration(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/banks/{bank}/atm").setViewName("forward:/pages/atm.html");
    registry.addViewController("/banks/{bank}/clerk").setViewName("forward:/pages/clerk.html");
    registry.addViewController("/handset").setViewName("forward:/pages/handset.html");
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.withJsonConverter(new WholeJson(json));
  }
}
