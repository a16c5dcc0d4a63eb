package org.puente.events.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The architecture of every service, as one test class of it:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.puente.payments", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests houseRules = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * A feature is a package right under the service's; its domain is at the feature's root and its
 * adapters are beneath it. A feature without adapters is flat CRUD and may use Spring.
 */
public final class HouseRules {

  /** A use case may be a bean, run in a transaction, meet its refusals and tell other features. */
  private static final DescribedPredicate<JavaClass> SPRING_BEYOND_USE_CASES =
      resideInAPackage("org.springframework..")
          .and(
              not(
                  resideInAnyPackage(
                          "org.springframework.stereotype..",
                          "org.springframework.transaction..",
                          "org.springframework.dao..",
                          "org.springframework.modulith..")
                      .or(assignableTo(ApplicationEventPublisher.class))));

  private static final Pattern MONEY_WORDS =
      Pattern.compile(".*(amount|money|total|balance|budget|limit|price|cost|fee|cash).*");

  @ArchTest
  public static final ArchRule the_domain_knows_no_spring =
      noClasses()
          .that(new RootOfLayeredFeature())
          .should()
          .dependOnClassesThat(SPRING_BEYOND_USE_CASES)
          .because("rules are tested without a container; adapters live beneath the feature")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule time_comes_from_a_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("..time..")
          .should()
          .callCodeUnitWhere(describe("read the wall's time", HouseRules::readsTheWall))
          .because("the domain's clock can be shifted and tested; inject a Clock");

  @ArchTest
  public static final ArchRule dates_are_java_time =
      noClasses()
          .that(describe("serve no library that knows only Date", HouseRules::needsNoDate))
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|.*Calendar)|java\\.sql\\.(Date|Time)")
          .because("they hide a time zone");

  @ArchTest
  public static final ArchRule money_is_never_floating_point =
      noFields()
          .that(describe("are named like money", HouseRules::isNamedLikeMoney))
          .should()
          .haveRawType(describe("a floating-point type", HouseRules::isFloatingPoint))
          .because("binary fractions lose cents")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule decimals_never_pass_through_floating_point =
      noClasses()
          .should()
          .callCodeUnitWhere(describe("turn a decimal into floating point", HouseRules::floats))
          .because("binary fractions lose cents");

  @ArchTest
  public static final ArchRule kafka_stays_in_messaging =
      onlyIn("..messaging..", "org.apache.kafka..", "org.springframework.kafka..");

  @ArchTest
  public static final ArchRule batch_stays_in_batch =
      onlyIn("..batch..", "org.springframework.batch..");

  @ArchTest
  public static final ArchRule resilience4j_stays_in_fsp =
      onlyIn("..fsp..", "io.github.resilience4j..");

  @ArchTest
  public static final ArchRule services_know_each_other_by_events_only =
      classes().should(new OwnHouseOrEvents()).because("contracts are the only way between them");

  @ArchTest
  public static final ArchRule features_know_each_other_one_way =
      slices()
          .matching("org.puente.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that knows who knows it cannot be read alone");

  private HouseRules() {}

  private static ArchRule onlyIn(String home, String... types) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(types)
        .because("these types belong to an adapter (" + home + ")");
  }

  private static final Set<String> JAVA_TIME =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Year",
          "YearMonth");

  private static boolean readsTheWall(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" ->
          owner.startsWith("java.time.")
              && JAVA_TIME.contains(target.getOwner().getSimpleName())
              && target.getRawParameterTypes().stream()
                  .noneMatch(type -> type.getName().equals("java.time.Clock"));
      case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      default -> false;
    };
  }

  private static boolean floats(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    if (!target.getOwner().isEquivalentTo(BigDecimal.class)) {
      return false;
    }
    return switch (target.getName()) {
      case "doubleValue", "floatValue" -> true;
      case "<init>", "valueOf" ->
          target.getRawParameterTypes().stream().anyMatch(HouseRules::isFloatingPoint);
      default -> false;
    };
  }

  private static boolean needsNoDate(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(on -> on.getTargetClass().getPackageName())
        .noneMatch(name -> name.startsWith("com.nimbusds.") || name.startsWith("org.pgpainless."));
  }

  private static boolean isNamedLikeMoney(JavaField field) {
    return MONEY_WORDS.matcher(field.getName().toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isFloatingPoint(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getName());
  }
}
