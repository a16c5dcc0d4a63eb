package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one switch of language, on every page. */
@Controller
class LanguagePage {

  private final Languages languages;

  LanguagePage(Languages languages) {
    this.languages = languages;
  }

  /** Keeps the choice and goes back to the page it was made on. */
  @PostMapping("/console/language")
  void choose(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable ConsoleUser user,
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Languages.spoken(language)
        .ifPresent(
            chosen -> {
              if (user == null) {
                languages.choose(chosen, request, response);
              } else {
                languages.choose(user.account(), chosen, request, response);
              }
            });
    response.sendRedirect(request.getContextPath() + (isOurs(back) ? back : "/"));
  }

  /** A page of this house, never an address elsewhere. */
  private static boolean isOurs(String back) {
    return back.equals("/") || back.matches("/[a-z][^\\\\\\p{Cntrl}]*");
  }
}
