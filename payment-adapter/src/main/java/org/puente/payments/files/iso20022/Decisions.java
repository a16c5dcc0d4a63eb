package org.puente.payments.files.iso20022;

import iso20022.pain002.StatusReason6Choice;
import iso20022.pain002.StatusReasonInformation12;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.BankFileLine.Decision;
import org.puente.payments.fsp.IssuedCode;

/** What a bank's status means for an order (ISO 20022 external payment status codes). */
final class Decisions {

  private static final Set<String> DUPLICATES =
      Set.of("AM05", "DS15", "DU01", "DU02", "DU03", "DU04", "DU05", "DUPL", "RF01");

  private final IsoSettings settings;
  private final @Nullable Pattern code;

  Decisions(IsoSettings settings) {
    this.settings = settings;
    this.code = settings.codeInAnswer() == null ? null : Pattern.compile(settings.codeInAnswer());
  }

  /** An unknown status decides nothing: the order keeps waiting. */
  Decision of(String status, List<StatusReasonInformation12> reasons) {
    return switch (status) {
      case "RJCT", "CANC" -> rejected(reason(reasons, status));
      case "ACCP", "ACSP", "ACSC", "ACWC", "ACWP", "ACCC", "ACFC", "ACIS", "ACPD", "CPUC" ->
          accepted(reasons);
      default -> new Decision.Processing();
    };
  }

  /** "We have it already" says nothing about the first one, which may well be paid. */
  private static Decision rejected(String reason) {
    return DUPLICATES.contains(reason) ? new Decision.Processing() : new Decision.Rejected(reason);
  }

  /** A bank that answers with codes has not accepted before it does. */
  private Decision accepted(List<StatusReasonInformation12> reasons) {
    if (code == null) {
      return new Decision.Accepted(null);
    }
    String told =
        reasons.stream()
            .flatMap(reason -> reason.getAddtlInf().stream())
            .collect(Collectors.joining("\n"));
    Matcher found = code.matcher(told);
    return found.find() ? new Decision.Accepted(issued(found)) : new Decision.Processing();
  }

  private IssuedCode issued(Matcher found) {
    String digits = named(found, "code");
    String until = named(found, "until");
    return new IssuedCode(
        Objects.requireNonNullElse(digits == null ? found.group(1) : digits, ""),
        named(found, "pin"),
        until == null ? null : until(until));
  }

  private static @Nullable String named(Matcher found, String group) {
    return found.namedGroups().containsKey(group) ? found.group(group) : null;
  }

  /** A time, or a day that counts to its end. */
  private @Nullable Instant until(String text) {
    try {
      return text.indexOf('T') > 0
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).plusDays(1).atStartOfDay(settings.zone()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String reason(List<StatusReasonInformation12> reasons, String otherwise) {
    return reasons.stream()
        .map(StatusReasonInformation12::getRsn)
        .filter(Objects::nonNull)
        .map(Decisions::code)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }

  private static @Nullable String code(StatusReason6Choice reason) {
    return reason.getCd() != null ? reason.getCd() : reason.getPrtry();
  }
}
