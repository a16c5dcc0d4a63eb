package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.puente.distribution.Api;
import org.puente.events.access.Role;

/**
 * Somebody whose only second factor is a passkey.
 *
 * @param visitor logged in to the end
 * @param recovery one of their recovery codes
 */
record KeyHolder(Api api, UUID id, String name, SoftwareKey key, Visitor visitor, String recovery) {

  static final String PASSWORD = "a-long-password";

  private static final Pattern CODE = Pattern.compile("<li>((?:[a-z2-7]{6}-){3}[a-z2-7]{6})</li>");

  /** A coordinator, who must have a second factor. */
  static KeyHolder newcomer(Api api, String name) throws Exception {
    return newcomer(api, name, Role.COORDINATOR);
  }

  /** Makes the passkey at the first log-in. */
  static KeyHolder newcomer(Api api, String name, Role role) throws Exception {
    UUID id = api.addUser(name, PASSWORD, role);
    var visitor = new Visitor(api.url());
    assertThat(logIn(visitor, name).body()).contains("Usar una llave de acceso");
    var key = new SoftwareKey();
    String codes = make(visitor, key, "Teléfono de prueba").body();
    assertThat(CODE.matcher(codes).results()).hasSize(10);
    return new KeyHolder(api, id, name, key, visitor, first(CODE, codes));
  }

  static HttpResponse<String> logIn(Visitor visitor, String user) {
    return visitor.send("/login", "/login", Map.of("username", user, "password", PASSWORD));
  }

  /** Somewhere else, with the password only. */
  Visitor half() {
    var elsewhere = new Visitor(api.url());
    logIn(elsewhere, name);
    return elsewhere;
  }

  static HttpResponse<String> make(Visitor visitor, SoftwareKey key, String name) throws Exception {
    String made = key.makes(visitor.get("/login/passkey/options").body());
    return visitor.send("/login/passkey", "/login/passkey", Map.of("name", name, "passkey", made));
  }

  static String question(Visitor visitor) {
    return visitor.get("/login/passkey/question").body();
  }

  static HttpResponse<String> show(Visitor visitor, SoftwareKey key) throws Exception {
    return send(visitor, key.shows(question(visitor)));
  }

  static HttpResponse<String> send(Visitor visitor, String answer) {
    return visitor.send("/login/factor", "/login/factor", Map.of("passkey", answer));
  }

  static HttpResponse<String> code(Visitor visitor, String code) {
    return visitor.send("/login/factor", "/login/factor", Map.of("otp", code));
  }

  static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
