package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.ExportRequest;
import org.puente.distribution.exports.Exporting;
import org.puente.distribution.plans.TransferSample;
import org.puente.distribution.plans.TransferSamples;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.reference.Territories;
import org.puente.events.audit.AuditTrail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * An auditor draws transfers to look into; that they did, and which word they drew with, is kept.
 */
@Controller
@RequestMapping("/console/plans/sample")
@PreAuthorize("hasRole('AUDITOR')")
class SamplePages {

  private static final int USUAL = 25;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final TransferSamples samples;
  private final Territories territories;
  private final Places places;
  private final Exports exports;
  private final Exporting exporting;
  private final AuditTrail audit;

  SamplePages(
      TransferSamples samples,
      Territories territories,
      Places places,
      Exports exports,
      Exporting exporting,
      AuditTrail audit) {
    this.samples = samples;
    this.territories = territories;
    this.places = places;
    this.exports = exports;
    this.exporting = exporting;
    this.audit = audit;
  }

  /** As it was typed; nothing is drawn before a word is there. */
  record Asked(
      @Nullable String size,
      @Nullable String word,
      @Nullable String territory,
      @Nullable String state) {

    boolean isDrawn() {
      return word != null;
    }

    TransferSample.@Nullable Wish wish() {
      try {
        return new TransferSample.Wish(
            Integer.parseInt(String.valueOf(size).strip()),
            String.valueOf(word).strip(),
            territory == null || territory.isBlank() ? null : territory,
            state == null || state.isBlank() ? null : TransferStatus.State.valueOf(state));
      } catch (IllegalArgumentException unreadable) {
        return null;
      }
    }

    Map<String, String> told() {
      Map<String, String> told = new TreeMap<>();
      AuditFilter.put(told, "size", size);
      AuditFilter.put(told, "word", word);
      AuditFilter.put(told, "territory", territory);
      AuditFilter.put(told, "state", state);
      return told;
    }
  }

  @GetMapping
  String sample(Asked asked, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("usual", USUAL);
    model.addAttribute("most", TransferSample.Wish.MOST);
    model.addAttribute("chance", chance());
    model.addAttribute("places", territories.all());
    model.addAttribute("placeNames", places.names());
    model.addAttribute("transferStates", TransferStatus.State.values());
    var wish = asked.isDrawn() ? asked.wish() : null;
    model.addAttribute("unreadable", asked.isDrawn() && wish == null);
    if (wish != null) {
      TransferSample sample = samples.draw(wish);
      Map<String, Object> told = new TreeMap<>(asked.told());
      told.put("population", sample.population());
      told.put("picked", sample.picked().size());
      audit.record("transfers.sampled", "transfers", told);
      model.addAttribute("sample", sample);
    }
    return "console/sample";
  }

  @GetMapping("/export")
  void export(Asked asked, ExportRequest wanted, Locale locale, HttpServletResponse response)
      throws IOException {
    var wish = asked.wish();
    if (wish == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    exporting.write(
        exports.sample(samples.draw(wish).picked(), asked.told()), wanted, locale, response);
  }

  private static String chance() {
    byte[] bytes = new byte[4];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
