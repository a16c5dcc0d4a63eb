package org.puente.distribution.console.money;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.puente.distribution.statements.PreparingStatement;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Component;

/** A month in an address, of those that there are papers of. */
@Component
class TypedMonth {

  private final PreparingStatement preparing;

  TypedMonth(PreparingStatement preparing) {
    this.preparing = preparing;
  }

  YearMonth of(String typed) {
    try {
      YearMonth month = YearMonth.parse(typed);
      if (preparing.months().contains(month)) {
        return month;
      }
    } catch (DateTimeException notAMonth) {
      // Said below, as for a month that there is no statement of.
    }
    throw Problem.badRequest("no-such-month", "There is no statement of that month.");
  }
}
