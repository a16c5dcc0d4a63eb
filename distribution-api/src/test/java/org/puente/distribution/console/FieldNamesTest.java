package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** Whatever a form must send has a name that a reader knows, for when it is missing. */
class FieldNamesTest {

  @Test
  void everyFieldThatAFormMustSendHasAName() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    var names = new TreeSet<String>();
    for (var found : scanner.findCandidateComponents(getClass().getPackageName())) {
      var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(PostMapping.class))
          .flatMap(FieldNamesTest::needed)
          .forEach(names::add);
    }

    assertThat(names).hasSizeGreaterThan(40).contains("basis", "shares", "dueOn");
    var spoken = ResourceBundle.getBundle("messages_es");
    assertThat(names).filteredOn(name -> !spoken.containsKey("field." + name)).isEmpty();
  }

  private static Stream<String> needed(Method action) {
    return Arrays.stream(action.getParameters()).flatMap(FieldNamesTest::needed);
  }

  private static Stream<String> needed(Parameter parameter) {
    var asked = parameter.getAnnotation(RequestParam.class);
    if (asked == null) {
      return NeededFields.of(ResolvableType.forClass(parameter.getType())).names().stream();
    }
    boolean anyWords =
        parameter.getType() == String.class
            && !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    boolean whole = parameter.getType().getName().contains("Map");
    return anyWords || whole ? Stream.empty() : Stream.of(parameter.getName());
  }
}
