package org.puente.badhouse.plans;

import org.puente.otherhouse.Secret;

record Burglar(Secret loot) {}
