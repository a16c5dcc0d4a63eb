package org.puente.distribution.people;

import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Contact;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a person chose to be told, as their record keeps it: the number apart from the rest, since
 * whoever could change the number alone could send a code to their own.
 */
public final class Wishes {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Wishes() {}

  /** All but the number. */
  public static byte[] seal(PersonSeal seal, Contact chosen) {
    return seal.seal(
        PersonalField.CONTACT,
        JSON.writeValueAsString(
            new Contact(chosen.channel(), null, chosen.safeFrom(), chosen.safeTo())));
  }

  /** Null where the person chose nothing. */
  public static @Nullable Contact open(
      PersonSeal seal, byte @Nullable [] wishes, byte @Nullable [] number) {
    if (wishes == null && number == null) {
      return null;
    }
    Contact chosen =
        wishes == null
            ? Contact.USUAL
            : JSON.readValue(seal.open(PersonalField.CONTACT, wishes), Contact.class);
    return new Contact(
        chosen.channel(),
        seal.openIf(PersonalField.CONTACT_PHONE, number),
        chosen.safeFrom(),
        chosen.safeTo());
  }
}
