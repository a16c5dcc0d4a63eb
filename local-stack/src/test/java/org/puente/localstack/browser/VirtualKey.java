package org.puente.localstack.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A phone's own authenticator, as chromium simulates one for whoever drives it. */
final class VirtualKey {

  private final CDPSession browser;
  private final String id;

  VirtualKey(Page page) {
    browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    id =
        browser
            .send("WebAuthn.addVirtualAuthenticator", wanted)
            .get("authenticatorId")
            .getAsString();
  }

  /** The owner's finger does not fit. */
  void nobodyIsThere() {
    verified(false);
  }

  void somebodyIsThere() {
    verified(true);
  }

  private void verified(boolean verified) {
    var change = new JsonObject();
    change.addProperty("authenticatorId", id);
    change.addProperty("isUserVerified", verified);
    browser.send("WebAuthn.setUserVerified", change);
  }
}
