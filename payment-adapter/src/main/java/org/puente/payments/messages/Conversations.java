package org.puente.payments.messages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Messages.About;
import org.puente.payments.payouts.TransferState;

/** What people wrote, and what waits for a person because of it. */
public interface Conversations {

  /** The newest transfer of a phone. */
  record Known(About about, TransferState state) {}

  /** Who wrote: their number hashed and sealed, and their language. */
  record Writer(byte[] hash, byte[] sealedNumber, String language, @Nullable Known known) {}

  /** False if this very text was taken before. */
  boolean begin(UUID id, String gateway, @Nullable String externalId, byte[] hash, Keyword keyword);

  Optional<Known> newestOf(byte[] hash);

  /** How many answers went to a number since then. */
  int answersSince(byte[] hash, Instant since);

  /** One that is open stays the only one. */
  void askForCallback(UUID id, Writer writer);

  void complain(UUID id, String ticket, Writer writer, byte[] sealedWords);

  void complainInConfidence(UUID id, String ticket, Writer writer, byte[] sealedWords);

  /** Codes that wait to be texted to it wait as slips from now on; what only reminds ends. */
  void mute(byte[] hash);
}
