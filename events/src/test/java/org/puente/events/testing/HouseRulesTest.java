package org.puente.events.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule rejects the one class that was built to break it, and no other. */
class HouseRulesTest {

  private static final JavaClasses BAD_HOUSE =
      new ClassFileImporter().importPackages("org.puente.badhouse");

  private static final Map<ArchRule, String> BREAKERS =
      Map.of(
          HouseRules.features_know_each_other_one_way, "GoingRound",
          HouseRules.the_domain_knows_no_spring, "SpringInTheDomain",
          HouseRules.time_comes_from_a_clock, "BareClock",
          HouseRules.dates_are_java_time, "OldDate",
          HouseRules.money_is_never_floating_point, "FloatingMoney",
          HouseRules.decimals_never_pass_through_floating_point, "LossyDecimal",
          HouseRules.kafka_stays_in_messaging, "KafkaInTheDomain",
          HouseRules.batch_stays_in_batch, "BatchInTheWeb",
          HouseRules.resilience4j_stays_in_fsp, "BreakerInTheDomain",
          HouseRules.services_know_each_other_by_events_only, "Burglar");

  static Stream<Arguments> rules() {
    return BREAKERS.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_rejects_its_breaker_and_nothing_else(ArchRule rule, String breaker) {
    List<String> violations = rule.evaluate(BAD_HOUSE).getFailureReport().getDetails();

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains(breaker));
  }

  @Test
  void no_rule_is_without_a_breaker() {
    List<Object> rules =
        Arrays.stream(HouseRules.class.getFields()).map(HouseRulesTest::value).toList();
    assertThat(rules).isNotEmpty().containsExactlyInAnyOrderElementsOf(BREAKERS.keySet());
  }

  @Test
  void this_library_keeps_the_rules_that_concern_it() {
    JavaClasses library =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.puente.events");
    HouseRules.time_comes_from_a_clock.check(library);
    HouseRules.dates_are_java_time.check(library);
    HouseRules.money_is_never_floating_point.check(library);
    HouseRules.decimals_never_pass_through_floating_point.check(library);
    HouseRules.services_know_each_other_by_events_only.check(library);
    HouseRules.features_know_each_other_one_way.check(library);
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
