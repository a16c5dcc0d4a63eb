package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;

/** The roles that a method's rule names, or its class's. */
final class OperationRoles {

  private static final Pattern ROLES =
      Pattern.compile("hasRole\\('\\w+'\\)|hasAnyRole\\([^()]*\\)");
  private static final Pattern ROLE = Pattern.compile("'(\\w+)'");

  private final Map<Method, Set<Role>> known = new ConcurrentHashMap<>();

  /** None where no rule is, or one that names no role. */
  Set<Role> of(Method method, Class<?> type) {
    return known.computeIfAbsent(method, one -> read(one, type));
  }

  private static Set<Role> read(Method method, Class<?> type) {
    PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
    if (rule == null) {
      rule = AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
    }
    return rule == null || !ROLES.matcher(rule.value()).matches()
        ? Set.of()
        : ROLE.matcher(rule.value())
            .results()
            .map(found -> Role.valueOf(found.group(1)))
            .collect(toUnmodifiableSet());
  }
}
