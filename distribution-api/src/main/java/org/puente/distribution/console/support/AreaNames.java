package org.puente.distribution.console.support;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.TeamMember;
import org.puente.distribution.console.remote.TeamMember.Area;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Grant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a working area is called. */
@Component
class AreaNames {

  private final Places places;
  private final Programmes programmes;
  private final MessageSource messages;

  AreaNames(Places places, Programmes programmes, MessageSource messages) {
    this.places = places;
    this.programmes = programmes;
    this.messages = messages;
  }

  /** A place to tick. */
  record Choice(Area area, String name) {}

  List<Choice> choices(List<Area> areas) {
    Map<String, String> called = called();
    Map<String, String> territories = places.names();
    return areas.stream()
        .map(area -> new Choice(area, inWords(area, called, territories)))
        .toList();
  }

  /** By member. */
  Map<UUID, String> inWords(List<TeamMember> members) {
    Map<String, String> called = called();
    Map<String, String> territories = places.names();
    return members.stream()
        .collect(
            toMap(
                TeamMember::id,
                member ->
                    member.areas().stream()
                        .map(area -> inWords(area, called, territories))
                        .sorted()
                        .distinct()
                        .collect(joining(", "))));
  }

  private String inWords(Area area, Map<String, String> called, Map<String, String> territories) {
    String place =
        Grant.isAll(area.territory())
            ? messages.getMessage("team.everywhere", null, LocaleContextHolder.getLocale())
            : territories.getOrDefault(area.territory(), area.territory());
    return Grant.isAll(area.programme())
        ? place
        : called.getOrDefault(area.programme(), "–") + " · " + place;
  }

  private Map<String, String> called() {
    return programmes.all().stream().collect(toMap(it -> it.id().toString(), Programme::name));
  }
}
