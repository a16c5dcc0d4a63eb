package org.puente.stabilization.sessions;

/** What kind of a place; an address never stands here. */
enum PlaceKind {
  NONE,
  OFFICE,
  HOME,
  COMMUNITY_SPACE,
  SHELTER,
  SCHOOL,
  HEALTH_CENTRE
}
