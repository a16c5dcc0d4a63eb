package org.puente.stabilization.assessments;

/** What is asked about in a needs assessment: the domains of the seed's mapping of needs. */
enum NeedDomain {
  ECONOMIC,
  SOCIAL,
  PSYCHOSOCIAL,
  HEALTH,
  PROTECTION,
  DOCUMENTS,
  SHELTER,
  FOOD_AND_WATER,
  SCHOOLING
}
