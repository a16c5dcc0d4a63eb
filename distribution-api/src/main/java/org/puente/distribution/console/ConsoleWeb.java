package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
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
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Two languages, Spanish first; the choice stays in a cookie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleWeb implements WebMvcConfigurer {

  static final Locale SPANISH = Locale.of("es");
  static final List<Locale> LANGUAGES = List.of(SPANISH, Locale.ENGLISH);

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(SPANISH);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    var cookie = new CookieLocaleResolver("puente_lang");
    cookie.setDefaultLocaleFunction(ConsoleWeb::unlessChosen);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite("Strict");
    cookie.setCookieMaxAge(Duration.ofDays(365));
    return cookie;
  }

  /** Problems of the API are in English, like its names. */
  private static Locale unlessChosen(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") ? Locale.ENGLISH : SPANISH;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LanguageSwitch()).excludePathPatterns("/api/**");
  }

  /** Takes only a language that the console speaks. */
  private static final class LanguageSwitch extends LocaleChangeInterceptor {

    LanguageSwitch() {
      setParamName("lang");
      setIgnoreInvalidLocale(true);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
      return LANGUAGES.stream()
          .filter(language -> language.getLanguage().equals(value))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not spoken here"));
    }
  }
}
