package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.puente.distribution.console.remote.SupportContact;
import org.puente.distribution.console.remote.SupportTask;
import org.puente.distribution.funding.FundingRefusal;
import org.puente.distribution.households.Hindrance;
import org.puente.distribution.households.HouseholdChange;
import org.puente.distribution.kits.Proof;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.plans.Refusal;
import org.puente.distribution.plans.TransferStatus;
import org.puente.distribution.programmes.RuleForm;
import org.puente.distribution.registration.ImportState;
import org.puente.events.access.Role;
import org.puente.events.contract.CancelReason;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskOutcome;
import org.puente.events.contract.Urgency;

class BundlesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[(}]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  /** A tag's attributes, and a text with a letter right behind it. */
  private static final Pattern WORDS =
      Pattern.compile("<\\w+((?:\"[^\"]*\"|[^\">])*)>\\s*([^<>{}]*\\p{L}[^<>{}]*)<");

  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\s(?:alt|title|placeholder|aria-label|data-label|data-confirm)=\"([^\"]*\\p{L})");

  private static final Pattern WORD_IN_EXPRESSION =
      Pattern.compile(
          "th:(?:text|alt|title|placeholder|aria-label)=\"[^\"]*\\+ '([^.'][^']*\\p{L}[^']*)");

  private final Properties spanish = bundle("es");
  private final Properties english = bundle("en");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(english.stringPropertyNames()).isEqualTo(spanish.stringPropertyNames());
  }

  @Test
  void nothingIsLeftUnsaid() {
    assertThat(spanish.values()).noneMatch(text -> text.toString().isBlank());
    assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void placeholdersAreTheSameInBothLanguages() {
    assertThat(spanish.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(spanish.getProperty(key))));
  }

  @Test
  void everyKeyOfATemplateIsInTheBundles() {
    var keys = new TreeSet<String>();
    templates()
        .forEach(
            template -> KEY.matcher(read(template)).results().forEach(m -> keys.add(m.group(1))));
    assertThat(keys).hasSizeGreaterThan(30);
    assertThat(spanish.stringPropertyNames()).containsAll(keys);
  }

  @Test
  void everyRefusalOfAPlanIsSaidInWords() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(spanish).containsKey("problem." + refusal.slug());
    }
  }

  @Test
  void everyRefusalOfAFundingIsSaidInWords() {
    for (FundingRefusal refusal : FundingRefusal.values()) {
      assertThat(spanish).containsKey("problem." + refusal.slug());
    }
  }

  @Test
  void everyStateCauseAndOutcomeHasAName() {
    say("transfer.", TransferStatus.State.values());
    say("imports.state.", ImportState.values());
    say("task.state.", SupportTask.State.values());
    say("contact.", SupportContact.ContactMode.values());
    say("cause.", DelayCause.values());
    say("outcome.", TaskOutcome.values());
    say("cancelled.", CancelReason.values());
    assertThat(spanish).containsKey("cancelled.PAYEE_CHANGED"); // stabilization-scheduler's own
    say("household.kind.", HouseholdChange.Kind.values());
    say("household.state.", HouseholdChange.State.values());
    say("todo.household.", HouseholdChange.Kind.values());
    for (Hindrance hindrance : Hindrance.values()) {
      assertThat(spanish).containsKey("problem." + hindrance.slug());
    }
    say("urgency.", Urgency.values());
    say("ledger.cause.", Entry.Cause.values());
    say("account.", Account.Kind.values());
    say("kit.proof.", Proof.Kind.values());
    say("rule.", RuleForm.Kind.FIXED, RuleForm.Kind.PER_MEMBER);
  }

  private void say(String prefix, Enum<?>... values) {
    for (Enum<?> value : values) {
      assertThat(spanish).containsKey(prefix + value.name());
    }
  }

  @Test
  void everyRoleAndRoomHasAName() {
    for (Role role : Role.values()) {
      assertThat(spanish).containsKey("role." + role);
    }
    for (Room room : Room.values()) {
      assertThat(spanish).containsKey("room." + room.key());
    }
  }

  /** A sample text is shown only where a message or a value replaces it. */
  @Test
  void noWordOfATemplateStandsOutsideTheBundles() {
    assertThat(strays(WORDS, match -> !match.group(1).contains("th:text")))
        .containsOnly("layout.html: Puente", "frame.html: Puente", "trouble.html: Puente");
  }

  @Test
  void noAttributeThatIsReadAloudStandsOutsideTheBundles() {
    assertThat(strays(SPOKEN_ATTRIBUTE, _ -> true)).isEmpty();
  }

  /** Neither is a word put together with a value; the rest of a key begins with a dot. */
  @Test
  void noWordIsWrittenInAnExpressionThatIsShown() {
    assertThat(strays(WORD_IN_EXPRESSION, match -> !match.group(1).endsWith("Puente"))).isEmpty();
  }

  @Test
  void theChecksFindWhatStandsOutside() {
    assertThat("<p>Hola</p>").containsPattern(WORDS);
    assertThat("<p class=\"a > b\" th:text=\"#{x}\">Hola</p>").containsPattern(WORDS);
    assertThat("<img alt=\"Hola\">").containsPattern(SPOKEN_ATTRIBUTE);
    assertThat("<img th:alt=\"#{x}\">").doesNotContainPattern(SPOKEN_ATTRIBUTE);
    assertThat("<p th:text=\"${n} + ' personas'\">").containsPattern(WORD_IN_EXPRESSION);
  }

  private static List<String> strays(Pattern pattern, Predicate<MatchResult> isStray) {
    return templates().stream()
        .flatMap(
            template ->
                pattern
                    .matcher(read(template))
                    .results()
                    .filter(isStray)
                    .map(match -> template.getFileName() + ": " + lastGroup(match)))
        .toList();
  }

  private static String lastGroup(MatchResult match) {
    return match.group(match.groupCount()).strip();
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static List<Path> templates() {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String language) {
    var bundle = new Properties();
    String name = "/messages_" + language + ".properties";
    try (var in = Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name))) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
