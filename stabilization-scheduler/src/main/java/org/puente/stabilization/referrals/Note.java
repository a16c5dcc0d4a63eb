package org.puente.stabilization.referrals;

import java.time.Instant;

/** Something that was said about a referral, by its code. */
record Note(NoteCode code, Instant notedAt) {}
