package org.puente.fspsimulator.banks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no bank of that short name. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownBank extends RuntimeException {

  public UnknownBank(String key) {
    super("no bank is called " + key);
  }
}
