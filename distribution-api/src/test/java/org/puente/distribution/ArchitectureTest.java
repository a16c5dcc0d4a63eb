package org.puente.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.puente.distribution");

  /** Each breaks one rule. */
  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("org.puente.architecture.bad");

  static Map<String, ArchRule> rules() {
    return Map.of(
        "batch",
        noClasses()
            .that()
            .resideOutsideOfPackages("..batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..")
            .because("how a job is run is an adapter's business"),
        "kafka",
        noClasses()
            .that()
            .resideOutsideOfPackages("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("the road may change, what travels doesn't"),
        "domain",
        noClasses()
            .that(describe("are records, enums or sealed", ArchitectureTest::isDomain))
            .and()
            .resideInAnyPackage(
                "..registration",
                "..registration.row",
                "..registration.file",
                "..registration.profile",
                "..bad")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the domain knows no Spring"),
        "controllers",
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("SQL is in one adapter per feature"),
        "names",
        classes()
            .should()
            .haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper|Common)")
            .because("a name says what something is for"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isKept(String rule) {
    rule(rule).check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("names")
  void rejectsWhatBreaksIt(String rule) {
    assertThat(BAD).isNotEmpty();
    assertThatThrownBy(() -> rule(rule).check(BAD)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule rule(String name) {
    return Objects.requireNonNull(rules().get(name));
  }

  static Iterable<String> names() {
    return rules().keySet();
  }

  private static boolean isDomain(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.getModifiers().toString().contains("SEALED");
  }
}
