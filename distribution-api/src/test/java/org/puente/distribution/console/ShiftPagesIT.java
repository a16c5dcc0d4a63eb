package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class ShiftPagesIT {

  private static final Pattern CODE = Pattern.compile("<strong class=\"num\">([A-Z2-9]{6})<");
  private static final Pattern PIN = Pattern.compile("<strong class=\"num\">(\\d{6})<");
  private static final Pattern CLOSE =
      Pattern.compile("action=\"(/console/kits/shifts/[^\"]+/close)");
  private static final String SHIFTS = "/console/kits/shifts";

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  String site;
  Visitor rita;
  Visitor phone;

  @BeforeEach
  void aShift() {
    site = fixtures.territory();
    rita = Visitor.loggedIn(api.url(), "rita.coordina");
    phone = new Visitor(api.url());
  }

  @Test
  void volunteersComeInWithThePinSeeTheirSiteOnlyAndLeaveWhenItCloses() {
    String opened = opened();
    String code = first(CODE, opened);
    assertThat(opened).contains("La clave se muestra solo esta vez", "/shift?code=" + code);
    assertThat(rita.get(SHIFTS + "/" + code + "/door.svg").body()).contains("<svg");

    var wrong = joins(code, "nope", "Vera");
    assertThat(wrong).contains("no van juntos", "value=\"Vera\"", "value=\"" + code + "\"");
    String kits = joins(code, first(PIN, opened), "Vera");

    assertThat(kits).contains("Vera", "Voluntariado").doesNotContain("/console/account", "bell");
    for (String elsewhere :
        java.util.List.of(
            "/console/plans",
            "/console/people",
            "/console/users",
            "/console/account",
            "/console/notices",
            "/console/nonsense",
            "/login/factor",
            "/login/enrolment",
            "/login/passkey",
            SHIFTS)) {
      assertThat(phone.get(elsewhere).statusCode()).as(elsewhere).isEqualTo(403);
    }
    assertThat(phone.send("/console/kits", "/console/language", Map.of("language", "en")).body())
        .contains("Log out");
    assertThat(phone.get("/shift").uri().getPath()).isEqualTo("/console/kits");

    String list = rita.get(SHIFTS).body();
    assertThat(list).contains(code, "Vera");
    rita.send(SHIFTS, closing(list, code), Map.of());
    var gone = phone.get("/console/kits");
    assertThat(gone.uri().toString()).endsWith("/shift?ended");
    assertThat(gone.body()).contains("The shift is over");
  }

  /** On the clock of the site. */
  static String inTwoHours() {
    return LocalTime.now(ZoneId.of("America/Guayaquil"))
        .plusHours(2)
        .format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  private String opened() {
    return rita.send(SHIFTS, SHIFTS, Map.of("site", site, "until", inTwoHours())).body();
  }

  private String joins(String code, String pin, String name) {
    return phone.send("/shift", "/shift", Map.of("code", code, "pin", pin, "name", name)).body();
  }

  private static String closing(String list, String code) {
    return first(CLOSE, list.substring(list.indexOf(code)));
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
    return found.group(1);
  }
}
