package org.puente.events.sealing;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a person chose, in private, to be told: the way, the number, and the hours of the day in
 * which it is safe.
 *
 * @param number E.164; null for the phone that the FSP knows
 * @param safeFrom null for the hours that hold for everybody
 * @param safeTo excluded; before {@code safeFrom} where the safe hours pass midnight
 */
public record Contact(
    Channel channel,
    @Nullable String number,
    @Nullable LocalTime safeFrom,
    @Nullable LocalTime safeTo) {

  /** The ways of telling somebody. */
  public enum Channel {
    SMS,
    VOICE,
    /** Printed, and handed out by ticket number. */
    SLIP,
    /** Not at all: they come and ask. */
    NONE
  }

  /** Where nobody was asked: a text, in everybody's hours. */
  public static final Contact USUAL = new Contact(Channel.SMS, null, null);

  /** At the phone that the FSP knows. */
  public Contact(Channel channel, @Nullable LocalTime safeFrom, @Nullable LocalTime safeTo) {
    this(channel, null, safeFrom, safeTo);
  }

  /** Says nothing: safe hours tell of danger. */
  @Override
  public String toString() {
    return "Contact[sealed]";
  }
}
