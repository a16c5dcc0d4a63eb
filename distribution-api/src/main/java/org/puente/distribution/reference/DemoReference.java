package org.puente.distribution.reference;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The organisation and the cities of the sample programme; before the users, whose grants name
 * them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("puente.demo.users")
class DemoReference implements ApplicationRunner {

  private static final List<Territory> CITIES =
      List.of(
          new Territory("tulcan", "Tulcán", "Carchi", "EC"),
          new Territory("huaquillas", "Huaquillas", "El Oro", "EC"),
          new Territory("lago-agrio", "Lago Agrio", "Sucumbíos", "EC"),
          new Territory("machala", "Machala", "El Oro", "EC"),
          new Territory("quito", "Quito", "Pichincha", "EC"),
          new Territory("guayaquil", "Guayaquil", "Guayas", "EC"),
          new Territory("ibarra", "Ibarra", "Imbabura", "EC"),
          new Territory("manta", "Manta", "Manabí", "EC"),
          new Territory("cuenca", "Cuenca", "Azuay", "EC"),
          new Territory("quevedo", "Quevedo", "Los Ríos", "EC"));

  private final Organisations organisations;
  private final Territories territories;

  DemoReference(Organisations organisations, Territories territories) {
    this.organisations = organisations;
    this.territories = territories;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    organisations.add("oim-ec", "OIM Ecuador");
    CITIES.forEach(territories::add);
  }
}
