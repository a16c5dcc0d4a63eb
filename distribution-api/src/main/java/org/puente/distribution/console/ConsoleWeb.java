package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Two languages, Spanish first; the choice stays in a cookie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleWeb implements WebMvcConfigurer {

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(Languages.SPANISH);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  static LocaleResolver localeResolver() {
    var cookie = new CookieLocaleResolver("puente_lang");
    cookie.setDefaultLocaleFunction(ConsoleWeb::unlessChosen);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite("Strict");
    cookie.setCookieMaxAge(Duration.ofDays(365));
    return cookie;
  }

  /** Problems of the API are in English, like its names. */
  private static Locale unlessChosen(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") ? Locale.ENGLISH : Languages.SPANISH;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Languages.Switch()).excludePathPatterns("/api/**");
  }
}
