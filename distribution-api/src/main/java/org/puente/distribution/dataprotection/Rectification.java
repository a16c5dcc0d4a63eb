package org.puente.distribution.dataprotection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.Gender;

/**
 * What identifies somebody being put right: one person proposes it, another applies it.
 *
 * @param requestId the request with which the person asked for it
 * @param ended null while it is proposed
 * @param before what it was when it was proposed, of what changes; null once the person was erased
 * @param changes null once the person was erased
 */
public record Rectification(
    UUID id,
    UUID requestId,
    UUID personId,
    String territory,
    State state,
    List<Field> fields,
    Erasure.Hand proposed,
    Erasure.@Nullable Hand ended,
    @Nullable Values before,
    @Nullable Values changes) {

  /** How it stands. */
  public enum State {
    PROPOSED,
    APPLIED,
    WITHDRAWN
  }

  /** What can be put right. */
  public enum Field {
    NAME,
    DOCUMENT,
    PHONE,
    BIRTH_DATE,
    GENDER,
    LANGUAGE,
    CONTACT_PHONE
  }

  /**
   * Values by field; null where nothing changes, the empty text where a document or a number is
   * taken away.
   *
   * @param phone E.164
   * @param birthDate ISO 8601
   * @param language ISO 639-1
   * @param contactPhone E.164; where they chose to be told elsewhere than at {@code phone}
   */
  public record Values(
      @Nullable String name,
      @Nullable String document,
      @Nullable String phone,
      @Nullable String birthDate,
      @Nullable Gender gender,
      @Nullable String language,
      @Nullable String contactPhone) {

    /** What a field is, as text. */
    public @Nullable String of(Field field) {
      return switch (field) {
        case NAME -> name;
        case DOCUMENT -> document;
        case PHONE -> phone;
        case BIRTH_DATE -> birthDate;
        case GENDER -> gender == null ? null : gender.name();
        case LANGUAGE -> language;
        case CONTACT_PHONE -> contactPhone;
      };
    }

    /** The fields that have a value. */
    public List<Field> fields() {
      List<Field> fields = new ArrayList<>();
      for (var field : Field.values()) {
        if (of(field) != null) {
          fields.add(field);
        }
      }
      return fields;
    }
  }

  /**
   * What whoever applies it should know.
   *
   * @param underWay transfers that are planned or on their way, and go out with what was known
   *     before
   * @param likeSomebody whether somebody else of the programme has that document, phone, or name
   *     and age
   */
  public record Consequences(int underWay, boolean likeSomebody) {}
}
