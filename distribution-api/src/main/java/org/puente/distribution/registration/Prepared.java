package org.puente.distribution.registration;

/** What became of a step that prepares an import. */
public sealed interface Prepared {

  /** It holds. */
  record Done() implements Prepared {}

  /** The file doesn't wait any more, or nobody has said yet what its columns are. */
  record NotWaiting() implements Prepared {}

  /** There is no such file, or somebody else brought it. */
  record Unknown() implements Prepared {}

  /** The columns can't be that. */
  record Mistaken(Mistake mistake, String column) implements Prepared {}

  /** A profile of that name is there already, shipped or the organisation's. */
  record NameTaken() implements Prepared {}

  /** What is wrong with a choice of columns. */
  enum Mistake {
    NO_NAME,
    NO_AGE,
    NO_TERRITORY,
    /** Two columns fill the same. */
    TWICE,
    /** Nothing of that name can be filled. */
    UNKNOWN_TARGET,
    /** The file has no such column, or it has no name of its own. */
    UNKNOWN_COLUMN,
    UNKNOWN_REGION,
    UNKNOWN_TERRITORY,
    /** A name for a profile has 2 to 41 letters, digits and hyphens. */
    NO_PROFILE_NAME
  }
}
