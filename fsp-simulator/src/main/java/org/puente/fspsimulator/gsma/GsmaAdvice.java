package org.puente.fspsimulator.gsma;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Bodies that are no JSON, and the bank's own trouble, in GSMA's words. */
@RestControllerAdvice(assignableTypes = {OrdersController.class, AccountController.class})
class GsmaAdvice {

  private static final Logger log = LoggerFactory.getLogger(GsmaAdvice.class);

  private final Clock clock;

  GsmaAdvice(Clock clock) {
    this.clock = clock;
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
    return Answers.error(
        GsmaError.validation("formatError", "the body cannot be read", clock.instant()));
  }

  @ExceptionHandler
  ResponseEntity<Object> bookFailed(DataAccessException e) {
    log.error("the book cannot be written", e);
    return Answers.error(GsmaError.internal(clock.instant()));
  }
}
