package org.puente.stabilization.directory;

/** Whom a service accepts. */
enum Accepts {
  EVERYBODY,
  WOMEN,
  MEN,
  CHILDREN,
  ADOLESCENTS,
  OLDER_PEOPLE,
  LGBTIQ,
  FAMILIES,
  PEOPLE_WITH_DISABILITIES,
  WITHOUT_DOCUMENTS
}
