package org.puente.events.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Of what is ours, a class may depend on its own service and on the events library. */
final class OwnHouseOrEvents extends ArchCondition<JavaClass> {

  private static final String STREET = "org.puente.";

  OwnHouseOrEvents() {
    super("depend on their own service and on events only");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String other = house(dependency.getTargetClass());
      if (!other.isEmpty() && !other.equals(house(type)) && !other.equals("events")) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private static String house(JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(STREET)
        ? name.substring(STREET.length(), name.indexOf('.', STREET.length()))
        : "";
  }
}
