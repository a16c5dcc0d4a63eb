package org.puente.distribution.access;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One form for letters with accents, which keyboards send in two (NIST SP 800-63B-4, 3.1.1.2). */
final class ComposedPasswords implements PasswordEncoder {

  private final PasswordEncoder encoder;

  ComposedPasswords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return encoder.encode(composed(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return encoder.matches(composed(password), hash);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private static @Nullable CharSequence composed(@Nullable CharSequence password) {
    return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
