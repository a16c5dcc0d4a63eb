package org.puente.distribution.unclaimed;

import java.util.List;
import java.util.UUID;

/** What came back of the programmes that the caller sees. */
public interface UnclaimedMoney {

  List<Returned> of(UUID programme, String currency);
}
