package org.puente.stabilization.sessions;

/** Whether somebody came. */
enum Attendance {
  ATTENDED,
  ABSENT,
  EXCUSED
}
