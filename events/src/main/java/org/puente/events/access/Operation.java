package org.puente.events.access;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is being done, told by the roles that may do it. Row-level security confines a caller to
 * their grants of these roles, so that whoever hands out kits in one place and reads figures in
 * another doesn't meet people there. Outside of any operation a caller sees no record at all.
 */
public final class Operation {

  private static final ScopedValue<Set<Role>> ROLES = ScopedValue.newInstance();

  private Operation() {}

  /** Does something as an operation of these roles, whichever it is part of. */
  public static <T> T as(Set<Role> roles, Supplier<T> work) {
    return calling(roles, work::get);
  }

  /** The same for what throws. */
  public static <T, X extends Throwable> T calling(
      Set<Role> roles, ScopedValue.CallableOp<T, X> work) throws X {
    if (TransactionSynchronizationManager.isActualTransactionActive() && !roles.equals(roles())) {
      throw new IllegalStateException("A running transaction has its scope already");
    }
    return ScopedValue.where(ROLES, Set.copyOf(roles)).call(work);
  }

  /** The roles of what is being done; none outside of any operation. */
  public static Set<Role> roles() {
    return ROLES.orElse(Set.of());
  }
}
