package org.puente.stabilization.tasks;

/** What a person is contacted for; the column {@code kind}. */
public enum TaskPurpose {
  /** A transfer is late (BP5). */
  DELAY_CONTACT,
  /** The code is there and nobody came for the money. */
  COLLECTION_SUPPORT,
  /** The next contact that worker and person agreed on. */
  FOLLOW_UP,
  /** A visit after a protection case was closed. */
  PROTECTION_FOLLOW_UP,
  /** Nothing is waited for any more: one last contact closes the episode. */
  CONFIRMATION,
  /** Somebody is in danger now; whoever is on call goes. */
  URGENT_CONTACT,
  /** A child without a guardian: a specialist comes before anything else that can wait. */
  CHILD_PROTECTION;

  /** Whether it was raised because a transfer was late, and ends when the money is there. */
  public boolean isForDelay() {
    return switch (this) {
      case DELAY_CONTACT, COLLECTION_SUPPORT -> true;
      case FOLLOW_UP, PROTECTION_FOLLOW_UP, CONFIRMATION, URGENT_CONTACT, CHILD_PROTECTION -> false;
    };
  }

  /** As it is told to others: that somebody is in protection, or in danger, never travels. */
  String told() {
    return switch (this) {
      case FOLLOW_UP, PROTECTION_FOLLOW_UP, URGENT_CONTACT, CHILD_PROTECTION -> FOLLOW_UP.name();
      case DELAY_CONTACT, COLLECTION_SUPPORT, CONFIRMATION -> name();
    };
  }
}
