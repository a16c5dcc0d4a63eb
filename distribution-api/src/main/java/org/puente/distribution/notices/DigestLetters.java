package org.puente.distribution.notices;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.access.UserAccount;
import org.puente.distribution.access.UserDirectory;
import org.puente.distribution.notices.Digests.Claim;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes digests: how much of which kind waits, no names, no places, no amounts. What waits is
 * looked at in the person's own name, so that row-level security confines it to their grants of
 * today and to those of whom they stand in for.
 */
@Component
class DigestLetters {

  private final UserDirectory users;
  private final WhatWaits whatWaits;
  private final Noticing noticing;
  private final MessageSource messages;
  private final MailSettings settings;

  DigestLetters(
      UserDirectory users,
      WhatWaits whatWaits,
      Noticing noticing,
      MessageSource messages,
      MailSettings settings) {
    this.users = users;
    this.whatWaits = whatWaits;
    this.noticing = noticing;
    this.messages = messages;
    this.settings = settings;
  }

  /** Nothing for somebody who may not come in. */
  Set<Waiting> waiting(UUID user) {
    return users
        .inForce(user)
        .filter(UserAccount::enabled)
        .map(UserAccount::caller)
        .map(caller -> inTheNameOf(caller, () -> look(caller)))
        .orElse(Set.of());
  }

  private Set<Waiting> look(Caller caller) {
    var found = whatWaits.of(caller);
    noticing.refresh(caller, found);
    return found.waiting();
  }

  Post.Letter write(Claim claim, Set<Waiting> waiting) {
    Locale locale = Locale.of(claim.language());
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    waiting.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    var lines = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            lines
                .append("- ")
                .append(said("mail.digest.kind." + kind, locale, count))
                .append('\n'));
    String where =
        settings.console().isBlank() ? "" : said("mail.digest.at", locale, settings.console());
    return new Post.Letter(
        claim.address(),
        id(claim),
        said("mail.digest.subject", locale),
        said("mail.digest.body", locale, lines) + where);
  }

  /** The same for every try, so that mailboxes know one that comes twice. */
  private static String id(Claim claim) {
    String name = "digest " + claim.user() + " " + claim.day();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String said(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static <T> T inTheNameOf(Caller caller, Supplier<T> work) {
    CallerPrincipal principal = () -> caller;
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
