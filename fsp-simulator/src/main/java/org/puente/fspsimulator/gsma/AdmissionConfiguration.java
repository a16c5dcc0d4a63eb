package org.puente.fspsimulator.gsma;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The bank's own API and its extension need the key; the machine and the handset do not. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration implements WebMvcConfigurer {

  private final Admission admission;

  AdmissionConfiguration(Admission admission) {
    this.admission = admission;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(admission).addPathPatterns("/banks/*/mm/**", "/banks/*/ext/**");
  }
}
