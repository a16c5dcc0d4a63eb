package org.puente.distribution.registration.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.Purpose;

/** Where the value of a column goes. */
public sealed interface Target {

  /** A field of the person or the household; several columns may fill the name. */
  record ToField(Field field) implements Target {
    @Override
    public String key() {
      return field.key();
    }
  }

  /** A vulnerability: yes, or any number above zero. */
  record ToAttribute(Attribute attribute) implements Target {
    @Override
    public String key() {
      return "attribute:" + attribute;
    }
  }

  /** An answer to being asked for consent; blank means that it isn't recorded. */
  record ToConsent(Purpose purpose) implements Target {
    @Override
    public String key() {
      return "consent:" + purpose.name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the target is called on screens and in answers. */
  String key();

  /** The target of that key. */
  static Optional<Target> of(String key) {
    return all().filter(target -> target.key().equals(key)).findFirst();
  }

  /** All that a column can fill. */
  static Stream<Target> all() {
    return Stream.of(
            Arrays.stream(Field.values()).map(ToField::new),
            Arrays.stream(Attribute.values()).map(ToAttribute::new),
            Arrays.stream(Purpose.values()).map(ToConsent::new))
        .flatMap(each -> each);
  }
}
