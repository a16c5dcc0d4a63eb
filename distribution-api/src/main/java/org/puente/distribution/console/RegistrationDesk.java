package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Organisation;
import org.puente.distribution.reference.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a registration file may belong, and what is said about it. */
@Component
class RegistrationDesk {

  private final Programmes programmes;
  private final Organisations organisations;
  private final MessageSource messages;

  RegistrationDesk(Programmes programmes, Organisations organisations, MessageSource messages) {
    this.programmes = programmes;
    this.organisations = organisations;
    this.messages = messages;
  }

  List<Programme> programmes() {
    return programmes.all();
  }

  List<Organisation> organisations() {
    return organisations.all();
  }

  String forgotten(Locale locale) {
    return messages.getMessage("imports.profiles.forgotten", null, locale);
  }
}
