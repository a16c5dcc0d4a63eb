package org.puente.badhouse.plans;

import java.util.Date;

@SuppressWarnings("JavaUtilDate")
record OldDate(Date dueOn) {}
