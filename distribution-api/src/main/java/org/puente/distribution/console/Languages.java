package org.puente.distribution.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puente.distribution.access.ChoosingLanguage;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.UserAccount;
import org.puente.events.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The languages that the console speaks, Spanish first. A browser's choice stays in a cookie, a
 * user's with their account; whoever chose at the door before logging in keeps that.
 */
@Component
class Languages {

  static final Locale SPANISH = Locale.of("es");

  private static final List<Locale> SPOKEN = List.of(SPANISH, Locale.ENGLISH);
  private static final String AT_THE_DOOR = "puente.language";

  private final LocaleResolver browsers;
  private final ChoosingLanguage users;

  Languages(LocaleResolver localeResolver, ChoosingLanguage users) {
    this.browsers = localeResolver;
    this.users = users;
  }

  static Optional<Locale> spoken(String code) {
    return SPOKEN.stream().filter(language -> language.getLanguage().equals(code)).findFirst();
  }

  static Locale other(Locale language) {
    return language.getLanguage().equals("es") ? Locale.ENGLISH : SPANISH;
  }

  /** From now on, here and wherever they log in. */
  void choose(
      UserAccount who, Locale language, HttpServletRequest request, HttpServletResponse response) {
    users.choose(who.id(), language.getLanguage());
    browsers.setLocale(request, response, language);
  }

  /** On this phone, whose user has no account. */
  void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
    browsers.setLocale(request, response, language);
  }

  private void greet(UserAccount who, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession().getAttribute(AT_THE_DOOR) instanceof Locale chosen) {
      choose(who, chosen, request, response);
    } else {
      browsers.setLocale(request, response, spoken(who.language()).orElse(SPANISH));
    }
  }

  /** Goes on, after a log-in, in the language of whoever came in. */
  static final class Greeting extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Languages languages;

    Greeting(Languages languages) {
      this.languages = languages;
      setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication who)
        throws ServletException, IOException {
      if (who.getPrincipal() instanceof ConsoleUser user) {
        languages.greet(user.account(), request, response);
      }
      super.onAuthenticationSuccess(request, response, who);
    }
  }

  /** Takes {@code ?lang=}, for this browser; only a language that is spoken here. */
  static final class Switch extends LocaleChangeInterceptor {

    Switch() {
      setParamName("lang");
      setIgnoreInvalidLocale(true);
    }

    @Override
    protected Locale parseLocaleValue(String code) {
      return spoken(code).orElseThrow(() -> new IllegalArgumentException("not spoken here"));
    }

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws ServletException {
      String code = request.getParameter(getParamName());
      if (code != null && Caller.find().isEmpty()) {
        spoken(code).ifPresent(chosen -> request.getSession().setAttribute(AT_THE_DOOR, chosen));
      }
      return super.preHandle(request, response, handler);
    }
  }
}
