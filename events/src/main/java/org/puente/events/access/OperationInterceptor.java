package org.puente.events.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;

/** Whoever is let in by a role acts by their grants of that role and no others. */
final class OperationInterceptor implements MethodInterceptor {

  private static final Pattern ROLES =
      Pattern.compile("hasRole\\('\\w+'\\)|hasAnyRole\\([^()]*\\)");
  private static final Pattern ROLE = Pattern.compile("'(\\w+)'");

  private final Map<Method, Set<Role>> known = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    Object target = invocation.getThis();
    Class<?> type =
        target == null
            ? invocation.getMethod().getDeclaringClass()
            : AopUtils.getTargetClass(target);
    Method method = AopUtils.getMostSpecificMethod(invocation.getMethod(), type);
    Set<Role> roles = known.computeIfAbsent(method, one -> roles(one, type));
    return Operation.calling(roles, invocation::proceed);
  }

  private static Set<Role> roles(Method method, Class<?> type) {
    PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
    if (rule == null) {
      rule = AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
    }
    return rule == null ? Set.of() : roles(rule.value());
  }

  /** Of a rule that names roles; any other lets people in without any record's being in scope. */
  static Set<Role> roles(String rule) {
    return ROLES.matcher(rule).matches()
        ? ROLE.matcher(rule)
            .results()
            .map(found -> Role.valueOf(found.group(1)))
            .collect(toUnmodifiableSet())
        : Set.of();
  }
}
