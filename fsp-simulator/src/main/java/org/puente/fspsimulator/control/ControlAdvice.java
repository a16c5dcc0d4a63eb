package org.puente.fspsimulator.control;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a wish. */
@RestControllerAdvice(basePackageClasses = ControlAdvice.class)
class ControlAdvice {

  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
