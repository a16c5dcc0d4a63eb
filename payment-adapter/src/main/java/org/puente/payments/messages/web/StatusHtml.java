package org.puente.payments.messages.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The status page as HTML for a small phone: no script, nothing loaded from anywhere. */
final class StatusHtml {

  private static final String STYLE =
      """
      body{margin:0;font:18px/1.5 system-ui,sans-serif;color:#12262a;background:#f4f7f6}
      main{max-width:28rem;margin:0 auto;padding:1.25rem}
      h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
      label{display:block;margin-top:1rem;font-weight:600}
      input{box-sizing:border-box;width:100%;font:inherit;padding:.6rem;border:1px solid #45595c;border-radius:.4rem;letter-spacing:.08em}
      button{width:100%;margin-top:1.25rem;padding:.8rem;font:inherit;font-weight:600;color:#fff;background:#083f42;border:0;border-radius:.4rem}
      .said{padding:1rem;border-left:.35rem solid #083f42;background:#fff;font-size:1.15rem}
      .small{font-size:1rem}
      a{color:#083f42}
      :focus-visible{outline:3px solid #b35c00;outline-offset:2px}
      """;

  /** Lets nothing in but that style, and sends the form nowhere else. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + digest(STYLE)
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="{lang}">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{title}</title><style>{style}</style></head>
      <body><main>
      <p class="small"><a href="/estado?lang={other}" lang="{other}" hreflang="{other}">{switch}</a></p>
      <h1>{title}</h1>
      {said}
      <form method="post" action="/estado?lang={lang}" autocomplete="off">
      <p>{text}</p>
      <label for="reference">{reference}</label><input id="reference" name="reference" required maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false">
      <label for="code">{code}</label><input id="code" name="code" required maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false">
      <button type="submit">{look}</button>
      </form>
      <p class="small">{call}</p>
      </main></body>
      </html>
      """;

  private StatusHtml() {}

  /**
   * The whole page.
   *
   * @param words what is said above the form; null for nothing
   * @param help who answers for free, and when
   */
  static String of(Locale language, @Nullable String words, Map<String, String> help) {
    String page = PAGE.replace("{style}", STYLE);
    ResourceBundle bundle = bundle(language);
    for (String key : bundle.keySet()) {
      page = page.replace("{" + key + "}", bundle.getString(key));
    }
    for (Map.Entry<String, String> each : help.entrySet()) {
      page = page.replace("{" + each.getKey() + "}", HtmlUtils.htmlEscape(each.getValue()));
    }
    return page.replace(
        "{said}",
        words == null
            ? ""
            : "<p class=\"said\" role=\"status\">" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>");
  }

  /** Words of the page's own. */
  static String said(Locale language, String key) {
    return bundle(language).getString(key);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "pages.status",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String digest(String style) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
