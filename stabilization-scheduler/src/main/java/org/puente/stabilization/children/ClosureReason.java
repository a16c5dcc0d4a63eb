package org.puente.stabilization.children;

/** Why whoever manages a case closes it (reintegration handbook 6.2). */
enum ClosureReason {
  GOALS_MET,
  DECLINED,
  TURNED_18,
  DEATH
}
