package org.puente.distribution.console.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.sources.AddingSource;
import org.puente.distribution.sources.Earmark;
import org.puente.distribution.sources.FundingSource;
import org.puente.events.access.Caller;
import org.puente.events.contract.Money;
import org.puente.events.ids.Ids;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a donor's money is added to a programme. */
@Controller
class AddingSources {

  private static final int LONGEST_DONOR = 120;
  private static final int LONGEST_REFERENCE = 60;
  private static final Set<String> TIERS = Set.of("HIGH", "MEDIUM", "LOW");

  private final MoneyDesk desk;
  private final AddingSource adding;
  private final MessageSource messages;

  AddingSources(MoneyDesk desk, AddingSource adding, MessageSource messages) {
    this.desk = desk;
    this.adding = adding;
    this.messages = messages;
  }

  /** As it was typed. */
  public record Given(
      @Nullable String donor,
      @Nullable String reference,
      @Nullable String amount,
      @Nullable List<String> territories,
      @Nullable List<String> tiers,
      @Nullable String endsOn) {

    static final Given NOTHING = new Given(null, null, null, null, null, null);

    public boolean has(String code) {
      return (territories != null && territories.contains(code))
          || (tiers != null && tiers.contains(code));
    }

    Earmark earmark() {
      return new Earmark(
          territories == null ? Set.of() : Set.copyOf(territories),
          tiers == null ? Set.of() : Set.copyOf(tiers));
    }
  }

  @PostMapping("/console/money/{programme}/source")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  String add(@PathVariable UUID programme, Given given, RedirectAttributes flash, Locale locale) {
    Programme of = desk.programme(programme);
    Map<String, String> wrong = new TreeMap<>();
    String donor = text(given.donor(), LONGEST_DONOR, "donor", wrong);
    String reference = text(given.reference(), LONGEST_REFERENCE, "reference", wrong);
    LocalDate ends = day(given.endsOn(), wrong);
    BigDecimal amount = Amounts.read(given.amount());
    if (amount == null) {
      wrong.put("amount", "money.wrong.amount");
    }
    if (!TIERS.containsAll(given.earmark().tiers())) {
      wrong.put("territories", "money.wrong.territories");
    }
    if (amount != null && wrong.isEmpty()) {
      Caller caller = Caller.current();
      save(
          new FundingSource(
              Ids.next(),
              programme,
              donor,
              reference,
              new Money(amount, of.currency()),
              given.earmark(),
              ends,
              caller.username(),
              null),
          caller.userId(),
          wrong);
    }
    if (wrong.isEmpty()) {
      flash.addFlashAttribute("done", messages.getMessage("source.done", null, locale));
    } else {
      flash.addFlashAttribute("given", given);
      flash.addFlashAttribute("amiss", wrong);
    }
    return "redirect:/console/money/" + programme + "#sources";
  }

  private void save(FundingSource source, UUID by, Map<String, String> wrong) {
    try {
      adding.add(source, by);
    } catch (DuplicateKeyException known) {
      wrong.put("reference", "problem.source-known");
    } catch (DataIntegrityViolationException unknown) {
      wrong.put("territories", "money.wrong.territories");
    }
  }

  private static String text(
      @Nullable String typed, int longest, String field, Map<String, String> wrong) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty() || text.length() > longest) {
      wrong.put(field, "money.wrong." + field);
    }
    return text;
  }

  private static @Nullable LocalDate day(@Nullable String typed, Map<String, String> wrong) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADay) {
      wrong.put("ends", "money.wrong.ends");
      return null;
    }
  }
}
