package org.puente.fspsimulator.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Static pages behind speaking addresses. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/banks/{bank}/atm").setViewName("forward:/pages/atm.html");
    registry.addViewController("/handset").setViewName("forward:/pages/handset.html");
  }
}
