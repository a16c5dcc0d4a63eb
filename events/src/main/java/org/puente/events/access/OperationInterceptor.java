package org.puente.events.access;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** Whoever is let in by a role acts by their grants of that role and no others. */
final class OperationInterceptor implements MethodInterceptor {

  private final OperationRoles roles = new OperationRoles();

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    Object target = invocation.getThis();
    Class<?> type =
        target == null
            ? invocation.getMethod().getDeclaringClass()
            : AopUtils.getTargetClass(target);
    Method method = AopUtils.getMostSpecificMethod(invocation.getMethod(), type);
    return Operation.calling(roles.of(method, type), invocation::proceed);
  }
}
