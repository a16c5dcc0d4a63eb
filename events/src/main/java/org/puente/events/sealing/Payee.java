package org.puente.events.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whom the FSP is to pay; {@code phone} is E.164. It travels only sealed.
 *
 * @param contact null where nobody asked how they want to be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payee(
    String name,
    @Nullable String phone,
    @Nullable String document,
    String language,
    @Nullable Contact contact) {

  /** A payee whom nobody asked how they want to be told. */
  public Payee(String name, @Nullable String phone, @Nullable String document, String language) {
    this(name, phone, document, language, null);
  }

  /** The number, E.164, at which they are told: their own choice, or else the FSP's. */
  public @Nullable String toldAt() {
    String chosen = contact == null ? null : contact.number();
    return chosen == null ? phone : chosen;
  }

  /** The same person without what only an FSP needs. */
  public Addressee addressee() {
    Contact chosen = contact == null ? Contact.USUAL : contact;
    return new Addressee(
        language, new Contact(chosen.channel(), toldAt(), chosen.safeFrom(), chosen.safeTo()));
  }

  /** Says nothing: a payee must not end up in a log. */
  @Override
  public String toString() {
    return "Payee[sealed]";
  }
}
