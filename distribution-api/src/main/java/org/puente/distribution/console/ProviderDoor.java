package org.puente.distribution.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.puente.distribution.access.LogIn;
import org.puente.distribution.access.ProviderLogIn;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.distribution.access.provider.Providers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The door beside the form, where an identity provider is configured. */
@Component
class ProviderDoor {

  /** The subject that the provider vouches for and that is nobody of ours. */
  static final String STRANGER = "puente.stranger";

  private static final String UNKNOWN = "unknown_person";

  private final ObjectProvider<ClientRegistrationRepository> registrations;
  private final ProviderLogIn logIn;
  private final ProviderSettings settings;
  private final Languages languages;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  ProviderDoor(
      ObjectProvider<ClientRegistrationRepository> registrations,
      ProviderLogIn logIn,
      ProviderSettings settings,
      Languages languages) {
    this.registrations = registrations;
    this.logIn = logIn;
    this.settings = settings;
    this.languages = languages;
  }

  void openIn(HttpSecurity http) {
    registrations.ifAvailable(
        known ->
            http.oauth2Login(
                login ->
                    login
                        .clientRegistrationRepository(known)
                        .authorizedClientRepository(new NoTokens())
                        .loginPage("/login")
                        .authorizationEndpoint(
                            start ->
                                start.authorizationRequestResolver(
                                    new AskingProvider(known, settings)))
                        .redirectionEndpoint(answer -> answer.baseUri(Providers.CODE))
                        .userInfoEndpoint(user -> user.oidcUserService(this::known))
                        .successHandler(this::welcome)
                        .failureHandler(ProviderDoor::refused)));
  }

  /** Whoever is nobody of ours never gets as far as a session. */
  private OidcUser known(OidcUserRequest request) {
    var token = request.getIdToken();
    String subject = Objects.requireNonNull(token.getSubject());
    return switch (logIn.logIn(subject)) {
      case LogIn.Welcome(var account) ->
          new Vouched(token, logIn.admit(account, token.getClaims()));
      case LogIn.Wrong() ->
          throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN, subject, null));
      case LogIn.LockedOut() -> throw new OAuth2AuthenticationException(UNKNOWN);
    };
  }

  /** From here on they are who they would be by the form; nothing of the provider's is kept. */
  private void welcome(
      HttpServletRequest request, HttpServletResponse response, Authentication vouched)
      throws IOException, ServletException {
    if (!(vouched.getPrincipal() instanceof Vouched known)) {
      throw new IllegalStateException("Nobody vouched for " + vouched.getName());
    }
    var user = known.user();
    var who = UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    new Languages.Greeting(languages).onAuthenticationSuccess(request, response, who);
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean stranger =
        why instanceof OAuth2AuthenticationException refusal
            && refusal.getError().getErrorCode().equals(UNKNOWN);
    if (stranger) {
      String subject = ((OAuth2AuthenticationException) why).getError().getDescription();
      request.getSession().setAttribute(STRANGER, subject);
    }
    response.sendRedirect(request.getContextPath() + "/login?" + (stranger ? "stranger" : "away"));
  }
}
