package org.puente.localstack.sample;

import java.math.BigDecimal;
import java.util.List;

/**
 * The numbers of the sample programme: 2,100 people in 644 households and about USD 460 a household
 * over three months, as programmes in Ecuador publish them; the finer distribution is assumed.
 */
public final class SampleProgramme {
  public static final int PEOPLE = 2_100;
  public static final int HOUSEHOLDS = 644;

  /** Households of one person, of two, and so on. */
  static final List<Integer> HOUSEHOLDS_BY_SIZE = List.of(92, 126, 150, 130, 90, 56);

  /** What a household of one person gets a month, of two, and so on; USD. */
  public static final List<BigDecimal> AMOUNT_BY_SIZE =
      List.of("80.00", "120.00", "150.00", "180.00", "210.00", "240.00").stream()
          .map(BigDecimal::new)
          .toList();

  static final int WOMEN_HEADING = 374;
  static final int WITH_DISABILITY = 126;
  static final int CHRONICALLY_ILL = 189;

  public static final List<Territory> TERRITORIES =
      List.of(
          new Territory("tulcan", "Tulcán", "Carchi", 110),
          new Territory("huaquillas", "Huaquillas", "El Oro", 100),
          new Territory("lago-agrio", "Lago Agrio", "Sucumbíos", 70),
          new Territory("machala", "Machala", "El Oro", 44),
          new Territory("quito", "Quito", "Pichincha", 120),
          new Territory("guayaquil", "Guayaquil", "Guayas", 80),
          new Territory("ibarra", "Ibarra", "Imbabura", 35),
          new Territory("manta", "Manta", "Manabí", 35),
          new Territory("cuenca", "Cuenca", "Azuay", 30),
          new Territory("quevedo", "Quevedo", "Los Ríos", 20));

  private SampleProgramme() {}

  /** A place with so many of the households. */
  public record Territory(String code, String name, String province, int households) {}
}
