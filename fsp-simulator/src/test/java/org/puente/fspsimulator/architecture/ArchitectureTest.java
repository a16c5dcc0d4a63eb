package org.puente.fspsimulator.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final List<ArchRule> RULES =
      List.of(
          noClasses()
              .that()
              .resideInAPackage("..book")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("org.springframework..", "java.sql..", "tools.jackson..")
              .because("the book's rules are pure"),
          noClasses()
              .should()
              .callMethod(Instant.class, "now")
              .because("time is the banks' clock, which can be moved"),
          slices()
              .matching("org.puente.fspsimulator.(*)..")
              .should()
              .beFreeOfCycles()
              .because("a feature that knows who knows it cannot be read alone"));

  @Test
  void theSimulatorKeepsTheRules() {
    JavaClasses simulator =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.puente.fspsimulator");

    RULES.forEach(rule -> rule.check(simulator));
  }

  @Test
  void everyRuleRejectsItsBadExample() {
    JavaClasses fixture =
        new ClassFileImporter().importPackages("org.puente.fspsimulator.architecture.fixture");

    RULES.stream()
        .limit(2)
        .forEach(
            rule ->
                assertThatThrownBy(() -> rule.check(fixture)).isInstanceOf(AssertionError.class));
    ArchRule noCycles =
        slices()
            .matching("org.puente.fspsimulator.architecture.fixture.(*)..")
            .should()
            .beFreeOfCycles();
    assertThatThrownBy(() -> noCycles.check(fixture)).isInstanceOf(AssertionError.class);
  }
}
