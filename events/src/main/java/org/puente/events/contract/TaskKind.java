package org.puente.events.contract;

/** Why a person is contacted. */
public enum TaskKind {
  DELAY_CONTACT,
  COLLECTION_SUPPORT
}
