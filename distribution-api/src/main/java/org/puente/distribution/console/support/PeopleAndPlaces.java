package org.puente.distribution.console.support;

import org.puente.distribution.console.Places;
import org.puente.distribution.people.Identities;
import org.springframework.stereotype.Component;

/** What people and places are called. */
@Component
record PeopleAndPlaces(Identities people, Places places) {}
