package org.puente.distribution.console;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.login.Sessions;
import org.puente.distribution.access.provider.Providers;
import org.puente.distribution.shifts.Shifts;
import org.puente.events.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sessions for people: everything that isn't the API is behind a form log-in, with CSRF and a
 * strict CSP.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  private static final String CSP =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final RequestMatcher API =
      new OrRequestMatcher(
          pathPattern("/api/**"),
          pathPattern("/oauth2/**"),
          pathPattern("/v3/api-docs/**"),
          pathPattern("/v3/api-docs.yaml"),
          pathPattern("/actuator/**"));

  private static final String[] OPEN = {
    "/login",
    Providers.START + "/*",
    Providers.ANSWER,
    "/welcome",
    "/shift",
    "/calendar/*",
    "/assets/**",
    "/webjars/**",
    "/error"
  };

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  SecurityFilterChain consoleChain(
      HttpSecurity http,
      Sessions sessions,
      Shifts shifts,
      Languages languages,
      ProviderDoor provider) {
    var watch = new SessionWatch(sessions, shifts);
    provider.openIn(http);
    return http.securityMatcher(new NegatedRequestMatcher(API))
        .authorizeHttpRequests(ConsoleSecurity::rooms)
        .formLogin(
            login ->
                login
                    .loginPage("/login")
                    .successHandler(new Languages.Greeting(languages))
                    .failureHandler(ConsoleSecurity::refused)
                    .permitAll())
        .logout(
            logout ->
                logout
                    .addLogoutHandler(watch)
                    .logoutSuccessUrl("/login?bye")
                    .deleteCookies("PUENTE_SESSION")
                    .permitAll())
        .addFilterBefore(watch, AuthorizationFilter.class)
        .addFilterAfter(new RoomOperation(), AuthorizationFilter.class)
        .exceptionHandling(
            problems ->
                problems
                    .defaultAuthenticationEntryPointFor(
                        new SessionEnded(), SessionEnded::isPartOfAPage)
                    .defaultDeniedHandlerForMissingAuthority(
                        new WholeLogIn.Door(), Factor.TOTP.authority()))
        .headers(ConsoleSecurity::headers)
        .build();
  }

  private static void rooms(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    var whole = also(new WholeLogIn());
    requests.requestMatchers(OPEN).permitAll();
    requests.requestMatchers("/login/**").access(also(new WithAccount(null)).authenticated());
    for (Room room : Room.values()) {
      String[] roles = room.roles().stream().map(Role::name).toArray(String[]::new);
      requests.requestMatchers(room.path(), room.path() + "/**").access(whole.hasAnyRole(roles));
    }
    requests.requestMatchers("/", "/console", "/console/language").access(whole.authenticated());
    requests.anyRequest().access(also(new WithAccount(new WholeLogIn())).authenticated());
  }

  private static DefaultAuthorizationManagerFactory<RequestAuthorizationContext> also(
      AuthorizationManager<RequestAuthorizationContext> condition) {
    var factory = new DefaultAuthorizationManagerFactory<RequestAuthorizationContext>();
    factory.setAdditionalAuthorization(condition);
    return factory;
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String name = String.valueOf(request.getParameter("username"));
    request
        .getSession()
        .setAttribute(HomePage.TRIED, name.substring(0, Math.min(60, name.length())));
    String reason = why instanceof LockedException ? "locked" : "wrong";
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
        .frameOptions(FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()"));
  }
}
